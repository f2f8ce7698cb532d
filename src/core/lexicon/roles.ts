import { wordSet } from './words.js';

// Source: own compilation of common English usage. Licence: MIT, as the project. Lower case; "_" for a space.

/** Nouns for what a person does or is, by the gender they tell; singular. */
export const maleNouns = wordSet(`
man boy father dad son brother husband uncle nephew grandfather grandson king prince duke emperor tsar chairman spokesman businessman
congressman councilman policeman fireman actor gentleman guy lad widower boyfriend father-in-law son-in-law brother-in-law stepfather
monk priest pope imam ayatollah sheikh lord baron count godfather alderman cameraman clergyman craftsman fisherman salesman waiter hero
`);
export const femaleNouns = wordSet(`
woman girl mother mom mum daughter sister wife aunt niece grandmother granddaughter queen princess duchess empress chairwoman spokeswoman
businesswoman congresswoman councilwoman policewoman actress lady widow girlfriend mother-in-law daughter-in-law sister-in-law stepmother
nun baroness countess heroine hostess waitress housewife bride tsarevna
`);

/** Of these what is nobody's office. */
export const plainNouns = wordSet('man boy guy lad gentleman woman girl');

/** Offices, professions, ranks: what a definite description can name somebody by ("the ambassador"). Singular. */
export const roleNouns = wordSet(`
accountant activist adviser advisor administrator admiral agent aide ambassador analyst anthropologist archbishop architect artist assistant
astronaut astronomer attorney author banker bassist biographer biologist bishop blogger boss boxer broker candidate captain cardinal cartoonist
ceo cfo chairperson chair chancellor chaplain chef chemist chief cleric clerk coach co-founder colonel columnist comedian commander commissioner
composer conductor congressperson constable consultant contractor contestant convict coordinator coroner councillor councilor counsel
counterpart critic curator dancer dean defendant delegate deputy designer detective developer dictator diplomat director doctor driver
economist editor educator engineer entrepreneur envoy executive expert explorer farmer filmmaker firefighter founder general goalkeeper
governor guitarist head historian host illustrator incumbent inspector instructor interviewer interviewee inventor investigator investor
journalist judge justice laureate lawmaker lawyer leader lecturer legislator librarian lieutenant linguist magician magistrate major manager
marshal mathematician mayor mechanic midfielder minister missionary model monarch mp musician narrator naturalist negotiator novelist
nurse officer official operator organiser organizer owner painter parliamentarian pastor philosopher photographer physician physicist pianist
pilot pitcher player playwright plaintiff poet politician pontiff premier president presenter principal producer professor programmer
prosecutor psychiatrist psychologist publisher quarterback rabbi rapper rector referee regent reporter representative researcher reverend
revolutionary ruler runner scholar scientist screenwriter sculptor secretary senator sergeant sheriff singer skipper sociologist soldier solicitor
speaker spokesperson star statesman strategist striker student sultan superintendent supervisor surgeon surveyor suspect teacher technician
theologian theorist trainer translator treasurer treasury_secretary trustee undersecretary veteran vice-chairman vice-president victim
actuary anchorman anchorwoman appraiser arbitrator archaeologist archeologist archivist auditor baker barista barrister beekeeper blacksmith bookkeeper botanist brewer
bricklayer builder butcher campaigner cardiologist caregiver carer carpenter cartographer cellist choreographer climatologist cosmonaut criminologist cyclist
demographer dentist docker dockworker dramatist drummer ecologist electrician epidemiologist essayist ferryman fisherwoman forester gardener geographer geologist
glassblower grocer hotelier immunologist innkeeper jurist locksmith machinist meteorologist midwife miner newsreader notary nutritionist oceanographer ombudsman
oncologist organist paediatrician paralegal paramedic pediatrician pensioner pharmacist physiotherapist plumber podcaster pollster postman potter psychotherapist
rancher ranger restaurateur retiree sailor seamstress seismologist shepherd shopkeeper speechwriter statistician steelworker stockbroker swimmer tailor therapist
trucker unionist veterinarian vintner violinist virologist watchmaker weaver welder winemaker zoologist whip porter
volunteer warden winner worker writer youtuber whistleblower shooter gunman attacker accuser nominee frontrunner front-runner newcomer
winger wicketkeeper baseman outfielder shortstop comedienne envoy patriarch primate prophet saint martyr hermit emir shah caliph vizier
`);

