import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, sharedFolder } from '../../../../scripts/paths.mjs';
import { readModelFiles } from '../../../../scripts/modelFiles.mjs';
import { createAnalyzer } from '../../../../src/core/analysis/analyze.js';
import { mentionOfSource } from '../../../../src/core/analysis/coreference/speech/sources.js';
import { readModels } from '../../../../src/core/analysis/models.js';
import type { Analysis, Entity} from '../../../../src/core/analysis/types.js';

/** [start, end) in UTF-16 code units. */
type Range = readonly [number, number];

const corpus = join(sharedFolder, 'corpora', 'polnear-dev');
const judged = (JSON.parse(readFileSync(join(root, 'test', 'data', 'judgedSpeakers.json'), 'utf8')) as {
  attributions: { document: string; source: Range | null; speaker: Range | null }[];
}).attributions;

/** The entity shown for a source, or null. */
function shownFor({ document, mentions, entities }: Analysis, source: Range | null): Entity | null {
  if (!source) return null;
  const at = mentionOfSource(document, { start: source[0], end: source[1] }, mentions, (entity) => entities[entity]!.type);
  return at < 0 ? null : entities[mentions[at]!.entity]!;
}

describe('speakers of judged attributions', function () {
  this.timeout(120_000);

  before(function () {
    if (existsSync(corpus)) return;
    console.log('      skipped: there is no ../shared/corpora/polnear-dev (SEED_SHARED) on this machine');
    this.skip();
  });

  it('are the right ones, or none where the text names none, in nine of ten', () => {
    const analyze = createAnalyzer(readModels(readModelFiles()).value);
    const analyses = new Map<string, Analysis>();
    const right = judged.filter(({ document, source, speaker }) => {
      const analysis = analyses.get(document) ?? analyze(readFileSync(join(corpus, `${document}.txt`), 'utf8'));
      analyses.set(document, analysis);
      const shown = shownFor(analysis, source);
      if (!speaker || !shown) return !speaker && !shown;
      return shown.mentions.some((i) => {
        const { kind, start, end } = analysis.mentions[i]!;
        return kind === 'name' && start < speaker[1] && end > speaker[0];
      });
    });
    console.log(`      ${right.length} of ${judged.length} right`);
    assert.ok(right.length >= 0.9 * judged.length, `${right.length} of ${judged.length}`);
  });
});
