import type { ModelContent } from '../../src/core/model/container.js';
import { calibrate, type Unseen } from './calibrate.js';
import { endExamples, fitEnds } from './ends.js';

/** The tagger with what is learned from what taggers like it find in documents that they have not seen: where contents end, and the confidence. */
export function complete(tagger: ModelContent, parts: readonly Unseen[]): ModelContent {
  const ends = fitEnds(parts.flatMap(endExamples));
  const withEnds = (content: ModelContent): ModelContent => ({ ...content, about: { ...content.about, ...ends.about }, sections: { ...content.sections, ...ends.sections } });
  const confidence = calibrate(parts.map(({ content, samples }) => ({ content: withEnds(content), samples })));
  const content = withEnds(tagger);
  return { ...content, about: { ...content.about, confidence } };
}
