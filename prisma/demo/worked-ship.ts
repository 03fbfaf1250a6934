import type { DemoClaim } from "./demo-claim";
import { SOURCES } from "./sources";

export const workedShip = [
  {
    find: "Its copper core now weighed 300 pounds to the nautical mile, against 107 in 1858.",
    status: "in_progress",
    by: "checker1",
    assignee: "checker1",
    points: [{ find: "107", state: "ticked" }],
    evidence: [
      {
        ...SOURCES.munro,
        sourceType: "secondary",
        stance: "supports",
        note: "107 pounds to the nautical mile for the old copper, 300 for the new.",
        points: [{ find: "107", stance: "supports" }],
      },
    ],
    comments: [
      {
        by: "checker1",
        text: "Henry Field has the same figures to “the mile”. I want a second source for which mile.",
      },
    ],
  },
  {
    find: "was launched into the Thames on 31 January 1859",
    status: "false",
    by: "checker1",
    note: "A year late. 1859 was the year of her first voyage.",
    correction:
      "The Great Eastern, designed by Isambard Kingdom Brunel, was launched into the Thames on 31 January 1858.",
    points: [
      { find: "Isambard Kingdom Brunel", state: "ticked" },
      { find: "31 January 1859", state: "wrong", correction: "31 January 1858" },
    ],
    evidence: [
      {
        ...SOURCES.wikipediaShip,
        sourceType: "secondary",
        stance: "refutes",
        note: "Designed by Brunel; launched on 31 January 1858, maiden voyage on 30 August 1859.",
        points: [
          { find: "Isambard Kingdom Brunel", stance: "supports" },
          { find: "31 January 1859", stance: "refutes" },
        ],
      },
      {
        ...SOURCES.buchanan,
        sourceType: "secondary",
        stance: "refutes",
        excerpt: "She was launched sideways into the Thames in January 1858",
        note: "Her first trial voyage followed in September 1859.",
        points: [{ find: "31 January 1859", stance: "refutes" }],
      },
    ],
    comments: [],
  },
  {
    find: "At 692 feet she was the longest ship in the world, and remained so until 1899.",
    status: "verified",
    by: "checker2",
    evidence: [
      {
        ...SOURCES.wikipediaShip,
        sourceType: "secondary",
        stance: "supports",
        note: "692 feet; first surpassed in length by the Oceanic of 1899. In tonnage she kept the record until 1901.",
        points: [
          { find: "692 feet", stance: "supports" },
          { find: "1899", stance: "supports" },
        ],
      },
    ],
    comments: [],
  },
  {
    find: "On 2 August 1865 the cable broke and sank",
    status: "verified",
    by: "checker1",
    evidence: [
      {
        ...SOURCES.russell,
        sourceType: "primary",
        stance: "supports",
        note: "Russell was on board. One of the plates shows the bows on 2 August, the cable lost and the grapnel made ready.",
        points: [{ find: "2 August 1865", stance: "supports" }],
      },
    ],
    comments: [],
  },
  {
    find: "landed that too, on 8 September",
    status: "verified",
    by: "checker2",
    evidence: [
      {
        ...SOURCES.judson,
        sourceType: "primary",
        stance: "supports",
        note: "Prints Field’s diary: landed at Heart’s Content on Saturday, 8 September.",
        points: [{ find: "8 September", stance: "supports" }],
      },
    ],
    comments: [],
  },
  {
    find: "ran out on to the cliff in his shirtsleeves",
    status: "unverifiable",
    by: "checker1",
    note: "No source found. Cut it, or tell us where it comes from.",
    evidence: [
      {
        ...SOURCES.judson,
        sourceType: "secondary",
        stance: "context",
        note: "Reprints The Times of 5 September 1866 on the watch at the instrument and the moving light. The passage has no cliff and no shirtsleeves.",
      },
    ],
    comments: [
      { by: "checker1", text: "Who says so? I find nobody." },
      { by: "writer", text: "From my notes, without a source. I am looking." },
    ],
  },
  {
    find: "A message cost £1 a word.",
    status: "needs_context",
    by: "checker1",
    note: "True as a rate, but no message could be had for less than £20.",
    correction: "A message cost £1 a word, and none went for less than £20.",
    points: [{ find: "£1", state: "ticked" }],
    evidence: [
      {
        ...SOURCES.cavendish,
        sourceType: "primary",
        stance: "supports",
        excerpt: "They charge £1 a word for messages, and yet they pay enormously.",
        note: "A private diary, three days after the second cable was landed.",
        points: [{ find: "£1", stance: "supports" }],
      },
      {
        ...SOURCES.rates,
        sourceType: "secondary",
        stance: "context",
        note: "Minimum of £20 for up to 20 words; £1 for each further word.",
      },
      {
        ...SOURCES.scientificAmerican,
        sourceType: "primary",
        stance: "context",
        note: "The magazine sent twenty words, expected to pay £20 and was charged £24 because the date counted.",
      },
    ],
    comments: [],
  },
  {
    find: "William Thomson, the Glasgow professor whose instruments read the faint signals",
    status: "verified",
    by: "checker2",
    evidence: [
      {
        ...SOURCES.glasgow,
        sourceType: "secondary",
        stance: "supports",
        note: "Professor at Glasgow, knighted in 1866 for his part in the cable, made a peer in 1892.",
        points: [{ find: "1892", stance: "supports" }],
      },
      {
        ...SOURCES.munro,
        sourceType: "secondary",
        stance: "supports",
        note: "On the mirror instrument, the knighthood and what the cable owed to him.",
      },
    ],
    comments: [],
  },
  {
    find: "stayed in service until 1965",
    status: "verified",
    by: "checker2",
    evidence: [
      {
        ...SOURCES.milestone,
        sourceType: "secondary",
        stance: "supports",
        excerpt: "This station continued in operation until 1965.",
        note: "From the citation on the plaque.",
        points: [{ find: "1965", stance: "supports" }],
      },
    ],
    comments: [],
  },
  {
    find: "the finer part of the story is that they went back.",
    status: "not_checkable",
    by: "checker1",
    evidence: [],
    comments: [],
  },
] satisfies DemoClaim[];
