/** Words that fix a day, week, month or year from the day of writing, as sources of regular expressions. */
const EN_UNIT =
  "week|weekend|month|year|decade|century|spring|summer|autumn|fall|winter|quarter|season|fortnight";
const EN_DAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
const EN_PART = "morning|afternoon|evening|night";
const EN_COUNT =
  "\\p{Nd}{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|a few|several|many";

export const RELATIVE: Readonly<Record<string, string>> = {
  en: [
    `(?:(?:nearly|almost|about|over|more than) )?(?:${EN_COUNT}) (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)) (?:ago|earlier this (?:week|month|year))`,
    `(?:earlier |later )?this past (?:${EN_UNIT}|${EN_DAY})`,
    `(?:(?:early|late|later|earlier) )?(?:last|this|next|the (?:previous|following|past)) (?:${EN_UNIT})s?`,
    `(?:last|this|next|the (?:previous|following)) (?:${EN_DAY})(?: (?:${EN_PART}))?`,
    `(?:last|this) (?:night|morning|afternoon|evening)`,
    `the (?:next|following|previous|same|other) day|the (?:day|week|month|year) (?:before|after)(?! (?:the|that|it|he|she|they|last|next|his|her|their))`,
    `(?:yesterday|today|tomorrow)(?: (?:${EN_PART}))?|tonight`,
    `year[ -]end|(?:the )?end of (?:the|this) year`,
    `(?:the )?(?:(?:early|late|mid)[ -])?(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)`,
    `(?:(?:early|late|mid)[ -])?\\p{Nd}{1,2}(?:st|nd|rd|th)[ -]century`,
  ].join("|"),
  de: "vorgestern|gestern|heute|morgen|übermorgen|(?:vergangene|letzte|nächste|kommende|diese|vorige)[nmsr]? (?:Woche|Monat|Jahr|Jahres|Sommer|Winter|Frühjahr|Herbst)|vor \\p{Nd}+ (?:Tagen|Wochen|Monaten|Jahren)",
  fr: "avant-hier|hier|aujourd['’]hui|demain|(?:la semaine|le mois|l['’]année|l['’]an) (?:dernière?|prochaine?|passée?)|cette (?:semaine|année)|ce mois-ci|il y a \\p{Nd}+ (?:jours|semaines|mois|ans)",
  es: "anteayer|ayer|hoy|(?:la semana|el mes|el año) (?:pasad[oa]|próxim[oa])|est[ea] (?:semana|mes|año)|hace \\p{Nd}+ (?:días|semanas|meses|años)",
  it: "ieri|oggi|domani|(?:la settimana|il mese|l['’]anno) (?:scors[oa]|prossim[oa])|quest['’]anno|\\p{Nd}+ (?:giorni|settimane|mesi|anni) fa",
  nl: "eergisteren|gisteren|vandaag|morgen|(?:vorige|volgende|afgelopen|deze) (?:week|maand|zomer|winter)|(?:vorig|volgend|afgelopen|dit) jaar|\\p{Nd}+ (?:dagen|weken|maanden|jaar) geleden",
  pt: "anteontem|ontem|hoje|amanhã|(?:na semana|no mês|no ano) passad[oa]|est[ea] (?:semana|mês|ano)|há \\p{Nd}+ (?:dias|semanas|meses|anos)",
};

/** What may stand before a date and belongs to it. */
export const NARROWING: Readonly<Record<string, string>> = {
  en: "(?:early|late|mid|the end of|the beginning of|the start of)(?: in)?[ -]",
  de: "(?:Anfang|Ende|Mitte) ",
  fr: "(?:début|fin|mi-) ?",
  es: "(?:principios|finales|mediados) de ",
};

/** Clock times and words for them. */
export const CLOCK =
  "\\p{Nd}{1,2}[:.h]\\p{Nd}{2}(?::\\p{Nd}{2})?(?: ?(?:[ap]\\.?m\\b\\.?|Uhr))?(?: (?:GMT|UTC|EST|EDT|CET|CEST|BST|PST|PDT|IST|ET))?|\\p{Nd}{1,2} ?(?:[ap]\\.m\\.|[ap]m\\b)|\\p{Nd}{1,2} o['’]clock|\\p{Nd}{1,2} Uhr|\\b(?:midnight|noon|midday)\\b";
