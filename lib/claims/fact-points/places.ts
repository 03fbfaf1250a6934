import { supported } from "./calendar";

// ISO 3166-1 codes; their names in the language of the text come from the platform's locale data (CLDR).
const REGIONS =
  "AF AL DZ AD AO AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI KH CM CA CV CF TD CL CN CO KM CG CD CR CI HR CU CY CZ DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GL GD GT GN GW GY HT HN HK HU IS IN ID IR IQ IE IL IT JM JP JO KZ KE KI KP KR XK KW KG LA LV LB LS LR LY LI LT LU MO MG MW MY MV ML MT MH MR MU MX FM MD MC MN ME MA MZ MM NA NR NP NL NZ NI NE NG MK NO OM PK PW PS PA PG PY PE PH PL PT PR QA RO RU RW WS SM SA SN RS SC SL SG SK SI SB SO ZA SS ES LK SD SR SE CH SY TW TJ TZ TH TL TG TO TT TN TR TM TV UG UA AE GB US UY UZ VU VA VE VN YE ZM ZW EU UN".split(
    " ",
  );

const MORE =
  "US|U.S.|U.S|USA|U.S.A.|UK|U.K.|UAE|England|Scotland|Wales|Northern Ireland|Britain|Great Britain|Soviet Union|USSR|Czech Republic|Yugoslavia|Czechoslovakia|East Germany|West Germany|Burma|Myanmar|Ivory Coast|Palestine|Gaza|West Bank|Gaza Strip|Crimea|Kashmir|Tibet|Hong Kong|Taiwan|Macau|Catalonia|Bavaria|Europe|Asia|Africa|North America|South America|Latin America|Central America|Antarctica|Oceania|Middle East|Far East|South East Asia|Southeast Asia|Balkans|Caribbean|Scandinavia|Arctic|Siberia|Sahara|Himalayas|Alps|Atlantic|Pacific|Mediterranean|Washington D.C.|Washington, D.C.|D.C.|New England|Midwest|Silicon Valley|Wall Street|White House|Kremlin|Westminster|Capitol Hill|Downing Street|" +
  "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Washington|Wisconsin|Wyoming|Ontario|Quebec|British Columbia|Alberta|New South Wales|Queensland|Tasmania|" +
  "London|Paris|Berlin|Madrid|Rome|Vienna|Brussels|Amsterdam|The Hague|Rotterdam|Lisbon|Porto|Dublin|Edinburgh|Glasgow|Belfast|Cardiff|Manchester|Birmingham|Liverpool|Leeds|Bristol|Sheffield|Oxford|Cambridge|Munich|Hamburg|Frankfurt|Cologne|Stuttgart|Leipzig|Dresden|Zurich|Geneva|Basel|Bern|Milan|Naples|Turin|Venice|Florence|Barcelona|Valencia|Seville|Marseille|Lyon|Nice|Strasbourg|Copenhagen|Stockholm|Gothenburg|Oslo|Helsinki|Reykjavik|Warsaw|Kraków|Prague|Budapest|Bucharest|Sofia|Belgrade|Zagreb|Sarajevo|Athens|Istanbul|Ankara|Moscow|St. Petersburg|Saint Petersburg|Leningrad|Kyiv|Kiev|Kharkiv|Odesa|Mariupol|Minsk|Riga|Vilnius|Tallinn|Tbilisi|Yerevan|Baku|Tehran|Baghdad|Basra|Mosul|Damascus|Aleppo|Beirut|Jerusalem|Tel Aviv|Haifa|Ramallah|Amman|Cairo|Alexandria|Tripoli|Benghazi|Tunis|Algiers|Rabat|Casablanca|Khartoum|Addis Ababa|Nairobi|Mombasa|Kampala|Kigali|Lagos|Abuja|Accra|Dakar|Bamako|Kinshasa|Luanda|Harare|Lusaka|Johannesburg|Pretoria|Cape Town|Durban|Riyadh|Jeddah|Mecca|Medina|Doha|Dubai|Abu Dhabi|Kuwait City|Sanaa|Aden|Kabul|Kandahar|Herat|Islamabad|Karachi|Lahore|Delhi|New Delhi|Mumbai|Bombay|Kolkata|Calcutta|Chennai|Bangalore|Bengaluru|Hyderabad|Dhaka|Kathmandu|Colombo|Yangon|Bangkok|Hanoi|Ho Chi Minh City|Saigon|Phnom Penh|Kuala Lumpur|Jakarta|Manila|Beijing|Shanghai|Guangzhou|Shenzhen|Wuhan|Nanjing|Tianjin|Chongqing|Taipei|Kowloon|Seoul|Busan|Pyongyang|Tokyo|Osaka|Kyoto|Hiroshima|Nagasaki|Fukushima|Ulaanbaatar|Almaty|Tashkent|Sydney|Melbourne|Brisbane|Perth|Adelaide|Canberra|Auckland|Wellington|Christchurch|New York City|Los Angeles|Chicago|Houston|Philadelphia|Phoenix|San Francisco|San Diego|San Antonio|Dallas|Boston|Seattle|Detroit|Denver|Atlanta|Miami|Orlando|Las Vegas|New Orleans|Baltimore|Minneapolis|Pittsburgh|Cleveland|St. Louis|Kansas City|Salt Lake City|Portland|Toronto|Montreal|Vancouver|Ottawa|Calgary|Mexico City|Guadalajara|Havana|Kingston|Port-au-Prince|Bogotá|Caracas|Lima|Quito|Santiago|Buenos Aires|Montevideo|Brasília|São Paulo|Rio de Janeiro|Manhattan|Brooklyn|Queens|Bronx|Hollywood|Harlem|Pearl Harbor|Hawaii|Cape Canaveral|Florence|Versailles|Normandy";

const FULL_NAMES =
  "United States of America|United Kingdom|People's Republic of China|Russian Federation|Turkey|Czechia|Côte d'Ivoire|Democratic Republic of the Congo";

const cache = new Map<string, ReadonlySet<string>>();

/** Names of countries in the language, and of regions and large cities as English writes them. */
export function placesOf(language: string): ReadonlySet<string> {
  const known = cache.get(language);
  if (known) return known;
  const names = new Set(`${MORE}|${FULL_NAMES}`.split("|"));
  if (supported(language)) {
    const regions = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
    for (const code of REGIONS) {
      const name = code === "UN" || code === "EU" ? undefined : regions.of(code);
      if (name && name.length > 1) names.add(name.replace(/ \(.*$/u, ""));
    }
  }
  cache.set(language, names);
  return names;
}

/** Country names of the language alone, for scripts that part no words and have no capitals. */
export function countriesOf(language: string): readonly string[] {
  if (!supported(language)) return [];
  const regions = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
  return REGIONS.flatMap((code) => {
    const name = code === "UN" || code === "EU" ? undefined : regions.of(code);
    return name && name.length > 1 ? [name] : [];
  });
}
