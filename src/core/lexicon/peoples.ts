import { pluralDemonyms } from './demonyms.js';
import { wordSet } from './words.js';

// Source: own compilation of common English usage. Licence: MIT, as the project. Lower case, plural.

const others = `
muslims christians jews catholics protestants hindus sikhs buddhists sunnis shiites shias alawites druze yazidis zoroastrians mormons
evangelicals baptists lutherans anglicans methodists calvinists quakers puritans huguenots jesuits nazarenes hebrews israelites gentiles pagans
atheists agnostics arabs berbers kurds turks tatars tartars persians pashtuns hazaras uzbeks tajiks baloch balochs uyghurs uighurs tibetans mongols
rohingya tamils bengalis punjabis gujaratis rajputs sinhalese hmong karens inuit métis maori māori polynesians melanesians aborigines
hispanics latinos latinas chicanos asians africans europeans caucasians americans arabs slavs serbs croats bosniaks kosovars magyars roma gypsies
celts gauls romans greeks spartans athenians trojans vikings normans saxons anglo-saxons goths vandals huns franks aztecs mayas incas
cherokees apaches navajos sioux mohawks iroquois zulus xhosas yorubas hausas igbos hutus tutsis maasai amharas oromos tigrayans somalis
republicans democrats conservatives liberals tories whigs labourites socialists communists marxists leninists bolsheviks mensheviks nazis fascists
jacobins royalists monarchists loyalists unionists nationalists libertarians islamists zionists salafists wahhabis houthis taliban
confederates yankees southerners northerners westerners easterners britons scots englishmen irishmen frenchmen dutchmen welshmen scotsmen
afro-americans african-americans native_americans londoners parisians berliners muscovites new_yorkers californians texans floridians
hawaiians bostonians chicagoans angelenos sicilians bavarians prussians catalans basques bretons flemings walloons quebecers québécois
`;

/** Peoples and followers of a faith or a party, lower case, in the plural: "americans", "muslims". */
export const peoples: ReadonlySet<string> = new Set([...pluralDemonyms, ...wordSet(others)]);

/** True for a people or the followers of a faith or party; `word` in lower case, in the plural. */
export const isPeople = (word: string): boolean => peoples.has(word);
