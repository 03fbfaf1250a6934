import type { BlockKind } from "@/lib/import/article";
import type { Span } from "@/lib/text/span";

/*
 * The demonstration article, written for Stet. Its facts were taken from the sources in sources.ts (Russell 1865,
 * Judson 1896, Henry Field 1892, Munro 1891, The Times of 27 April 1865, museum and encyclopaedia pages).
 *
 * Three errors are planted, each found and corrected in worked-claims.ts:
 *  1. a figure: the company raised £350,000, not £530,000;
 *  2. an attribution: Walden is by Henry David Thoreau, not Ralph Waldo Emerson;
 *  3. a date: the Great Eastern was launched on 31 January 1858, not 1859.
 * Besides: good sources disagree on how long the Queen's message took, "£1 a word" leaves out the minimum charge,
 * and nothing bears out the man shouting on the cliff.
 */

interface DemoBlock {
  kind: BlockKind;
  text: string;
}

interface DemoArticle {
  title: string;
  byline: string;
  language: string;
  publishedAt: string | null;
  blocks: DemoBlock[];
}

export const demoArticle = {
  title: "Eight words a minute",
  byline: "By the Writer",
  language: "en",
  publishedAt: null,
  blocks: [
    { kind: "title", text: "Eight words a minute" },
    {
      kind: "standfirst",
      text: "It took ten summers, five expeditions and the longest ship in the world to lay one lasting telegraph cable across the Atlantic. The men who did it first had to fail in front of two continents.",
    },
    { kind: "byline", text: "By the Writer" },
    {
      kind: "paragraph",
      text: "Abraham Lincoln was shot in Washington on the evening of 14 April 1865. London heard of it around noon on 26 April. For twelve days the news had travelled at the speed of a steamship, because nothing on the Atlantic moved faster.",
    },
    {
      kind: "paragraph",
      text: "Fifteen months later something did: on 27 July 1866 the steamship Great Eastern reached Heart’s Content, a fishing village in Newfoundland, with one end of a telegraph cable on board. The other end was on Valentia Island, in the south-west of Ireland. The ship had begun to lay it on Friday 13 July, a date no sailor would have chosen.",
    },
    { kind: "heading", text: "A merchant and a globe" },
    {
      kind: "paragraph",
      text: "The man behind it was no engineer. Cyrus West Field, born in Stockbridge, Massachusetts, on 30 November 1819, had made his fortune in paper and retired at 33. In 1854 a telegraph engineer, Frederic Gisborne, came to ask him for help with a line across Newfoundland. When the visitor had gone, so the story goes, Field turned the globe in his library and saw that the line need not stop there.",
    },
    {
      kind: "paragraph",
      text: "He asked Samuel Morse whether a signal would carry so far, and the naval officer Matthew Maury whether the sea bed would hold a cable; both were encouraging. In London the Atlantic Telegraph Company raised £530,000 within weeks, in 350 shares of £1,000 each; the novelist William Makepeace Thackeray was among the subscribers. In Washington the Senate passed Field’s bill by a single vote.",
    },
    {
      kind: "paragraph",
      text: "In Walden, published in 1854, Ralph Waldo Emerson had already made fun of the hunger for news from across the sea:",
    },
    {
      kind: "quote",
      text: "“We are eager to tunnel under the Atlantic and bring the old world some weeks nearer to the new; but perchance the first news that will leak through into the broad, flapping American ear will be that the Princess Adelaide has the whooping cough.”",
    },
    { kind: "heading", text: "Out and back" },
    { kind: "paragraph", text: "Between 1857 and 1866 the ships went out five times." },
    { kind: "list_item", text: "August 1857: the cable parts and is lost in deep water." },
    { kind: "list_item", text: "June 1858: three splices in mid-ocean, three breaks." },
    {
      kind: "list_item",
      text: "July and August 1858: both ends are landed on 5 August, and the line dies within weeks.",
    },
    { kind: "list_item", text: "July and August 1865: the cable breaks with two thirds of it laid." },
    { kind: "list_item", text: "July 1866: the cable is laid in a fortnight, and works." },
    {
      kind: "paragraph",
      text: "The third voyage gave the world three weeks of glory. On 16 August 1858 Queen Victoria greeted President James Buchanan by wire. Her message, some hundred words long, took more than sixteen hours to send. New York let off fireworks over City Hall and set the roof on fire. The jeweller Tiffany & Co. bought the cable left over on USS Niagara and sold it in four-inch lengths for 50 cents each. Then the signals faded. The company’s electrician, Wildman Whitehouse, who had driven the line with some 2,000 volts, was dismissed. No public failure has ever been more splendid.",
    },
    { kind: "heading", text: "The great ship" },
    {
      kind: "paragraph",
      text: "Seven years passed before anyone tried again, and the cable grew in the meantime. Its copper core now weighed 300 pounds to the nautical mile, against 107 in 1858. The whole was nearly twice as heavy as before, and only one vessel afloat could carry it.",
    },
    {
      kind: "paragraph",
      text: "The Great Eastern, designed by Isambard Kingdom Brunel, was launched into the Thames on 31 January 1859. At 692 feet she was the longest ship in the world, and remained so until 1899. As a passenger liner she had been a commercial failure. Fitted with three iron tanks, she could swallow an ocean’s width of cable.",
    },
    {
      kind: "caption",
      text: "The Great Eastern carried some 500 men on the cable voyage of 1865.",
    },
    {
      kind: "paragraph",
      text: "On 2 August 1865 the cable broke and sank in water more than two miles deep. For nine days the crew fished for it with grapnels, hooked it more than once and lost it each time, and then they went home without it.",
    },
    { kind: "heading", text: "A pound a word" },
    {
      kind: "paragraph",
      text: "In 1866 they succeeded twice. With the new cable ashore, the Great Eastern went back to mid-ocean, found the lost one, spliced it and landed that too, on 8 September. At the Irish end the dead line had been watched round the clock for a year. One Sunday morning, at a quarter to six, the spot of light on the instrument began to move. The man on watch, it is said, ran out on to the cliff in his shirtsleeves, shouting for joy.",
    },
    {
      kind: "paragraph",
      text: "The new line carried eight words a minute. A message cost £1 a word. William Thomson, the Glasgow professor whose instruments read the faint signals, was knighted that year and became Lord Kelvin in 1892. The station at Heart’s Content stayed in service until 1965.",
    },
    {
      kind: "paragraph",
      text: "Speed is what everyone remembers; the finer part of the story is that they went back.",
    },
  ],
} satisfies DemoArticle;

/** The article as one text, with a blank line between blocks, and each block's place in it. */
export function demoText(): { text: string; blocks: (Span & { kind: BlockKind })[] } {
  let text = "";
  const blocks = demoArticle.blocks.map((block) => {
    const start = text === "" ? 0 : text.length + SEPARATOR.length;
    text += (text === "" ? "" : SEPARATOR) + block.text;
    return { kind: block.kind, start, end: text.length };
  });
  return { text, blocks };
}

const SEPARATOR = "\n\n";
