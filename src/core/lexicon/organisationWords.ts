import { wordSet } from './words.js';

// Source: own compilation of common English usage and of legal forms. Licence: MIT, as the project. Lower case, without dots.

/** Legal forms at the end of a firm's name. */
export const legalForms = wordSet('inc corp corporation co ltd llc llp plc ag gmbh sa spa srl bv nv oy ab as asa kk pty lp sarl sas se kg pjsc oao ooo');

/** Words that make a name with them an organisation's. */
export const organisationHeads = wordSet(`
academy administration agency airlines airways alliance army assembly associates association authority bank board broadcasting brothers
bureau cabinet center centre chamber church club coalition college commission committee company confederation conference congress
consortium corps corporation council court department division directorate duma faculty federation forum forces foundation front fund group guild
herald holdings hospital house industries inspectorate institute institution intelligence journal knesset laboratory league ministry
majlis movement museum navy network news observatory office orchestra organisation organization parliament partners party police post press
radio secretariat senate service services school society studios systems team telegraph television times treasury tribunal tribune trust
union university watch works guard guards gazette magazine weekly daily channel tv fc athletic municipality brotherhood regiment battalion
brigade squadron legion
`);

/** Words that make a name with them a place's. */
export const placeHeads = wordSet(`
airport avenue bay beach boulevard bridge building castle cathedral city coast county creek desert district falls forest garden gardens
gulf hall harbor harbour heights auditorium mall shelf quarter highway hill hills hotel island islands lake mount mountain mountains ocean palace park peninsula plaza port
prison province region river road sea square stadium station strait street theatre theater tower town valley village cemetery canyon tunnel plains cape
`);

/** Words that make a name with them a work, an event, a treaty, a law. */
export const otherHeads = wordSet(`
act agreement accord accords treaty deal plan constitution amendment award awards prize championship championships cup games olympics festival
war revolution battle day week month year bill code convention declaration protocol resolution series season tour election elections referendum
open summit exhibition expo league-cup bowl album novel medal programme program project scandal crisis charter manifesto licence license
index articles carnival fair jubilee tournament parade concert gala corpus telescope satellite spacecraft chronicle definition grammar theory doctrine guidelines goals plans policy treaties studies languages bible encyclopedia dictionary
`);

/** The trade words by which the recogniser has learned. */
export const learnedTradeWords = wordSet(`
electronics energy energia motors pharmaceuticals pharma technologies technology software solutions consulting ventures foods textiles petroleum
telecom telecommunications entertainment records pictures productions publishing publications publishers insurance securities logistics shipping
robotics automation semiconductors biotech biosciences therapeutics aerospace plastics textiles supermarkets dairies retail capital agro agri foods aviation fertilisers fertilizers polymers petrochemicals
chemicals steel cement dredging mining brewery breweries lines ferries railways shipyards recycling rovers wanderers banco ministerio universidad instituto institut université università universität stiftung gesellschaft
universidade istituto banca banque ministère ministero partido partito movimento movimiento fundación fundação fondation fondazione
conservatoire académie academia accademia école escuela scuola hochschule théâtre teatro musée museo verein verband
`);

/** Words at the end of a firm's name that say its trade ("Hanbit Electronics"); in other languages also at its head. */
export const tradeWords: ReadonlySet<string> = new Set([...learnedTradeWords, ...wordSet(`
bakery bakeries canning cannery dairy distillery distilleries winery wineries vineyards brewing roasters beverages confectionery tannery foundry ironworks steelworks sawmill shipbuilding boatyard
freight haulage trucking airfreight cargo stevedoring railroad tramways dairies outfitters furnishings jewellers jewelers realty homebuilders hospitality cruises
engineering diagnostics genomics microsystems networks wireless broadband interactive cosmetics apparel footwear packaging tyres drilling smelting refining quarries timber lumber paperboard
bräu brauerei pivovary ciment rederi rederiet tekstil móvil resurs holding frères sanayi stonework logging distillers plantations motorsport stockbrokers
shinpo shimbun nippo nippō khabar samachar patrika barta sanomat szemle gazeti gazetesi hírlap clinic highways railway
bancorp bancshares coal iron oil gas financial leasing advisors advisers advisory equities microfinance stables realtors undertakers caterers
`)]);

/** First words of firms, schools and papers in other languages ("Grupo Larrain", "Ysgol Pengelli"), which no person and no place is called by. */
export const openingBodies = wordSet(`
grupo groupe gruppo fratelli koninklijke ysgol huta forno dolciaria cantina caseificio pastificio panificio compañía companhia compagnie cooperativa coopérative comharchumann
colegio collège lycée liceo hoërskool laerskool gazeta diario periódico jornal banque banco universitas uniwersytet sveučilište librairie imprimerie editorial éditions edizioni ediciones
`);

/** Bodies that go by one word or a fixed name, whatever a place or a person is called. */
export const knownBodies = wordSet(`
duma knesset majlis bundestag bundesrat sejm storting folketing riksdag eduskunta althing seanad oireachtas rada politburo lok_sabha rajya_sabha
loya_jirga pentagon kremlin eu un nato asean opec oecd osce unesco unicef imf wto iaea interpol europol ecowas mercosur african_union european_union
arab_league united_nations hamas hezbollah fatah isis isil daesh al-qaeda al-shabaab boko_haram reuters getty getty_images bbc cnn aljazeera al_jazeera xinhua afp
`);

/** The last word of schools and papers: a place's name before it makes no place. */
export const schoolsAndPapers = wordSet('school academy college university institute laboratory conservatory bulletin herald gazette tribune journal inquirer examiner ledger dispatch sentinel bugle');

