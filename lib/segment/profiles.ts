/**
 * What a language contributes to finding sentence ends; all in lower case and without the final dot.
 * Everything is data: a new language is a new row.
 */
export interface Profile {
  /** Titles before a name, written with a capital: never an end ("Dr", "Gen"). */
  titles: string;
  /** Always followed by what they belong to: never an end ("Dr", "e.g", "z.B"). */
  never: string;
  /** An end unless a number follows ("No", "p", "Art"). */
  beforeNumber: string;
  /** Months, days and states, written with a capital: like `either`, but "sat" and "mass" are words. */
  calendar: string;
  /** May end a sentence, but only before a word that commonly begins one ("Inc", "Jan", "U.S"). */
  either: string;
  /** Words that commonly begin a sentence and are not names. */
  starters: string;
  /** Verbs of saying, as they stand after a closing quotation mark ("…?" asked X). */
  saying: string;
  /** "12. Juni": a number with a dot is an ordinal unless a starter follows. */
  ordinalDot: boolean;
}

const EMPTY: Profile = {
  titles: "",
  calendar: "",
  never: "",
  beforeNumber: "",
  either: "",
  starters: "",
  saying: "",
  ordinalDot: false,
};

const PROFILES: Record<string, Partial<Profile>> = {
  en: {
    titles:
      "mr mrs ms messrs dr drs prof profs rev hon gen gens lt col maj capt cpt cmdr sgt cpl adm brig sen sens rep reps gov govs pres amb supt det insp fr mt ft pvt pfc msgr sr mme mlle st dept univ assn",
    never: "vs v e.g i.e eg ie cf viz ca approx hrh al",
    beforeNumber:
      "no nos n° nº n.° p pp par para sec sect fig figs vol vols ch chap art arts eq ex op ver nr tab app ed",
    calendar:
      "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun calif conn fla ga ill ind kan ky mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ariz ark ala colo del",
    either:
      "jr sr esq inc ltd co corp llc plc gmbh cos bros etc st ave blvd rd hwy sq ste apt u.s u.s.a u.k u.n e.u d.c b.c a.d c.e b.c.e n.y l.a ph.d m.d b.a m.a m.sc b.sc d.phil",
    starters:
      "the a an he she it they we i you this that these those there here his her its their our my your in on at by for from with to of as if when while after before although though since because but and or so yet however moreover meanwhile also then now today yesterday tomorrow later earlier last next how what where who why which did does do is are was were has have had will would can could should may might must no not some many most more all each every both several few another other one two three four five six seven eight nine ten according despite during under over between among about police officials please nothing everyone nobody perhaps instead still only even such let once until unlike like just very never",
    saying:
      "said says asked asks told replied added adds wrote writes continued answered shouted cried exclaimed whispered explained insisted argued noted declared announced demanded wondered",
    ordinalDot: false,
  },
  de: {
    never:
      "dr prof hr fr frl hl st dipl ing jur rer nat z.b z bspw bzw ca d.h d u.a vgl ggf evtl inkl exkl zzgl sog str gebr geb gest i.d.r i.a o.ä s.o s.u vs abs allg ehem einschl insb mind max min tel u z.t v.a m.e o.g",
    beforeNumber: "nr nrn s bd art abs kap abb tab ziff aufl §",
    either:
      "usw etc jan feb mär apr jun jul aug sep sept okt nov dez jh jhd mio mrd u.s.w o.ä co gmbh chr v.chr n.chr",
    starters:
      "der die das ein eine einer er sie es wir ihr ich du man dies diese dieser dieses jene in im am an auf aus bei mit nach von vor zu zum zur für über unter durch gegen ohne um als wenn weil da doch aber und oder denn so auch nur noch nun dann damals heute gestern morgen jedoch allerdings dabei damit dazu danach davor deshalb trotzdem viele alle einige was wer wie wo warum wann sein seine ihre kein keine nicht seit bis während obwohl zudem außerdem",
    saying:
      "sagte sagt fragte fragt erklärte erklärt meinte meint antwortete rief schrieb schreibt betonte fügte ergänzte so hieß",
    ordinalDot: true,
  },
  fr: {
    never: "m mm mme mmes mlle mlles dr pr me mgr st ste cf p.ex ex env av apr vs c.-à-d etc.à",
    beforeNumber: "n no nº p pp art chap fig vol t al éd",
    either: "etc jr inc ltd sté cie janv févr avr juil sept oct nov déc j.-c apr.j.-c",
    starters:
      "le la les l un une des il elle ils elles on nous vous je tu ce cet cette ces ceux c à au aux en dans sur sous par pour avec sans selon après avant depuis pendant mais et ou donc or ni car si quand comme lorsque puis ainsi alors aussi cependant toutefois pourtant enfin son sa ses leur leurs notre nos qui que quoi où comment pourquoi tous toutes plusieurs chaque aucun ne pas",
    saying: "a dit déclare répond ajoute explique affirme demande",
    ordinalDot: false,
  },
  es: {
    never:
      "sr sra srta sres dr dra dres d dña lic ing arq prof profa gral cnel cap tte gob pdte pdta ud uds vd vds p.ej ej aprox avda fco ma sto sta mons rvdo vs cf",
    beforeNumber: "no núm nº n p pp pág págs art arts cap fig vol t",
    either:
      "etc ee.uu ee uu jr s.a ltda cía ene feb mar abr may jun jul ago sep sept oct nov dic a.c d.c a.m p.m",
    starters:
      "el la los las lo un una unos unas él ella ellos ellas yo tú nosotros usted ustedes este esta estos estas ese esa eso esto en a al de del con por para sin sobre según tras desde hasta durante entre pero y o ni que qué quién cómo cuándo dónde cuando como si porque aunque mientras también además así entonces luego ya no su sus hay es son fue era ha han había se",
    saying: "dijo dice preguntó respondió añadió agregó explicó afirmó declaró señaló",
    ordinalDot: false,
  },
  it: {
    never:
      "sig sigg sig.ra sig.na dott dott.ssa dr prof prof.ssa avv ing arch geom on sen mons s ss egr gent spett p.es es cfr ca vs rag cav",
    beforeNumber: "n nn nr p pp pag pagg art artt cap fig vol tab",
    either: "ecc etc s.p.a s.r.l jr a.c d.c gen feb mar apr mag giu lug ago set ott nov dic",
    starters:
      "il lo la i gli le l un uno una egli lui lei loro noi voi io tu questo questa questi queste quello quella in a al alla di del della da dal dalla con su sul per tra fra dopo prima secondo durante ma e o né che chi come quando dove perché se anche così poi già non suo sua c è sono era ha hanno si",
    saying: "ha disse dice chiese rispose aggiunse spiegò dichiarò",
    ordinalDot: false,
  },
  nl: {
    never:
      "dhr mevr mw dr drs ir ing prof mr st bijv bv d.w.z i.p.v m.b.t o.a t.a.v z.g zgn ca vs vgl resp incl excl aanw vnw a.h.v n.a.v t.o.v m.n",
    beforeNumber: "nr nrs blz p pp art fig hfst jg",
    either: "enz etc jan feb mrt apr jun jul aug sept okt nov dec n.v b.v v.chr n.chr",
    starters:
      "de het een hij zij ze het wij we ik jij je jullie dit dat deze die in op aan bij met na van voor naar uit over onder door tegen zonder om als wanneer omdat maar en of want dus ook nog nu toen daarna vandaag gisteren morgen echter volgens sinds tijdens er hier daar wat wie waar waarom hoe zijn haar hun ons geen niet alle veel",
    saying: "zei zegt vroeg antwoordde aldus schreef vertelde",
    ordinalDot: false,
  },
  pt: {
    never: "sr sra srta dr dra prof profa eng gen cel pe ex p.ex exmo exma aprox av vs cf",
    beforeNumber: "n nº p pp pág art fig vol cap",
    either: "etc ltda s.a jr jan fev mar abr mai jun jul ago set out nov dez a.c d.c",
    starters:
      "o a os as um uma ele ela eles elas eu nós você este esta estes estas esse essa isso isto em no na nos nas de do da com por para sem sobre segundo após desde até durante entre mas e ou nem que quem como quando onde se porque embora também além assim então já não seu sua há é são foi era",
    saying: "disse diz perguntou respondeu acrescentou afirmou declarou explicou",
    ordinalDot: false,
  },
  pl: {
    never: "p prof dr mgr inż hab ks św ul np tzn tj m.in gen płk mjr kpt por zob wg",
    beforeNumber: "nr s str art ust pkt rys tab poz",
    either: "itd itp r w tys mln mld zł godz",
    starters:
      "w na z do po o od za przez dla pod nad przy to ten ta te on ona ono oni one jest są był była nie ale i a jak gdy kiedy jednak także też według tak już",
    saying: "powiedział powiedziała mówi dodał dodała zapytał",
    ordinalDot: true,
  },
  ru: {
    never: "г гг гр им ул пр д т.е т.к т.д напр см ср проф акад ген св тов о",
    beforeNumber: "стр с рис гл ст п № пп",
    either: "др пр т.п тыс млн млрд руб коп н.э до н.э",
    starters:
      "в на с по к у о от за из для при под над это этот эта эти он она оно они мы я вы ты но и а как когда если что кто где так также уже не по",
    saying: "сказал сказала заявил заявила спросил добавил отметил",
    ordinalDot: false,
  },
};

