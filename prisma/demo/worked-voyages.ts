import type { DemoClaim } from "./demo-claim";
import { SOURCES } from "./sources";

export const workedVoyages = [
  {
    find: "Her message, some hundred words long, took more than sixteen hours to send.",
    status: "disputed",
    by: "checker1",
    assignee: "checker1",
    note: "Sixteen hours and sixty-seven minutes both have good names behind them. Perhaps the first counts every repeat and interruption. Say so, or leave the time out.",
    points: [{ find: "sixteen hours", state: "open" }],
    evidence: [
      {
        ...SOURCES.pbs,
        sourceType: "secondary",
        stance: "supports",
        note: "99 words in sixteen and a half hours, about ten minutes a word.",
        points: [{ find: "sixteen hours", stance: "supports" }],
      },
      {
        ...SOURCES.russell,
        sourceType: "secondary",
        stance: "refutes",
        note: "67 minutes in transmission, and then repeated. Russell wrote seven years after, under contract to the makers of the new cable.",
        points: [{ find: "sixteen hours", stance: "refutes" }],
      },
    ],
    comments: [
      {
        by: "checker1",
        text: "The station logs of August 1858 were printed in the inquiry of 1861. Worth a look.",
      },
      { by: "editor", text: "Leave it open until we have seen the logs." },
    ],
  },
  {
    find: "New York let off fireworks over City Hall and set the roof on fire.",
    status: "verified",
    by: "checker2",
    evidence: [
      {
        ...SOURCES.cityHall,
        sourceType: "secondary",
        stance: "supports",
        note: "Museum note on a print of the fire: sparks got under the covering of the dome and by the morning of 18 August the roof was burning.",
      },
      {
        ...SOURCES.cityHall,
        sourceType: "primary",
        stance: "context",
        locator: "Title of the print",
        note: "The printmaker of 1858 himself says only that the fire is supposed to have come from the fireworks.",
      },
    ],
    comments: [],
  },
  {
    find: "sold it in four-inch lengths for 50 cents each",
    status: "verified",
    by: "checker2",
    evidence: [
      {
        ...SOURCES.tiffany,
        sourceType: "primary",
        stance: "supports",
        note: "The museum holds one of the pieces: four inches, brass plate, sold at 50 cents, from the cable left on Niagara.",
        points: [{ find: "50 cents", stance: "supports" }],
      },
    ],
    comments: [],
  },
  {
    find: "Wildman Whitehouse, who had driven the line with some 2,000 volts, was dismissed",
    status: "in_progress",
    by: "checker2",
    assignee: "checker2",
    points: [{ find: "Wildman Whitehouse", state: "ticked" }],
    evidence: [
      {
        ...SOURCES.whitehouse,
        sourceType: "secondary",
        locator: "Introduction",
        stance: "context",
        note: "Dates the dismissal to 17 August 1858, the day after the Queen’s message, while the line still worked.",
        points: [{ find: "Wildman Whitehouse", stance: "supports" }],
      },
      {
        ...SOURCES.deCogan,
        sourceType: "secondary",
        stance: "context",
        note: "Argues against putting the failure on Whitehouse and his high voltage alone.",
      },
    ],
    comments: [
      {
        by: "checker2",
        text: "He was out before the signals faded; the order of these two sentences tells it the other way round. Still looking for the 2,000 volts.",
      },
    ],
  },
  {
    find: "No public failure has ever been more splendid.",
    status: "not_checkable",
    by: "checker2",
    evidence: [],
    comments: [],
  },
] satisfies DemoClaim[];