/** What a state or a part of one is called before "of". */
export const stateWords = wordSet('republic kingdom state commonwealth emirate sultanate principality duchy province county canton prefecture');

/** What stands before one of `stateWords` in the names of states. */
export const stateAttributes = wordSet("democratic people's people’s islamic federal federative federated socialist soviet arab united former yugoslav independent plurinational bolivarian cooperative hashemite the free");

/** What a part of a state, or a place in it, is called before "of" and its name. */
export const administrativeUnits = wordSet('canton city town county state province district municipality republic kingdom commonwealth island village parish region');

/** What is governed or run by whoever is named before it: "the Varga government". */
export const ruledNouns = wordSet('government administration presidency regime campaign cabinet');

/** Names of parliaments and the like, each of one country, whatever stands before them. */
export const parliaments = wordSet('duma knesset majlis majles bundestag bundesrat rada sejm storting riksdag cortes diet politburo');

/** Abbreviations that stand for no body, person or place, though they are written as such. */
export const commonAbbreviations = wordSet(`
dna rna mrna hiv aids covid covid-19 sars mers flu adhd ptsd ocd ivf mri ct icu er iq bmi cpr std sti uti ecg ekg cbd pcr pov ppe
tv pc cd dvd usb gps irc html css xml sql json api url http https pdf jpeg gif ram rom cpu gpu led lcd vr ai it ip vpn wifi wi-fi sms suv uav ufo rov atv rv
gdp gnp gni vat ipo etf roi esg ceo cfo coo cto cmo vp hr pr ngo ngos ceos mp mps mep meps mvp vip
phd ba bsc msc ma mba md jd qc kc id ids diy faq rsvp tba ps dj mc pm am gmt est edt pst pdt utc cet bst lgbt lgbtq lgbtq+ co2 cctv x-ray
`);

/** What opens and what ends the name of a sports club. */
export const clubOpenings = wordSet('dinamo dynamo atlético atletico olympique sporting lokomotiv spartak shakhtar borussia eintracht fc afc');
export const clubEndings = wordSet('united rovers wanderers hotspur fc cf afc');

/** Last words of papers and agencies. */
export const pressNames = wordSet('courier echo argus chronicle mercury mail express standard star sun mirror globe record advertiser observer guardian wire ledger times post journal herald tribune gazette telegraph dispatch sentinel examiner bulletin inquirer enquirer beacon independent');

/** Last words of clubs and papers that are their short names: "Rovers", "the Courier". */
export const shortNames: ReadonlySet<string> = new Set([...pressNames, ...wordSet('rovers united wanderers athletic rangers city town albion harriers')]);

/** What a body may be for, as the first of two words: "Radio and Television Organization". */
export const fields = wordSet('radio television food trade commerce health science education culture sports water energy oil fire');

/** What says right before a name whose it is: a body's ("the newspaper Harbour Echo"), a ship's, a river's. */
export const bodyNouns = wordSet(`
newspaper magazine tabloid broadsheet lobby company firm airline retailer carmaker supermarket website charity startup start-up consultancy conglomerate
agency bank network label band team party union club group studio nonprofit subsidiary chain giant regulator watchdog
bloc faction militia daily weekly automaker chipmaker drugmaker insurer lender brokerage wholesaler shipbuilder think-tank thinktank cooperative brewery choir ensemble
`);
export const vesselNouns = wordSet('ferry ship vessel boat yacht trawler tanker freighter schooner frigate submarine warship lifeboat steamer barque brig brigantine smack sloop cutter ketch dhow liner paddle-steamer steamship collier whaler lugger cruiser destroyer corvette minesweeper ferryboat tugboat');
export const riverNouns = wordSet('river stream');
/** What is said behind a name to be a work or a place: "Rosewater, a drama about …", "Orrin, a town in …". */
export const workNouns = wordSet('film movie drama comedy thriller documentary novel musical play opera album song sitcom memoir');
export const settlementNouns = wordSet('town village city suburb island hamlet port region province');
/** What is said so of a body, too: "Acas, the conciliation service". */
export const bodyNounsBehind = wordSet('service institute foundation association organisation organization charity museum university laboratory lab clinic');
/** What is said behind a name of a firm, but of people, too: "Velox, the online grocer". */
export const firmNounsBehind = wordSet(`
grocer broadcaster publisher brewer lender insurer carmaker automaker chipmaker drugmaker shipbuilder miner carrier distributor wholesaler utility contractor developer
brokerage bookmaker builder manufacturer operator supplier processor exporter importer conglomerate consortium monopoly
`);
/** What stands behind a broadcaster's short name: "Fox News", "Sky Sports". */
export const mediaNouns = wordSet('news business television tv radio broadcasting networks sports');

/** What a party, a paper or a firm is called behind its name: "the Watan party". */
export const bodyNounsAfter = wordSet('party newspaper magazine website airline chain brand militia broadcaster channel consortium bank supermarket retailer label');
/** What stands between a club's name and that of somebody of it, or behind a club that has them: "Velling goalkeeper Ada Ode". */
export const clubRoles = wordSet('goalkeeper keeper midfielder striker winger defender full-back fullback centre-back centre-half forward playmaker flanker fly-half scrum-half wicketkeeper quarterback shortstop linebacker lock prop hooker centre');
/** What a place's name stands before: "the Tamsa valley". */
export const placeNounsBehind = wordSet(`
valley glacier plateau peninsula archipelago delta basin province region oblast governorate prefecture municipality township commune canton lagoon estuary oasis gorge fjord
highlands foothills mountains hills desert steppe isthmus reef atoll strait suburb neighbourhood neighborhood
`);
/** What is said so of a firm before "of": "Daejin, a maker of batteries". */
export const makerNouns = wordSet('maker manufacturer operator supplier distributor subsidiary unit division');
