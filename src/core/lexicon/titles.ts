import { wordSet } from './words.js';

// Source: own compilation of common English usage. Licence: MIT, as the project. Lower case, without a final dot; "_" for a space.

/** Forms of address before a name, which tell a man or say nothing of the office. */
export const maleHonorifics = wordSet('mr mister sir lord master monsieur herr señor senor signor sheikh father brother papa prince king tsar fr br padre');
export const femaleHonorifics = wordSet('mrs ms miss mme madame madam lady dame frau doña señora senora signora sister mama princess queen empress mlle');
/** What relatives are called before their given names. */
export const maleKinTitles = wordSet('uncle grandpa grandad granddad');
export const femaleKinTitles = wordSet('aunt auntie aunty grandma granny');
const otherHonorifics = wordSet(`
dr prof rev reverend hon honourable honorable hajj hajji seyed sayyid sayed seyyed ayatollah hojatoleslam hojjatoleslam imam mullah rabbi
pope cardinal archbishop bishop pastor deacon saint st shah emir emperor sultan alhaji alhaja hajia malam mallam datuk dato datin ustaz maulana smt shri thiru engr barr dsp
`);

/** Ranks and offices that stand before a name as its title ("General Soleimani", "President Putin"). */
export const titleWords = wordSet(`
general gen colonel col major maj captain capt lieutenant lt sergeant sgt corporal admiral adm brigadier commander cmdr marshal private
president pres vice-president vice_president premier chancellor prime_minister minister secretary senator sen representative rep
congressman congresswoman governor gov mayor ambassador amb speaker chairman chairwoman chair director professor judge justice
attorney_general attorney sheriff detective officer constable inspector agent councillor cllr councilman councilwoman councilor alderman
commissioner superintendent principal dean coach manager chief spokesman spokeswoman spokesperson leader martyr comrade undersecretary
deputy assistant acting former ex-president ex-minister then-president deputy_prime_minister foreign_minister defence_minister
defense_minister interior_minister finance_minister secretary-general secretary_general lawmaker mp congress-woman
economist analyst historian biologist actor actress singer author writer poet director journalist reporter photographer lawyer
`);

/**
 * Ranks, offices and addresses of other countries and of older papers ("Ato Desta", "Bailie Lennox", "Cpl. Heer"). Apart from `titleWords` and `honorifics`, from which the
 * recogniser has learned.
 */
export const localTitles = wordSet(`
cpl lcpl pte pvt lieut cdr comdr commodore supt insp adjudant sub-officer sub-inspector atty maître academician selectman selectwoman assemblyman assemblywoman moderator
cr ald coroner examiner ombudsman provost bailie msgr monsignor canon vicar curate chaplain taoiseach tánaiste olympian messrs
ato weizero woizero moulvi maulvi maulavi molvi alhaj hadji hajjah inche encik cik puan tengku tunku pehin oba otunba ratu khun khunying bapak ibu bu mbak nanay tatay aling
begum mian pandit swami kaumātua gogo ña bà ông shrimati aum sahibzada
`);

/** Titles that stand before hardly anything but a person's name. */
export const nameTitles = wordSet(`
dr prof professor rev reverend president senator sen congressman congresswoman governor gov mayor ambassador speaker premier chancellor judge
sheriff captain colonel col sergeant sgt lieutenant lt admiral brigadier corporal chairman chairwoman councilman councilwoman councillor
cllr ayatollah hojatoleslam imam mullah rabbi cardinal archbishop bishop pope emir sultan emperor tsarevna tsarina kaiser abba apa detective inspector
superintendent minister secretary undersecretary spokesman spokeswoman spokesperson representative
`);
/** What stands before a title or a role in the name of an office: "Supreme Leader", "Chief Justice". */
export const officeAttributes = wordSet('supreme chief prime vice deputy foreign home interior shadow special first high lord crown acting senior associate inspector attorney permanent');
/** Titles that a place or a family follows: "the Earl of Ashby". */
export const nobleTitles = wordSet('earl duke duchess marquis marquess marchioness count countess viscount viscountess baron baroness archduke margrave');
/** Titles of rulers before a name alone. */
export const rulerTitles = wordSet('emperor empress tsar tsarina tsarevna sultan pharaoh');

const addressed = /^(?:mr|mister|madame?)\.? (?:(?:vice|deputy|chief|prime|acting|lord|attorney)[ -])?(?:president|speaker|chair|chairman|chairwoman|chairperson|secretary|secretary-general|minister|justice|ambassador|senator|mayor|governor|chancellor|general|commissioner|director)$/;
/** True for an address by office, in lower case, which names somebody without a name: "madam speaker", "mr. vice president". */
export const isAddress = (name: string): boolean => addressed.test(name);

export const honorifics: ReadonlySet<string> = new Set([...maleHonorifics, ...femaleHonorifics, ...otherHonorifics]);

/** Behind a name: generation, degrees. */
export const nameSuffixes = wordSet('jr sr ii iii iv v phd md esq obe mbe kbe dbe gbe cbe ra qc kc frs fba frse mp mep dds jd');

/** Small words inside family names: "Ursula von der Leyen", "Osama bin Laden". */
export const particles = wordSet(`
de del della der den di da do dos das du van von la le les el al bin bint ibn ben abu abd ad ter ten y e st mac zu zum af av
`);
/** Of these what is a given name with a capital, too: "Ben Carson". */
export const givenParticles = wordSet('ben al');
