import { SPEECH_WORDS, type SpeechWords } from "./speech-words";

/** The words of speech of one language, as patterns. */
export interface Grammar {
  words: SpeechWords;
  verb: RegExp;
  weak: RegExp;
  according: RegExp;
  pronoun: RegExp;
  noun: RegExp;
  paper: RegExp;
  /** The shortest phrase of up to four words that ends in a noun that speaks. */
  nounAhead: RegExp;
  between: RegExp;
  relative: RegExp;
  negation: RegExp;
  article: RegExp;
}

const cache = new Map<string, Grammar>();

/** The patterns of a language; one without a row in `speech-words.ts` gets those that need no words. */
export function speechGrammar(language: string): Grammar {
  const primary = language.split("-")[0] ?? "und";
  const known = cache.get(primary);
  if (known) return known;
  const words = SPEECH_WORDS[primary] ?? SPEECH_WORDS.und;
  if (!words) throw new Error("speech-words.ts has no row for und");
  const word = (source: string, flags = "giu") =>
    new RegExp(`(?<![\\p{L}\\p{M}'’-])(?:${source})(?![\\p{L}\\p{M}])`, flags);
  const made: Grammar = {
    words,
    verb: word(words.strong),
    weak: word(words.weak),
    according: word(words.according),
    pronoun: new RegExp(`(?<![\\p{L}])(?:(${words.singular})|(${words.plural})|(${words.thing}))$`, "iu"),
    noun: new RegExp(`(?<![\\p{L}])(?:${words.people}|${words.papers})$`, "iu"),
    paper: word(words.papers, "iu"),
    nounAhead: new RegExp(`^(?:[\\p{L}.'’-]+\\s+){0,3}?(?:${words.people}|${words.papers})(?!\\p{L})`, "iu"),
    between: new RegExp(`(?:^|[\\s,]+)(?:${words.between})$`, "iu"),
    relative: new RegExp(`(?<![\\p{L}])(?:${words.relative})$`, "iu"),
    negation: word(words.negation, "iu"),
    article: new RegExp(`^(?:(?:${words.article})(?:\\s+|(?<=['’])))`, "iu"),
  };
  cache.set(primary, made);
  return made;
}