const ORDINAL_DOT: Partial<Profile> = { ordinalDot: true };
for (const language of ["da", "no", "nb", "nn", "fi", "cs", "sk", "hu", "hr", "sr", "sl", "et", "lv", "is"])
  PROFILES[language] = ORDINAL_DOT;

/** The same words as sets, the English ones added below every language: names and firms travel. */
export interface Words {
  titles: ReadonlySet<string>;
  calendar: ReadonlySet<string>;
  never: ReadonlySet<string>;
  beforeNumber: ReadonlySet<string>;
  either: ReadonlySet<string>;
  starters: ReadonlySet<string>;
  saying: ReadonlySet<string>;
  ordinalDot: boolean;
}

const cache = new Map<string, Words>();

export function wordsOf(language: string): Words {
  const key = language.toLowerCase().split("-")[0] ?? "und";
  const known = cache.get(key);
  if (known) return known;
  const own = PROFILES[key];
  const words = build({ ...EMPTY, ...(own ?? PROFILES.en) });
  cache.set(PROFILES[key] ? key : "und", words);
  return words;
}

// Of English, other languages take the titles and the firms, not words that are ordinary words elsewhere.
const SHARED_TITLES = "dr prof mr mrs ms gen st";
const SHARED_NEVER = "vs cf";
const SHARED_EITHER = "inc ltd co corp jr sr llc plc u.s u.s.a u.k u.n e.u d.c";

function build(p: Profile): Words {
  return {
    titles: set(`${p.titles} ${SHARED_TITLES}`),
    calendar: set(p.calendar),
    never: set(`${p.never} ${SHARED_NEVER}`),
    beforeNumber: set(p.beforeNumber),
    either: set(`${p.either} ${SHARED_EITHER}`),
    starters: set(p.starters),
    saying: set(p.saying),
    ordinalDot: p.ordinalDot,
  };
}

const set = (words: string) => new Set(words.split(" ").filter(Boolean));
