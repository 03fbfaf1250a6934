import type { DemoClaim } from "./demo-claim";
import { SOURCES } from "./sources";

export const workedMerchant = [
  {
    find: "London heard of it around noon on 26 April.",
    status: "verified",
    by: "checker1",
    evidence: [
      {
        ...SOURCES.times,
        sourceType: "primary",
        stance: "supports",
        excerpt:
          "Towards noon the news became known, and it spread rapidly from mouth to mouth in all directions.",
        note: "The paper of the 27th, writing of the day before in the City.",
        points: [{ find: "26 April", stance: "supports" }],
      },
    ],
    comments: [],
  },
  {
    find: "on 27 July 1866 the steamship Great Eastern reached Heart’s Content",
    status: "verified",
    by: "checker1",
    evidence: [
      {
        ...SOURCES.deane,
        sourceType: "primary",
        stance: "supports",
        note: "Diary kept on board; its first part ends with the arrival on 27 July.",
        points: [{ find: "27 July 1866", stance: "supports" }],
      },
      {
        ...SOURCES.munro,
        sourceType: "secondary",
        stance: "context",
        note: "Has the ship off Trinity Bay in fog on the 27th and at anchor only the next morning. The diary and Field’s own papers have the 27th.",
      },
    ],
    comments: [
      {
        by: "checker1",
        text: "Munro is a day out here, as he is for the second landing. I went with the diary.",
      },
    ],
  },
  {
    find: "Cyrus West Field, born in Stockbridge, Massachusetts, on 30 November 1819",
    status: "verified",
    by: "checker2",
    evidence: [
      {
        ...SOURCES.britannicaField,
        sourceType: "secondary",
        stance: "supports",
        note: "Gives birthplace and date, and an early career in paper.",
        points: [
          { find: "Stockbridge", stance: "supports" },
          { find: "30 November 1819", stance: "supports" },
        ],
      },
      {
        ...SOURCES.newInternational,
        sourceType: "secondary",
        stance: "supports",
        note: "Retired on 1 January 1853, aged thirty-three. The dates bear that out.",
        points: [{ find: "33", stance: "supports" }],
      },
    ],
    comments: [
      { by: "checker2", text: "You will meet 34 and 35 as well; from November 1819 to January 1853 is 33." },
    ],
  },
  {
    find: "In London the Atlantic Telegraph Company raised £530,000 within weeks",
    status: "false",
    by: "checker1",
    note: "Figures swapped: 350, not 530. The sentence contradicts itself.",
    correction:
      "In London the Atlantic Telegraph Company raised £350,000 within weeks, in 350 shares of £1,000 each; the novelist William Makepeace Thackeray was among the subscribers.",
    points: [
      { find: "£530,000", state: "wrong", correction: "£350,000" },
      { find: "£1,000", state: "ticked" },
      { find: "William Makepeace Thackeray", state: "ticked" },
    ],
    evidence: [
      {
        ...SOURCES.henryField,
        sourceType: "secondary",
        stance: "refutes",
        excerpt: "It had been divided into three hundred and fifty shares of a thousand pounds each.",
        note: "The capital was £350,000. Names Thackeray among those who subscribed.",
        points: [
          { find: "£530,000", stance: "refutes" },
          { find: "£1,000", stance: "supports" },
          { find: "William Makepeace Thackeray", stance: "supports" },
        ],
      },
      {
        ...SOURCES.wikipediaCompany,
        sourceType: "secondary",
        stance: "refutes",
        note: "Incorporated with a capital of £350,000.",
        points: [{ find: "£530,000", stance: "refutes" }],
      },
      {
        ...SOURCES.sum,
        sourceType: "primary",
        stance: "refutes",
        note: "350 × £1,000 = £350,000.",
        points: [{ find: "£530,000", stance: "refutes" }],
      },
    ],
    comments: [{ by: "writer", text: "My slip of the keyboard. Please take the correction." }],
  },
  {
    find: "In Washington the Senate passed Field’s bill by a single vote.",
    status: "verified",
    by: "checker1",
    evidence: [
      {
        ...SOURCES.munro,
        sourceType: "secondary",
        stance: "supports",
        note: "A majority of one in the Senate, after a debate on helping a line with both ends on British soil.",
      },
    ],
    comments: [
      {
        by: "research",
        text: "One secondary source so far. The Senate’s own record of 1857 would settle it.",
      },
    ],
  },
  {
    find: "Ralph Waldo Emerson had already made fun of the hunger for news",
    status: "false",
    by: "checker2",
    note: "Walden is Thoreau’s. Book and year are right.",
    correction:
      "In Walden, published in 1854, Henry David Thoreau had already made fun of the hunger for news from across the sea:",
    points: [
      { find: "1854", state: "ticked" },
      { find: "Ralph Waldo Emerson", state: "wrong", correction: "Henry David Thoreau" },
    ],
    evidence: [
      {
        ...SOURCES.walden,
        sourceType: "primary",
        stance: "refutes",
        locator: "Chapter 1, Economy",
        note: "The passage is in Thoreau’s first chapter. Emerson was his friend and neighbour.",
        points: [
          { find: "1854", stance: "supports" },
          { find: "Ralph Waldo Emerson", stance: "refutes" },
        ],
      },
    ],
    comments: [],
  },
  {
    find: "We are eager to tunnel under the Atlantic and bring the old world some weeks nearer to the new",
    status: "verified",
    by: "checker2",
    evidence: [
      {
        ...SOURCES.walden,
        sourceType: "primary",
        stance: "supports",
        locator: "Chapter 1, Economy",
        excerpt:
          "We are eager to tunnel under the Atlantic and bring the old world some weeks nearer to the new; but perchance the first news that will leak through into the broad, flapping American ear will be that the Princess Adelaide has the whooping cough.",
        note: "Word for word, commas included.",
      },
    ],
    comments: [],
  },
] satisfies DemoClaim[];
