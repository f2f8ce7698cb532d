import { readWords } from './words.js';

// Source: own compilation of public facts (names of states and of their people, common usage in English). Licence: MIT, as the project.
// One country a line: its names, then adjectives and words for its people; "_" for a space.
const table = `
afghanistan: afghan afghans
albania: albanian albanians
algeria: algerian algerians
angola: angolan angolans
argentina: argentine argentinian argentines argentinians
armenia: armenian armenians
australia: australian australians aussie aussies
austria: austrian austrians
azerbaijan republic_of_azerbaijan: azerbaijani azerbaijanis azeri azeris
bahrain: bahraini bahrainis
bangladesh: bangladeshi bangladeshis
belarus: belarusian belarusians
belgium: belgian belgians
bolivia: bolivian bolivians
bosnia bosnia_and_herzegovina: bosnian bosnians
botswana: batswana
brazil: brazilian brazilians
bulgaria: bulgarian bulgarians
burkina_faso: burkinabe
burundi: burundian burundians
cambodia: cambodian cambodians
cameroon: cameroonian cameroonians
canada: canadian canadians
chad: chadian chadians
chile: chilean chileans
china people's_republic_of_china: chinese
colombia: colombian colombians
congo democratic_republic_of_congo democratic_republic_of_the_congo drc: congolese
costa_rica: costa_rican costa_ricans
croatia: croatian croatians croat croats
cuba: cuban cubans
cyprus: cypriot cypriots
czech_republic czechia: czech czechs
denmark: danish dane danes
ecuador: ecuadorian ecuadorians
egypt: egyptian egyptians
el_salvador: salvadoran salvadorans
eritrea: eritrean eritreans
estonia: estonian estonians
ethiopia: ethiopian ethiopians
fiji: fijian fijians
finland: finnish finn finns
france: french frenchman frenchwoman
gabon: gabonese
gambia: gambian gambians
georgia: georgian georgians
germany: german germans
ghana: ghanaian ghanaians
greece: greek greeks
guatemala: guatemalan guatemalans
guinea: guinean guineans
haiti: haitian haitians
honduras: honduran hondurans
hungary: hungarian hungarians
iceland: icelandic icelander icelanders
india: indian indians
indonesia: indonesian indonesians
iran islamic_republic islamic_republic_of_iran: iranian iranians persian persians
iraq: iraqi iraqis
ireland: irish irishman irishwoman
israel: israeli israelis
italy: italian italians
ivory_coast côte_d'ivoire: ivorian ivorians
jamaica: jamaican jamaicans
japan: japanese
jordan: jordanian jordanians
kazakhstan: kazakh kazakhs
kenya: kenyan kenyans
kosovo: kosovan kosovar kosovars
kuwait: kuwaiti kuwaitis
kyrgyzstan: kyrgyz
laos: lao laotian laotians
latvia: latvian latvians
lebanon: lebanese
liberia: liberian liberians
libya: libyan libyans
lithuania: lithuanian lithuanians
luxembourg: luxembourgish luxembourger
madagascar: malagasy
malawi: malawian malawians
malaysia: malaysian malaysians
mali: malian malians
malta: maltese
mauritania: mauritanian mauritanians
mexico: mexican mexicans
moldova: moldovan moldovans
mongolia: mongolian mongolians
montenegro: montenegrin montenegrins
morocco: moroccan moroccans
mozambique: mozambican mozambicans
myanmar burma: burmese
namibia: namibian namibians
nepal: nepali nepalis nepalese
netherlands holland: dutch dutchman
new_zealand: new_zealander new_zealanders kiwi kiwis
nicaragua: nicaraguan nicaraguans
niger: nigerien nigeriens
nigeria: nigerian nigerians
north_korea dprk: north_korean north_koreans
south_korea korea: south_korean south_koreans korean koreans
north_macedonia macedonia: macedonian macedonians
norway: norwegian norwegians
oman: omani omanis
pakistan: pakistani pakistanis
palestine: palestinian palestinians
panama: panamanian panamanians
paraguay: paraguayan paraguayans
peru: peruvian peruvians
philippines: philippine filipino filipina filipinos
poland: polish pole poles
portugal: portuguese
qatar: qatari qataris
romania: romanian romanians
russia russian_federation soviet_union: russian russians soviet soviets
rwanda: rwandan rwandans
saudi_arabia: saudi saudis
scotland: scottish scot scots
senegal: senegalese
serbia: serbian serbians serb serbs
sierra_leone: sierra_leonean
singapore: singaporean singaporeans
slovakia: slovak slovaks slovakian
slovenia: slovenian slovenians slovene slovenes
somalia: somali somalis
south_africa: south_african south_africans
south_sudan: south_sudanese
spain: spanish spaniard spaniards
sri_lanka: sri_lankan sri_lankans
sudan: sudanese
sweden: swedish swede swedes
switzerland: swiss
syria: syrian syrians
taiwan: taiwanese
tajikistan: tajik tajiks
tanzania: tanzanian tanzanians
thailand: thai thais
tibet: tibetan tibetans
togo: togolese
tunisia: tunisian tunisians
turkey türkiye: turkish turk turks
turkmenistan: turkmen
uganda: ugandan ugandans
ukraine: ukrainian ukrainians
united_arab_emirates uae: emirati emiratis
united_kingdom uk u.k. britain great_britain: british briton britons brit brits
england: english englishman englishwoman
united_states united_states_of_america usa u.s. us u.s.a. america: american americans
uruguay: uruguayan uruguayans
uzbekistan: uzbek uzbeks
vatican holy_see: vatican
venezuela: venezuelan venezuelans
vietnam: vietnamese
wales: welsh welshman
yemen: yemeni yemenis
zambia: zambian zambians
zimbabwe: zimbabwean zimbabweans
`;