/** Further of these, which the models that read the lists above learned nothing of. */
export const otherRoleNouns = wordSet(`
abbess abbot acrobat airman appellant arsonist astrophysicist bailiff ballerina barber barmaid barman baritone bartender batsman batter boatman bookmaker bowler burglar burgomaster bursar bystander
cantor caretaker centre-forward ceramicist chieftain chocolatier choirmaster cinematographer claimant cleaner climber clown commentator commuter complainant confectioner consul correspondent coxswain cricketer
crofter curate custodian deacon defector detainee diarist dissident distiller diver dramaturg dressmaker emissary entomologist ethnographer farmhand financier fishmonger flanker folklorist footballer
forewoman foreman fraudster fullback gamekeeper gamer gendarme geneticist ghostwriter glaciologist golfer governess greengrocer grower gymnast gynaecologist hacker hairdresser handyman hawker headman headmaster
headmistress headteacher helmsman herder herdsman hijacker horseman horsewoman hunter hydrologist impresario industrialist influencer informant inmate interpreter janitor jockey juror kidnapper labourer
landlady landlord landowner lexicographer librettist lifeguard logger lumberjack lyricist mediator memoirist metallurgist microbiologist milliner mountaineer mufti murderer musicologist navigator neurologist
neuroscientist nuncio obstetrician ornithologist palaeontologist paleontologist parson pathologist percussionist petitioner philologist planter playmaker poacher postgraduate postmaster
postmistress prefect prioress promoter provost publican pundit puppeteer racer registrar rider robber rower saxophonist schoolmaster schoolmistress schoolteacher shareholder shipbuilder shipowner
shipwright shopper signalman skier smallholder sommelier songwriter soprano sprinter stallholder stationmaster stenographer steward stewardess storekeeper stylist technologist telegraphist tenant 
trader trapper trawlerman trombonist trumpeter tutor typist undergraduate vendor vet vicar viceroy volcanologist watchman winegrower wrestler yachtsman yachtswoman
`);

/** What somebody with another office can be as well: "the candidate" of a governor. */
export const secondRoles = wordSet('candidate nominee contender contestant frontrunner front-runner incumbent politician lawmaker legislator statesman businessman businesswoman investor entrepreneur developer author writer veteran newcomer celebrity tycoon magnate mogul');

/** What opens a sentence right before a name and is hardly said of somebody else: "Substitute Ada Ode". */
export const openingRoles = wordSet('substitute applicant debutant debutante respondent appellant claimant newlywed holidaymaker');

/** Words that tell a family tie: "his father" is somebody else than he. */
export const kinshipNouns = wordSet(`
father mother dad mom mum son daughter brother sister husband wife uncle aunt nephew niece grandfather grandmother grandson granddaughter
cousin parent parents child children spouse fiancé fiancée boyfriend girlfriend partner friend colleague family widow widower twin stepfather
stepmother ancestor ancestors descendant descendants sibling siblings father-in-law mother-in-law son-in-law daughter-in-law
`);

/** What a person can be called without an office: "the 45-year-old", "the man". */
export const personNouns = wordSet(`
person man woman boy girl child kid baby teenager teen youth adult citizen native resident guy lady gentleman individual human victim
survivor friend fan member colleague classmate protégé successor predecessor rival opponent enemy ally figure personality celebrity icon
pioneer legend genius prodigy fellow guest participant applicant one
`);

/** Nouns of the kinds of organisation that "the company", "the party" can stand for. */
export const organisationNouns = wordSet(`
company firm corporation group organisation organization agency ministry department office bureau party parliament assembly congress senate
government administration council committee commission court union association federation league team club band university school college
institute foundation charity bank fund army navy force police newspaper magazine paper network channel broadcaster station website site
church museum hospital airline manufacturer maker giant startup start-up publisher studio chain retailer think-tank thinktank alliance
coalition body panel board board movement militia regime authority watchdog regulator nonprofit non-profit ngo duma cabinet house chamber
orchestra theatre theater academy society brotherhood order service directorate tribunal guild camp campaign
abbey archive bakery battalion bourse brewery carrier casino centre clinic colliery confederation conglomerate congregation conservatory consortium constabulary consulate co-op co-operative cooperative
creamery dairy diocese distillery embassy factory faculty foundry gallery garrison hospice hotel inspectorate insurer ironworks kindergarten lab laboratory legation lender library mill
monastery mosque nursery observatory opera parish procuracy railway refinery registry secretariat shelter shipyard supermarket synagogue syndicate temple treasury trust winery zoo
`);
