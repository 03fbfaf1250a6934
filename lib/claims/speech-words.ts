/** What a language contributes to finding who says something; sources of regular expressions, words in lower case. */
export interface SpeechWords {
  /** Verbs that say by themselves. */
  strong: string;
  /** Verbs that say only with "that", a clause or a quotation: "found", "announced". */
  weak: string;
  /** "according to", with what follows naming the speaker. */
  according: string;
  /** Auxiliaries and adverbs that may stand between the speaker and the verb. */
  between: string;
  singular: string;
  plural: string;
  thing: string;
  /** Common nouns that speak: people and papers without a name. */
  people: string;
  papers: string;
  article: string;
  /** "which", "who": a clause that hangs on a noun is not the sentence's own attribution. */
  relative: string;
  negation: string;
}

const NONE = "(?!x)x";

export const SPEECH_WORDS: Readonly<Record<string, SpeechWords>> = {
  en: {
    strong:
      "said|says?|saying|told|tells?|stated|states|stating|claimed|claims?|argued|argues?|explained|explains|noted|notes|insisted|insists|alleged|alleges|asserted|asserts|declared|declares|remarked|commented|replied|believes?|believed|thinks?|warns?|warned|wrote|writes|tweeted|testified|acknowledged|acknowledges|admitted|admits|conceded|recalled|recalls|complained|complains|stressed|stresses|emphasi[sz]ed|emphasi[sz]es|predicted|predicts|estimated?|estimates|suggested|suggests?|contends?|contended|confirmed|confirms|denied|denies|pointed out|points out|joked|quipped|shouted|announced that|announces that|charge[sd]? that|expressed (?:interest|concerns?|hopes?|regrets?|doubts?|confidence|support|disappointment|satisfaction|surprise|sympathy|condolences|gratitude)",
    weak: "responded|responds|maintains?|maintained|adds?|added|continued?|continues|posted|found|finds|concluded|concludes|announced|observed|revealed|reveals|reported|reports|reads|read|cited|cites|quoted|quotes|asked|asks|urged|urges|called|described|describes|expressed|expresses|shows?|showed|indicated|indicates|showed|promised|promises|pledged|vowed|agreed|hopes?|hoped|accused|accuses|criticised|criticized|praised|defended|rejected|dismissed|demanded|proposed|questioned|ruled|wondered|answered|pointed",
    according: "according to|in the words of|as reported by|as stated by|in the view of|in the opinion of",
    between:
      "also|later|then|further|once|often|repeatedly|recently|now|today|yesterday|previously|publicly|reportedly|has|have|had|would|will|does|did|himself|herself|itself|personally|initially|additionally|separately|simply|even|still|always|on (?:mon|tues|wednes|thurs|fri|satur|sun)day",
    singular: "he|she",
    plural: "they",
    thing: "it",
    people:
      "officials?|sources?|researchers?|scientists?|authors?|police|authorities|experts?|critics?|opponents?|supporters?|campaigners?|activists?|analysts?|economists?|historians?|doctors?|lawyers?|prosecutors?|witness(?:es)?|residents?|relatives?|neighbou?rs?|organi[sz]ers?|investigators?|spokes(?:man|woman|person|people)|reporters?|journalists?|media|observers?|aides?|diplomats?|lawmakers?|voters?|students?|workers?|employees?|teachers?|parents?|victims?|survivors?|leaders?|ministers?|government|ministry|company|court|judge|panel|committee|agency|union|group|team|organi[sz]ation|website|web site|firefighters|rescuers|advocates?|woman|man|people|many|some",
    papers:
      "reports?|stud(?:y|ies)|surveys?|polls?|letters?|statements?|documents?|papers?|press release|data|research|analys[ei]s|estimates?|memo|article|indictment|complaint|lawsuit|filing|records|census|guidelines|law|constitution",
    article: "the|a|an|its|his|her|their|some|several|many|most|other",
    relative: "which|who|whom|whose|that|where|what|as",
    negation: "not|n['’]t|never|nor|neither|without|refused to|declined to",
  },
  de: {
    strong:
      "sagt|sagte|sagten|sagen|erklärt|erklärte|erklärten|betonte|betont|behauptet|behauptete|meinte|meint|berichtet|berichtete|berichten|teilte|schrieb|schreibt|warnte|warnt|kritisierte|fügte|ergänzte|antwortete|fragte|kündigte|räumte|bestätigte|dementierte|so",
    weak: "fand|zeigt|zeigte|ergab",
    according: "laut|nach angaben (?:von|des|der)|nach den worten (?:von|des|der)|zufolge|gemäß",
    between: "auch|später|dann|hat|hatte|am \\p{L}+tag|gegenüber [^,]{1,40}",
    singular: "er|sie",
    plural: "sie",
    thing: "es",
    people:
      "beamte|forscher|wissenschaftler|polizei|experten|kritiker|ermittler|behörden|sprecher|sprecherin|zeugen|regierung|ministerium|unternehmen|medien",
    papers: "bericht|studie|umfrage|brief|erklärung|dokument|daten",
    article: "der|die|das|ein|eine|den|dem|des",
    relative: "der|die|das|welche[rs]?|wie",
    negation: "nicht|nie|kein",
  },
  fr: {
    strong:
      "a déclaré|déclare|déclarait|a dit|dit|affirme|a affirmé|explique|a expliqué|estime|a estimé|précise|a précisé|ajoute|a ajouté|a-t-(?:il|elle) \\p{L}+|assure|a assuré|souligne|a souligné|raconte|répond|a répondu|écrit|a écrit|indique|a indiqué|annonce|a annoncé|confirme|a confirmé",
    weak: "montre|révèle|conclut",
    according: "selon|d['’]après|pour",
    between: "aussi|également|ensuite|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
    singular: "il|elle",
    plural: "ils|elles",
    thing: NONE,
    people:
      "responsables|chercheurs|scientifiques|police|autorités|experts|critiques|porte-parole|témoins|gouvernement|ministère|entreprise|médias|organisateurs",
    papers: "rapport|étude|sondage|lettre|communiqué|document|données",
    article: "le|la|les|l['’]|un|une|des",
    relative: "qui|que|dont|où",
    negation: "ne|pas|jamais",
  },
  es: {
    strong:
      "dijo|dice|dijeron|afirmó|afirma|afirmaron|declaró|declara|explicó|explica|señaló|señala|aseguró|asegura|añadió|añade|agregó|indicó|indica|sostuvo|sostiene|manifestó|comentó|advirtió|denunció|reconoció|anunció|confirmó|negó|respondió|escribió|contó|informó",
    weak: "reveló|revela|muestra|concluyó",
    according: "según|de acuerdo con|en palabras de",
    between: "también|luego|después|ha|había|este \\p{L}+|el \\p{L}+",
    singular: "él|ella",
    plural: "ellos|ellas",
    thing: NONE,
    people:
      "funcionarios|investigadores|científicos|policía|autoridades|expertos|críticos|portavoz|testigos|gobierno|ministerio|empresa|medios|vecinos",
    papers: "informe|estudio|encuesta|carta|comunicado|documento|datos",
    article: "el|la|los|las|un|una|unos|unas",
    relative: "que|quien|donde|cual",
    negation: "no|nunca",
  },
  it: {
    strong:
      "ha detto|dice|disse|ha dichiarato|dichiara|ha spiegato|spiega|ha affermato|afferma|sostiene|ha aggiunto|aggiunge|ha sottolineato|ha commentato|ha scritto|scrive|racconta|ha raccontato|ha annunciato|ha confermato",
    weak: "mostra|rivela",
    according: "secondo|stando a|a detta di",
    between: "anche|poi",
    singular: "lui|lei|egli|ella",
    plural: "loro|essi",
    thing: NONE,
    people:
      "funzionari|ricercatori|scienziati|polizia|autorità|esperti|critici|portavoce|testimoni|governo|ministero|azienda|media",
    papers: "rapporto|studio|sondaggio|lettera|comunicato|documento|dati",
    article: "il|lo|la|i|gli|le|l['’]|un|uno|una",
    relative: "che|cui|dove",
    negation: "non|mai",
  },
  nl: {
    strong:
      "zegt|zei|zeiden|zeggen|verklaarde|verklaart|stelt|stelde|vertelde|vertelt|schrijft|schreef|meldt|meldde|benadrukt|benadrukte|beweert|beweerde|voegde|aldus|liet weten|laat weten|denkt|vindt",
    weak: "toont|concludeert",
    according: "volgens",
    between: "ook|later|heeft",
    singular: "hij|zij|ze",
    plural: "ze|zij",
    thing: "het",
    people:
      "ambtenaren|onderzoekers|wetenschappers|politie|autoriteiten|experts|deskundigen|critici|woordvoerder|getuigen|regering|ministerie|bedrijf|media",
    papers: "rapport|onderzoek|peiling|brief|verklaring|document|cijfers",
    article: "de|het|een",
    relative: "die|dat|wie|waar",
    negation: "niet|nooit|geen",
  },
  pt: {
    strong:
      "disse|diz|afirmou|afirma|declarou|declara|explicou|explica|acrescentou|contou|ressaltou|destacou|informou|anunciou|confirmou|negou|escreveu|alertou",
    weak: "mostra|revela",
    according: "segundo|de acordo com|conforme",
    between: "também|depois",
    singular: "ele|ela",
    plural: "eles|elas",
    thing: NONE,
    people:
      "funcionários|pesquisadores|cientistas|polícia|autoridades|especialistas|críticos|porta-voz|testemunhas|governo|ministério|empresa|mídia",
    papers: "relatório|estudo|pesquisa|carta|comunicado|documento|dados",
    article: "o|a|os|as|um|uma",
    relative: "que|quem|onde|cujo",
    negation: "não|nunca",
  },
  ru: {
    strong:
      "сказал[аи]?|заявил[аи]?|сообщил[аи]?|отметил[аи]?|добавил[аи]?|подчеркнул[аи]?|говорит|рассказал[аи]?|считает|пояснил[аи]?",
    weak: NONE,
    according: "по словам|по данным|согласно|по мнению",
    between: "также|затем",
    singular: "он|она",
    plural: "они",
    thing: NONE,
    people: "чиновники|учёные|ученые|полиция|эксперты|критики|правительство|министерство|компания",
    papers: "отчёт|доклад|исследование|опрос|письмо",
    article: NONE,
    relative: "который|которая|что|где",
    negation: "не|никогда",
  },
  und: {
    strong: NONE,
    weak: NONE,
    according: NONE,
    between: NONE,
    singular: NONE,
    plural: NONE,
    thing: NONE,
    people: NONE,
    papers: NONE,
    article: NONE,
    relative: NONE,
    negation: NONE,
  },
};
