interface Shape {
  /** Drawn with a round stroke of `width` (1.5 where it is not given). */
  line?: string;
  fill?: string;
  /** Drawn over the fill in the colour of the ground. */
  cut?: string;
  width?: number;
}

function shapes<Name extends string>(table: Record<Name, Shape>): Record<Name, Shape> {
  return table;
}

/** Every icon, as path data on a grid of 16 by 16. */
export const SHAPES = shapes({
  aa: {
    line: "M1.5 12.5 5 3.5l3.5 9M2.7 9.5h4.6M9.8 10.3a2.2 2.2 0 1 0 4.4 0a2.2 2.2 0 1 0 -4.4 0zM14.2 8v4.5",
  },
  archive: { line: "M1.8 2.5h12.4v3.2h-12.4zM3 5.7v8h10v-8M6.5 8.5h3" },
  arrow: { line: "M3 8h10M9 4l4 4-4 4" },
  at: {
    line: "M5.4 8a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0 -5.2 0zM10.6 5.4v3.6c0 2.3 3.4 1.9 3.4-1A6 6 0 1 0 11.4 13",
  },
  back: { line: "M13 8H3m4-4L3 8l4 4" },
  bell: { line: "M4 11V7a4 4 0 0 1 8 0v4l1.2 1.5H2.8zM6.8 14.2h2.4" },
  book: {
    line: "M8 3.5C6.5 2.5 4.5 2.3 2 2.5v10.3c2.5-.2 4.5 0 6 1 1.5-1 3.5-1.2 6-1V2.5c-2.5-.2-4.5 0-6 1zM8 3.5v10.3",
  },
  calc: { line: "M3.2 1.8h9.6v12.4H3.2zM5.7 4.6h4.6M5.6 8h.1M8 8h.1m2.3 0h.1M5.6 11h.1M8 11h.1m2.3 0h.1" },
  chart: { line: "M2 14h12M4 11.5v-3M8 11.5V3.5M12 11.5V6" },
  check: { line: "M3 8.5l3.3 3.3L13 4.5" },
  clock: { line: "M2 8a6 6 0 1 0 12 0a6 6 0 1 0 -12 0zM8 4.5V8l2.5 1.5" },
  comment: { line: "M2 3h12v8H7.5L4.5 13.8V11H2z" },
  cross: { line: "M3.2 3.4c3 2.6 6.2 5.8 9.4 9.3M12.9 3.1C9.8 6.2 6.6 9.4 3.3 12.9", width: 1.7 },
  deadlink: {
    line: "M6.8 9.2 5 11a2.3 2.3 0 0 1-3.2-3.2l1.9-1.9M9.2 6.8 11 5a2.3 2.3 0 0 1 3.2 3.2l-1.9 1.9M2.8 2.8l10.4 10.4",
  },
  del: { line: "M3 8h10" },
  desk: { line: "M2 2.5h12v11h-12zM2 6h12M5 9h6M5 11.3h3.5" },
  device: { line: "M2 3h12v8H2zM5.5 13.5h5" },
  document: { line: "M4 1.8h5L12.5 5.3V14.2H4zM9 1.8v3.5h3.5M6 9h4.5M6 11.5h3" },
  down: { line: "M4 6l4 4 4-4" },
  drop: { line: "M2.5 11.5h11M4.5 3.5l7 5m0-5-7 5" },
  export: { line: "M8 2.3v8M4.8 7.2 8 10.4l3.2-3.2M2.5 11v2.5h11V11" },
  eye: {
    line: "M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8zM6.1 8a1.9 1.9 0 1 0 3.8 0a1.9 1.9 0 1 0 -3.8 0z",
  },
  file: { line: "M4 1.8h5L12.5 5.3V14.2H4zM9 1.8v3.5h3.5" },
  filter: { line: "M2 3.5h12M4.3 8h7.4M6.5 12.5h3" },
  gives: { line: "M2.5 6.5c2-2.5 4-2.5 5.5-1s3.5 1.5 5.5-1M2.5 11.5c2-2.5 4-2.5 5.5-1s3.5 1.5 5.5-1" },
  help: {
    line: "M2 8a6 6 0 1 0 12 0a6 6 0 1 0 -12 0zM6.2 6.3a1.85 1.85 0 1 1 2.7 1.7c-.6.3-.9.6-.9 1.2",
    fill: "M7.1 11.4a.9 .9 0 1 0 1.8 0a.9 .9 0 1 0 -1.8 0z",
  },
  history: { line: "M2.5 8A5.5 5.5 0 1 0 4.5 3.8M2.3 2.3v3.2h3.2M8 5v3.2l2.2 1.3" },
  ins: { line: "M8 3v10M3 8h10" },
  interview: {
    line: "M8 1.8h0a2 2 0 0 1 2 2v3.5a2 2 0 0 1 -2 2h-0a2 2 0 0 1 -2 -2v-3.5a2 2 0 0 1 2 -2zM3.5 7.5a4.5 4.5 0 0 0 9 0M8 12v2.3",
  },
  key: { line: "M2.2 11a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0 -5.6 0zM7 9l6-6M10.5 5.5l2 2" },
  link: {
    line: "M6.8 9.2a2.8 2.8 0 0 0 4 0l2-2a2.8 2.8 0 1 0-4-4l-.8.8M9.2 6.8a2.8 2.8 0 0 0-4 0l-2 2a2.8 2.8 0 1 0 4 4l.8-.8",
  },
  lock: { line: "M3.5 7h9v7h-9zM5.3 7V4.7a2.7 2.7 0 0 1 5.4 0V7" },
  mail: { line: "M2 3.5h12v9h-12zM2 4.5l6 4.5 6-4.5" },
  mark: { line: "M3 12.8h10M5 9.5 10.2 2.8l2 1.6L7 11l-2.6.9z" },
  merge: { line: "M4 2.5v3.5c0 2.5 4 2.5 4 5v2.5M12 2.5v3.5c0 2.5-4 2.5-4 5" },
  more: {
    fill: "M2 8a1.3 1.3 0 1 0 2.6 0a1.3 1.3 0 1 0 -2.6 0zM6.7 8a1.3 1.3 0 1 0 2.6 0a1.3 1.3 0 1 0 -2.6 0zM11.4 8a1.3 1.3 0 1 0 2.6 0a1.3 1.3 0 1 0 -2.6 0z",
  },
  move: { line: "M5 2.5v11M2.5 5 5 2.5 7.5 5M11 13.5v-11M8.5 11l2.5 2.5 2.5-2.5" },
  narrow: { line: "M1.5 8h4.7M3.8 5.6 6.2 8l-2.4 2.4M14.5 8H9.8m2.4-2.4L9.8 8l2.4 2.4" },
  offline: {
    line: "M2 2l12 12M5.2 9.6a4.5 4.5 0 0 1 2-1.1M2.6 7a8 8 0 0 1 2.6-1.8M8.2 4.5A8 8 0 0 1 13.4 7M10.6 9.5l.4.3",
    fill: "M6.9 12.3a1.1 1.1 0 1 0 2.2 0a1.1 1.1 0 1 0 -2.2 0z",
  },
  open: { line: "M5.8 9a2.2 2.2 0 1 0 4.4 0a2.2 2.2 0 1 0 -4.4 0z", width: 1.2 },
  paste: {
    line: "M4.5 3h7a1.5 1.5 0 0 1 1.5 1.5v8a1.5 1.5 0 0 1 -1.5 1.5h-7a1.5 1.5 0 0 1 -1.5 -1.5v-8a1.5 1.5 0 0 1 1.5 -1.5zM6 3V2h4v1M5.5 7.5h5M5.5 10.5h3.5",
  },
  pen: { line: "M3 13l.6-2.7L11 2.9l2.1 2.1-7.4 7.4zM9.6 4.3l2.1 2.1" },
  phone: { line: "M4.5 1.8h7v12.4h-7zM7.3 12h1.4" },
  plus: { line: "M8 3v10M3 8h10" },
  primary: { line: "M3 13.5V2.5h7l3 3v8zM5.5 7h5M5.5 10h5" },
  print: { line: "M4.5 6V2.2h7V6M4.5 11.5h-2.5V6h12v5.5h-2.5M4.5 9.5h7v4.3h-7z" },
  read: { line: "M1.8 3.5h7M1.8 6.5h7M1.8 9.5h4M8.5 11.5l2 2 4-5" },
  refutes: { line: "M3 6h10M3 10h10M11 2.5 5 13.5" },
  reply: { line: "M6 3.5 2 7.2 6 11M2.3 7.2H9.5a4 4 0 0 1 4 4v1.3" },
  right: { line: "M6 4l4 4-4 4" },
  scissors: {
    line: "M2.5 4.5 13 11M2.5 11.5 13 5M1.3 3.4a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0zM1.3 12.6a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0z",
  },
  search: { line: "M2.4 7a4.6 4.6 0 1 0 9.2 0a4.6 4.6 0 1 0 -9.2 0zM10.5 10.5 14 14" },
  secondary: { line: "M2.5 4.5h8v9h-8zM5.5 4.5v-2h8v9h-3" },
  signoff: { line: "M1.5 8.5 4.5 11.5 10 4.5M7.5 11.5 14.5 4" },
  sort: { line: "M4.5 3v10M2 10.5 4.5 13 7 10.5M11.5 13V3M9 5.5 11.5 3 14 5.5" },
  split: { line: "M8 2v12M5.5 8H1.8m1.7-2L1.6 8l1.9 2M10.5 8h3.7m-1.7-2 1.9 2-1.9 2" },
  "st-needs_context": {
    line: "M2.2 13.4 8 2.6l5.8 10.8",
    fill: "M6.5 12.6a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0z",
    width: 2,
  },
  "st-disputed": { line: "M8 1.6 14.4 8 8 14.4 1.6 8z", fill: "M8 1.6V14.4L1.6 8z" },
  "st-false": {
    fill: "M3.8 1.8h8.4a2 2 0 0 1 2 2v8.4a2 2 0 0 1 -2 2h-8.4a2 2 0 0 1 -2 -2v-8.4a2 2 0 0 1 2 -2z",
    cut: "M5.4 5.4l5.2 5.2m0-5.2l-5.2 5.2",
  },
  "st-not_checkable": { line: "M3 8h10", width: 2 },
  "st-in_progress": {
    line: "M2.4 8a5.6 5.6 0 1 0 11.2 0a5.6 5.6 0 1 0 -11.2 0z",
    fill: "M8 4.4a3.6 3.6 0 0 1 0 7.2z",
  },
  "st-recheck": {
    line: "M13.4 6.2A5.8 5.8 0 0 0 3 4.9M2.6 9.8A5.8 5.8 0 0 0 13 11.1M3.2 1.6v3.5h3.5M12.8 14.4v-3.5H9.3",
    width: 1.7,
  },
  "st-unchecked": { line: "M2.4 8a5.6 5.6 0 1 0 11.2 0a5.6 5.6 0 1 0 -11.2 0z" },
  "st-unverifiable": {
    line: "M4.9 1.8h6.2l3.1 6.2-3.1 6.2H4.9L1.8 8zM6.3 6.4a1.75 1.75 0 1 1 2.5 1.6c-.5.25-.8.5-.8 1.05",
    fill: "M7.05 11.3a.95 .95 0 1 0 1.9 0a.95 .95 0 1 0 -1.9 0z",
    width: 1.4,
  },
  "st-verified": {
    line: "M3 6.4l3.4 3.3L13 2.4",
    fill: "M1.9 13.6a1.3 1.3 0 1 0 2.6 0a1.3 1.3 0 1 0 -2.6 0zM6.7 13.6a1.3 1.3 0 1 0 2.6 0a1.3 1.3 0 1 0 -2.6 0zM11.5 13.6a1.3 1.3 0 1 0 2.6 0a1.3 1.3 0 1 0 -2.6 0z",
    width: 2.2,
  },
  stet: {
    line: "M2.5 5.5h11M2.5 9h7",
    fill: "M2 13a1.2 1.2 0 1 0 2.4 0a1.2 1.2 0 1 0 -2.4 0zM6.8 13a1.2 1.2 0 1 0 2.4 0a1.2 1.2 0 1 0 -2.4 0zM11.6 13a1.2 1.2 0 1 0 2.4 0a1.2 1.2 0 1 0 -2.4 0z",
  },
  supports: { line: "M8 13V3M4 7l4-4 4 4" },
  swipe: { line: "M2 8h12M4.5 5.5 2 8l2.5 2.5M11.5 5.5 14 8l-2.5 2.5" },
  tick: { line: "M2.4 9.2c1.2.6 2 1.8 2.7 3.6C6.9 8.3 9.6 5 14 2.2", width: 1.7 },
  unread: { line: "M2 4h12M2 8h12M2 12h7" },
  up: { line: "M4 10l4-4 4 4" },
  upload: { line: "M8 10.5V2.5M4.8 5.5 8 2.3l3.2 3.2M2.5 11v2.5h11V11" },
  users: {
    line: "M3.5 5.5a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0zM1.5 13.5c.4-2.7 2-4 4.5-4s4.1 1.3 4.5 4M10.5 3.2a2.5 2.5 0 0 1 0 4.6M12 9.8c1.5.5 2.3 1.7 2.6 3.7",
  },
  warn: { line: "M8 2 14.5 13.5h-13zM8 6.5v3.3", fill: "M7.1 11.7a.9 .9 0 1 0 1.8 0a.9 .9 0 1 0 -1.8 0z" },
  widen: { line: "M1.8 8h12.4M4.3 5.3 1.6 8l2.7 2.7M11.7 5.3 14.4 8l-2.7 2.7" },
  x: { line: "M4 4l8 8m0-8-8 8" },
});
export type IconName = keyof typeof SHAPES;
