import { monthNames } from './calendar.js';

// Source: own compilation of common English (number words, units of measure, currency words with ISO 4217 codes). Licence: MIT, as the project.

/** Number words and their values. */
export const numberWords: ReadonlyMap<string, number> = new Map([
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ').map((word, i): [string, number] => [word, i]),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i): [string, number] => [word, (i + 2) * 10]),
]);

/** Words that multiply the number before them. */
export const magnitudes: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2], ['dozen', 12], ['thousand', 1e3], ['million', 1e6], ['billion', 1e9], ['trillion', 1e12], ['lakh', 1e5], ['crore', 1e7],
  ['k', 1e3], ['m', 1e6], ['mn', 1e6], ['mln', 1e6], ['bn', 1e9], ['b', 1e9], ['tn', 1e12],
]);

/** Parts of a whole: "two thirds". */
export const fractionWords: ReadonlyMap<string, number> = new Map([
  ['half', 1 / 2], ['halves', 1 / 2], ['third', 1 / 3], ['thirds', 1 / 3], ['quarter', 1 / 4], ['quarters', 1 / 4], ['fourths', 1 / 4],
  ['fifth', 1 / 5], ['fifths', 1 / 5], ['sixths', 1 / 6], ['eighths', 1 / 8], ['tenth', 1 / 10], ['tenths', 1 / 10],
]);

/** Words for a place in an order. */
export const rankWords: ReadonlyMap<string, number> = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ').map((word, i): [string, number] => [word, i + 1]),
);

/** Currency signs and words, with their ISO 4217 codes. */
export const currencies: ReadonlyMap<string, string> = new Map(Object.entries({
  '$': 'USD', 'us$': 'USD', usd: 'USD', dollar: 'USD', dollars: 'USD', cents: 'US cents', 'a$': 'AUD', 'c$': 'CAD',
  '€': 'EUR', eur: 'EUR', euro: 'EUR', euros: 'EUR', '£': 'GBP', gbp: 'GBP', pound: 'GBP', pounds: 'GBP',
  '¥': 'JPY', yen: 'JPY', yuan: 'CNY', renminbi: 'CNY', '₽': 'RUB', rouble: 'RUB', roubles: 'RUB', ruble: 'RUB', rubles: 'RUB',
  '₹': 'INR', rupee: 'INR', rupees: 'INR', rial: 'IRR', rials: 'IRR', toman: 'toman', tomans: 'toman', franc: 'CHF', francs: 'CHF',
}));

/** Words of durations, with the unit they are read as. */
export const durationUnits: ReadonlyMap<string, string> = new Map(
  'second minute hour day week month quarter year decade century'.split(' ').flatMap((word): [string, string][] => {
    const plural = word === 'century' ? 'centuries' : `${word}s`;
    return [[word, plural], [plural, plural]];
  }),
);

/** Names of months, also short ones, and their numbers. */
export const months: ReadonlyMap<string, number> = new Map(
  monthNames.map((name) => name.toLowerCase()).flatMap((word, i): [string, number][] => [
    [word, i + 1], [word.slice(0, 3), i + 1], [`${word.slice(0, 3)}.`, i + 1], ...(word === 'september' ? [['sept', 9], ['sept.', 9]] as [string, number][] : []),
  ]),
);
