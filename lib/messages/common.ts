/** Words that stand on many pages. */
export const common = {
  product: "Stet",
  skip: "Skip to content",
  close: "Close",
  cancel: "Cancel",
  save: "Save",
  undo: "Undo",
  retry: "Try again",
  showMore: "Show more",
  more: "More",
  loading: "Loading",
  notifications: "Messages",
  notificationOf: "Message",
  offline: "The server cannot be reached. What you typed is still here; try again in a moment.",
  unexpected: "Something went wrong on our side. What you typed is still here; try again.",
};
