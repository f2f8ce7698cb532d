/**
 * English verbs that report speech or writing, by lemma; `strong` ones nearly always do, the others also have other uses.
 * Source: collected by hand for this project from the verb classes "say", "tell", "manner of speaking" and "advise" that
 * Levin, English Verb Classes and Alternations (1993), chapter 37, describes.
 */
const strong =
  'say tell add note state claim argue insist explain announce declare acknowledge admit assert recall remark reply respond warn ' +
  'contend allege stress emphasise emphasize reiterate quip complain concede boast comment opine retort caution lament clarify confirm ' +
  'deny disclose tweet write conclude observe mention maintain quote tout predict estimate reveal report suggest testify vow underline underscore chant scream shriek yell exclaim mutter murmur';
const weak =
  'ask urge call continue point go believe think hope expect want know feel agree promise pledge propose recommend demand answer ' +
  'describe accuse blame praise criticise criticize dismiss reject read joke shout whisper cry wonder hint imply indicate doubt fear repeat express outline recount relate inquire enquire muse sigh grumble growl plead protest counter volunteer laugh sum';

const irregular: Readonly<Record<string, readonly string[]>> = {
  say: ['says', 'said', 'saying'], tell: ['tells', 'told', 'telling'], write: ['writes', 'wrote', 'written', 'writing'],
  go: ['goes', 'went', 'gone', 'going'], think: ['thinks', 'thought', 'thinking'], know: ['knows', 'knew', 'known', 'knowing'],
  feel: ['feels', 'felt', 'feeling'], read: ['reads', 'read', 'reading'], admit: ['admits', 'admitted', 'admitting'],
  quip: ['quips', 'quipped', 'quipping'], deny: ['denies', 'denied', 'denying'], reply: ['replies', 'replied', 'replying'],
  cry: ['cries', 'cried', 'crying'], imply: ['implies', 'implied', 'implying'], clarify: ['clarifies', 'clarified', 'clarifying'],
  sum: ['sums', 'summed', 'summing'],
  testify: ['testifies', 'testified', 'testifying'],
};

function formsOf(lemma: string): string[] {
  const special = irregular[lemma];
  if (special) return [lemma, ...special];
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : lemma;
  return [lemma, /(s|sh|ch|x|z)$/.test(lemma) ? `${lemma}es` : `${lemma}s`, `${stem}ed`, `${stem}ing`];
}

const formsOfAll = (lemmas: string): ReadonlySet<string> => new Set(lemmas.split(' ').flatMap(formsOf));

/** All forms (lower case) of verbs that nearly always report. */
export const strongReportingVerbs: ReadonlySet<string> = formsOfAll(strong);

/** All forms (lower case) of verbs that often report, but have other uses too. */
export const weakReportingVerbs: ReadonlySet<string> = formsOfAll(weak);
