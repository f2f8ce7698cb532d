import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { root, sharedFolder } from '../../../../scripts/paths.mjs';
import { readModelFiles } from '../../../../scripts/modelFiles.mjs';
import { createAnalyzer } from '../../../../src/core/analysis/analyze.js';
import { readModels } from '../../../../src/core/analysis/models.js';
import type { Analysis, ClaimKind } from '../../../../src/core/analysis/types.js';
import { overlaps, type Span } from '../../../../src/core/text/span.js';

interface Judged extends Span {
  readonly document: string;
  readonly claim: boolean;
  readonly kind?: ClaimKind;
  readonly claimant?: 'document' | Span;
}

const corpus = path.join(sharedFolder, 'corpora/polnear-dev');
const { sentences } = JSON.parse(fs.readFileSync(path.join(root, 'test/data/judgedClaims.json'), 'utf8')) as { sentences: Judged[] };

describe('claims of the judged sentences', () => {
  it('are found with F1 0.65 at least, and 88 % of their claimants are right', function () {
    if (!fs.existsSync(corpus)) {
      console.log('      skipped: ../shared/corpora/polnear-dev (or SEED_SHARED) is not there');
      this.skip();
    }
    this.timeout(120_000);
    const analyze = createAnalyzer(readModels(readModelFiles()).value);
    const analyses = new Map<string, Analysis>();
    let hits = 0;
    let found = 0;
    let asked = 0;
    let right = 0;
    for (const sentence of sentences) {
      const analysis = analyses.get(sentence.document) ?? analyze(fs.readFileSync(path.join(corpus, `${sentence.document}.txt`), 'utf8'));
      analyses.set(sentence.document, analysis);
      const best = analysis.claims.filter((c) => overlaps(c, sentence)).sort((a, b) => b.checkWorthiness - a.checkWorthiness)[0];
      if (best && best.checkWorthiness >= 0.5) {
        found++;
        if (sentence.claim) hits++;
      }
      const { claimant } = sentence;
      if (!best || !claimant) continue;
      asked++;
      const attribution = analysis.attributions[best.attribution];
      const named = claimant === 'document' ? null : claimant;
      const names = (span: Span | null): boolean => span !== null && named !== null && overlaps(span, named);
      const isNamed = attribution && (names(attribution.source) || analysis.mentions.some((m) => m.entity === best.claimant && names(m)));
      if (named ? isNamed : !attribution) right++;
    }
    const f1 = (2 * hits) / (found + sentences.filter((s) => s.claim).length);
    console.log(`      F1 ${f1.toFixed(3)}, claimant right ${right} of ${asked} (${(right / asked).toFixed(3)})`);
    assert.ok(asked >= 60, `claimants asked for: ${asked}`);
    assert.ok(f1 >= 0.65, `F1 ${f1}`);
    assert.ok(right / asked >= 0.88, `claimant ${right / asked}`);
  });
});
