import type { Discourse, Link } from '../discourse.js';
import { roleCodes } from '../grammaticalRole.js';
import { pronounMention, type Pronoun } from './pronouns.js';
import type { Speech } from '../speech/speech.js';

/** The organisation that "it", "its" or "they" mean: the subject that leads its sentence, this or the one before, where the pronoun owns or speaks; or null. */
export function findOrganisation({ salience }: Discourse, speech: Speech, pronoun: Pronoun, sentence: number): Link | null {
  const isSource = speech.isSource(pronoun.token);
  const possessive = pronoun.form === 'possessive';
  let best = -1;
  let near = 0;
  salience.recent('organisation', sentence, (entity, distance, leads) => {
    if (distance > 1) return false;
    if (distance === 0 || leads) {
      near++;
      // "The charity withdrew its staff. It said …"
      const { role, sentence: last, subjectOf } = salience.all;
      if (best < 0 && leads && (role[entity] === roleCodes.subject || (pronoun.class === 'it' && subjectOf[entity] === last[entity]))) best = entity;
    }
    return true;
  });
  if (best < 0 || (!possessive && !isSource)) return null;
  if (pronoun.class === 'they' && near > 1 && !isSource) return null;
  return { entity: best, mention: pronounMention(pronoun, near > 1 ? 0.55 : 0.65, 'the organisation named last before it') };
}
