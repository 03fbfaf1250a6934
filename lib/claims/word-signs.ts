import type { ClaimKind } from "./claim";

/** Words that make a sentence of a kind; sources of regular expressions, whole words, any case. */
export type Signs = Partial<Record<ClaimKind | "harm" | "hedge" | "exhortation" | "verb", string>>;

export const SIGNS: Readonly<Record<string, Signs>> = {
  en: {
    superlative:
      "most|least|best|worst|(?:first|last|only|second|third)(?=[- ](?:ever|time|person|woman|man|country|company|to\\b|of its kind))|ever(?= (?:made|built|recorded|seen|held|since))|never before|never|record(?:-\\p{L}+)?(?= (?:number|level|high|low|turnout|\\p{Nd}))|record-breaking|unprecedented|unique|sole|(?!(?:forest|interest|honest|modest|request|protest|harvest|contest|suggest|arrest|invest|digest|conquest|manifest|latest|guest|quest|west|test|rest|nest|chest|east|best|budapest|dearest|behest|attest|detest|infest|ingest|molest|northwest|southwest|tempest|everest)\\b)\\p{Ll}{3,}est(?=\\s)|all-time|world['’]s|nobody|no one|everyone|every single",
    comparison:
      "more than(?! \\p{Nd})|less than(?! \\p{Nd})|fewer than(?! \\p{Nd})|more \\p{L}+ than|less \\p{L}+ than|\\p{L}+er than|compared (?:to|with)|as \\p{L}+ as|twice as|half as|increas\\p{L}+|decreas\\p{L}+|(?:rose|risen|rises|fell|fallen|falls|grew|grown|dropped|declin\\p{L}+|doubled|tripled|halved|slipp(?:ed|ing)|shrank|surged|plunged|soared|climbed|gained|lost)(?= (?:by|to|from|\\p{Nd}|in|over|sharply|steadily))|higher|lower|larger|smaller|faster|slower|older|younger|outnumber\\p{L}*|exceed\\p{L}*|similar to|unlike|versus|relative to|whereas",
    cause:
      "because(?: of)?|due to|caus(?:e|es|ed|ing)|led to|leads to|leading to|result(?:s|ed|ing)? (?:in|from)|as a result|owing to|thanks to|trigger(?:s|ed|ing)?|prompt(?:s|ed|ing)|attribut(?:ed|able) to|blam(?:e|es|ed|ing)|so that|in order to|therefore|hence|thus|consequently|responsible for|contribut(?:e|es|ed|ing) to|drove|forc(?:ed|ing)|affects?|affected|effects? of|impacts?|stem(?:s|med) from|sparked|provoked|fuell?ed|why",
    law: "laws?|legal(?:ly)?|illegal(?:ly)?|unlawful(?:ly)?|bill|act(?= of \\p{Nd})|legislation|statutes?|regulations?|regulated|ban(?:s|ned)?|prohibit\\p{L}*|constitution(?:al)?|rul(?:ed|ing)|court|verdict|convicted|sentenced|charged with|indict\\p{L}*|lawsuit|sued|treaty|policy|policies|sanctions?|rights?(?= to)|mandatory|required (?:to|by)|requirement|permit(?:s|ted)?|licen[cs]ed?|tax(?:es)?|visas?|asylum|parole|veto|amendment|decree",
    definition:
      "(?:is|are|was|were) (?:a|an|the|one of)(?= )|known as|called|defined as|refers to|means|consists? of|compris\\p{L}+|made up of|symboli[sz]es?|stands for|includes?|included|required to|the name of|located in|based on",
    prediction:
      "will|won['’]t|shall|going to|expected to|is to(?= \\p{L})|are to(?= \\p{L})|set to|scheduled to|plans? to|planned|intends? to|aims? to|likely to|would|could|might|may(?! \\p{Nd})|forecast|projected|by (?:20[3-9]\\p{Nd})|next (?:week|month|year)|in the future|eventually|soon",
    opinion:
      "i think|i believe|i feel|i hope|we think|we believe|we hope|we feel|we urge|believes?|believed|feels?|hopes?|should(?:n['’]t)?|must|ought to|needs? to|have to|important|importantly|unfair|fair|great|good|bad|terrible|awful|wonderful|beautiful|amazing|excellent|outrageous|shameful|damning|clumsy|brilliant|tragic|legend|magical|practical|best|worst|better|worse|right|wrong|welcome|strong(?:er)?|weak|clear|clearly|obvious(?:ly)?|unfortunately|fortunately|hopefully|sadly|perhaps|maybe|probably|really|very|so much|ground-?breaking|influential|iconic|consistent|interested|proud|happy|sad|disappoint\\p{L}*|concern(?:ed)?|worried|unacceptable|unnecessary|ridiculous|dangerous|reasonable|unreasonable|effective|ineffective|nothing will|deserve\\p{L}*|enjoy\\p{L}*|love[ds]?|hate[ds]?|prefer\\p{L}*|want(?:s|ed)?|wish(?:es)?|urge[ds]?|willing|rationale|progress|burden|criticism|kind of|legendary|personality",
    event:
      "\\p{Ll}{2,}ed|was|were|began|begun|became|built|bought|brought|came|chose|cut|died|did|fell|fought|found|gave|got|grew|had|held|hit|kept|killed|knew|laid|left|led|lost|made|met|paid|put|ran|rose|sank|saw|sent|set|shot|sold|spent|spoke|stood|struck|swept|swore|taken|taught|took|told|went|won|wrote|is|are|has|have",
    harm: "kill(?:s|ed|ing)?|dead|deaths?|died|dies|murder\\p{L}*|injur\\p{L}+|wound(?:ed|ing)|victims?|abus\\p{L}+|assault\\p{L}*|rape[ds]?|fraud\\p{L}*|corrupt\\p{L}*|brib\\p{L}+|stole|stolen|theft|lied|lying|cheat\\p{L}*|accus\\p{L}+|alleg\\p{L}+|claims|crim(?:e|es|inal)|guilty|convict\\p{L}*|arrest\\p{L}*|imprison\\p{L}*|jail\\p{L}*|torture\\p{L}*|genocide|terroris\\p{L}+|suicide|attack\\p{L}*|threat\\p{L}*|risk|danger\\p{L}*|toxic|cancer|disease|virus|vaccine\\p{L}*|drug|poison\\p{L}*|traffick\\p{L}+|racis\\p{L}+|harass\\p{L}*|scandal|illegal\\p{L}*|denied|collaps\\p{L}+|crush\\p{L}*|stampede|bomb\\p{L}*|explo\\p{L}+|fatal\\p{L}*|casualt\\p{L}+|massacre\\p{L}*|forced",
    hedge: "perhaps|maybe|possibly|might|apparently|reportedly|allegedly|seems?|appears?",
    exhortation:
      "^(?:if you|wait|avoid|remember|consider|imagine|think|look|let['’]s|let us|don['’]t|do not|please|try|visit|see|join|follow|stay|make sure|be sure|click|read|watch|listen|find out|sign up|subscribe|contact|call|email|perhaps|maybe|hopefully|we (?:might|may|should|must|need to|can only|hope|wish|all))(?![\\p{L}])",
    verb: "is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|shall|should|says?|\\p{Ll}{2,}(?:ed|ies|izes|ises|ates|ows|akes|ets|ins|ins|elps|alls|urns|eads|inds|uts|its|aits|egins|ghts|oses|ushes|arns|alks)|won|lost|wins|dies|killed|dead|found|made|took|fell|rose|held|hit|cut|sent|led|met|said",
  },
  de: {
    superlative: "am \\p{L}+sten|\\p{L}+ste[nrms]?(?= )|erstmals|einzige[nrs]?|rekord\\p{L}*|noch nie",
    comparison:
      "mehr als|weniger als|\\p{L}+er als|im vergleich|verglichen mit|gestiegen|stieg|gesunken|sank|verdoppelt\\p{L}*|zugenommen|abgenommen",
    cause: "weil|wegen|aufgrund|führt\\p{L}* zu|deshalb|daher|infolge|verursacht\\p{L}*|dank",
    law: "gesetz\\p{L}*|verordnung|verbot\\p{L}*|gericht\\p{L}*|urteil\\p{L}*|verfassung|recht|illegal\\p{L}*|steuer\\p{L}*",
    prediction: "wird|werden|soll|sollen|könnte|dürfte|plant|geplant|voraussichtlich",
    opinion:
      "muss|müssen|sollte\\p{L}*|glaube|hoffe|finde|wichtig|leider|hoffentlich|vielleicht|schön|gut|schlecht|falsch|richtig|ich denke",
    harm: "tote\\p{L}*|getötet|gestorben|starb\\p{L}*|verletzt\\p{L}*|mord\\p{L}*|betrug\\p{L}*|korruption|angeklagt|vorwurf|vorwürfe|verurteilt|gewalt|anschlag",
  },
  fr: {
    superlative: "le plus|la plus|les plus|le moins|premier\\p{L}*|première|jamais|record|unique|seul\\p{L}*",
    comparison: "plus (?:de|que)|moins (?:de|que)|augment\\p{L}+|baiss\\p{L}+|par rapport à|doubl\\p{L}+",
    cause: "parce que|car|en raison de|à cause de|provoqu\\p{L}+|entraîn\\p{L}+|grâce à|donc",
    law: "lois?|interdi\\p{L}+|tribunal|condamn\\p{L}+|constitution\\p{L}*|illégal\\p{L}*|impôts?|décret",
    prediction: "devrait|pourrait|sera|seront|prévoit|va \\p{L}+er",
    opinion: "il faut|doit|devons|je pense|je crois|important\\p{L}*|malheureusement|peut-être|inacceptable",
    harm: "mort\\p{L}*|tué\\p{L}*|bless\\p{L}+|meurtre|fraude|corruption|accus\\p{L}+|attentat|viol\\p{L}*",
  },
  es: {
    superlative: "el más|la más|los más|las más|primer\\p{L}*|nunca|récord|únic\\p{L}+|mejor|peor",
    comparison: "más (?:de|que)|menos (?:de|que)|aument\\p{L}+|dismin\\p{L}+|comparación|duplic\\p{L}+",
    cause: "porque|debido a|a causa de|provoc\\p{L}+|caus\\p{L}+|gracias a|por lo tanto",
    law: "ley|leyes|prohib\\p{L}+|tribunal|condenad\\p{L}+|constitución|ilegal\\p{L}*|impuestos?|decreto",
    prediction: "será|serán|podría|va a|prevé",
    opinion: "debe|deben|hay que|creo|pienso|importante|lamentablemente|quizá\\p{L}*|inaceptable",
    harm: "muert\\p{L}+|herid\\p{L}+|asesin\\p{L}+|fraude|corrupción|acus\\p{L}+|atentado|viola\\p{L}+",
  },
  it: {
    superlative: "il più|la più|i più|le più|prim[oaie]|mai|record|unic\\p{L}+|miglior\\p{L}*|peggior\\p{L}*",
    comparison: "più (?:di|che)|meno (?:di|che)|aument\\p{L}+|diminu\\p{L}+|rispetto a",
    cause: "perché|a causa di|provoc\\p{L}+|grazie a|quindi",
    law: "legge|leggi|viet\\p{L}+|tribunale|condannat\\p{L}+|costituzione|illegal\\p{L}*|tasse",
    prediction: "sarà|saranno|potrebbe|dovrebbe",
    opinion: "deve|bisogna|credo|penso|importante|purtroppo|forse",
    harm: "mort[oie]|ferit[oie]|ucci\\p{L}+|omicidio|frode|corruzione|accus\\p{L}+",
  },
  nl: {
    superlative: "\\p{L}{3,}ste(?= )|eerste|enige|nooit|record\\p{L}*",
    comparison: "meer dan|minder dan|\\p{L}+er dan|gestegen|gedaald|vergeleken met|verdubbeld",
    cause: "omdat|doordat|vanwege|door|veroorzaakt\\p{L}*|dankzij|daardoor",
    law: "wet|wetten|verbod\\p{L}*|verboden|rechter|rechtbank|veroordeeld|grondwet|illega\\p{L}+|belasting\\p{L}*",
    prediction: "zal|zullen|zou|zouden|verwacht",
    opinion: "moet|moeten|belangrijk|helaas|misschien|ik denk|ik vind|hopelijk",
    harm: "dode\\p{L}*|gedood|gewond\\p{L}*|moord|fraude|corruptie|beschuldig\\p{L}+|aanslag",
  },
};

const cache = new Map<string, Map<string, RegExp>>();

/** How often the words of a sign stand in `words`; 0 for a language that has no such row. */
export function signs(words: string, sign: keyof Signs, language: string): number {
  const primary = language.split("-")[0] ?? "und";
  const source = SIGNS[primary]?.[sign];
  if (!source) return 0;
  const known = cache.get(primary) ?? new Map<string, RegExp>();
  cache.set(primary, known);
  const pattern = known.get(sign) ?? new RegExp(`(?<![\\p{L}\\p{M}-])(?:${source})(?![\\p{L}\\p{M}])`, "giu");
  known.set(sign, pattern);
  return words.match(pattern)?.length ?? 0;
}