/** Peoples, faiths, parties' members and regions' people that are no state's. Source and licence as above. */
const groups = `
african africans arab arabs asian asians european europeans latin_american hispanic hispanics latino latinos kurd kurds kurdish rohingya
uyghur uyghurs tatar tatars jew jews jewish muslim muslims christian christians catholic catholics protestant protestants hindu hindus
buddhist buddhists sikh sikhs sunni sunnis shia shiite shiites democrat democrats democratic republican republicans conservative
conservatives tory tories liberal_democrats lib_dems socialist socialists communist communists marxist texan texans californian
californians new_yorker new_yorkers londoner londoners parisian parisians westerner westerners western catalan catalans basque hebrew
hebrews roman romans huguenots evangelical evangelicals mormon mormons
`;

const entries = table
  .trim()
  .split('\n')
  .map((line) => line.split(':') as [string, string]);

/** Country (its first name in the table, lower case) by any of its names, adjectives and words for its people, lower case. */
export const countryOf: ReadonlyMap<string, string> = new Map(
  entries.flatMap(([names, demonyms]) => {
    const all = readWords(names);
    return [...all, ...readWords(demonyms)].map((word) => [word, all[0]!] as const);
  }),
);

/** Names of countries, lower case. */
export const countryNames: ReadonlySet<string> = new Set(entries.flatMap(([names]) => readWords(names)));

/** Adjectives of nationality and words for peoples, faiths and followers, lower case. */
export const demonyms: ReadonlySet<string> = new Set([...entries.flatMap(([, words]) => readWords(words)), ...readWords(groups)]);

/** Languages, lower case, that are not (or not only) called after the people of a state. */
export const otherLanguages: ReadonlySet<string> = new Set(['latin', 'hebrew', 'sanskrit', 'persian', 'yiddish', 'kurdish']);

/** Words of `demonyms` that name several people: "Russians". */
export const pluralDemonyms: ReadonlySet<string> = new Set([...demonyms].filter((word) => /[^s]s$/.test(word) && demonyms.has(word.slice(0, -1))));
