export type PronounClass = 'he' | 'she' | 'it' | 'they' | 'I' | 'we' | 'you';

/** The personal pronouns, lower case, and who they stand for. */
export const pronounClasses: ReadonlyMap<string, PronounClass> = new Map(Object.entries<PronounClass>({
  he: 'he', him: 'he', his: 'he', himself: 'he',
  she: 'she', her: 'she', hers: 'she', herself: 'she',
  it: 'it', its: 'it', itself: 'it',
  they: 'they', them: 'they', their: 'they', theirs: 'they', themselves: 'they',
  i: 'I', me: 'I', my: 'I', mine: 'I', myself: 'I',
  we: 'we', us: 'we', our: 'we', ours: 'we', ourselves: 'we',
  you: 'you', your: 'you', yours: 'you', yourself: 'you',
}));
