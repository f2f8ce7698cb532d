import assert from 'node:assert/strict';
import { entityWithInitials } from '../../../../../src/core/analysis/coreference/speech/initials.js';
import { resolveSpeakers } from '../../../../../src/core/analysis/coreference/speakers.js';
import type { Entity, EntityType } from '../../../../../src/core/analysis/types.js';
import { parseDocument } from '../../../../../src/core/document/document.js';
import { tokenize } from '../../../../support/tokenizer.js';

const entity = (name: string, type: EntityType = 'person'): Entity => ({ id: name, type, name, aliases: [], roles: [], gender: 'unknown', mentions: [] });
const entities = [entity('Felix Marchetti'), entity('Nomvula Castellanos-Brandt'), entity('Ada Brook'), entity('Ana Brun'), entity('Harbour Wire', 'organisation'), entity('Port Avel', 'place')];

describe('a label of initials', () => {
  for (const [label, name] of [
    ['FM', 'Felix Marchetti'], ['F.M.', 'Felix Marchetti'], ['NC', 'Nomvula Castellanos-Brandt'], ['NCB', 'Nomvula Castellanos-Brandt'], ['HW', 'Harbour Wire'],
    ['AB', undefined], ['PA', undefined], ['Q', undefined], ['Fm', undefined], ['XY', undefined],
  ] as const) {
    it(`is ${name ?? 'nobody'} when it is ${label}`, () => assert.equal(entities[entityWithInitials(label, entities)]?.name, name));
  }

  it('names the speaker of a turn and says why', () => {
    const text = 'FM: They cost too much.';
    const document = parseDocument(text, tokenize);
    const turn = { kind: 'direct', source: { start: 0, end: 2 }, cue: { start: 2, end: 3 }, contents: [{ start: 4, end: text.length }], confidence: 0.9, parent: -1 } as const;
    const [attribution] = resolveSpeakers(document, entities, [], [turn]);
    assert.deepEqual([attribution?.speaker, attribution?.speakerReason], [0, '“FM” → Felix Marchetti, whose initials these are']);
  });
});
