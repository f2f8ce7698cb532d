import type { Analyze } from '../src/core/analysis/analyze.js';
import { countArticles, f1, kinds, sum, type Count } from '../training/articleCounts.js';
import { readArticles } from '../training/articles.js';

const percent = (share: number): string => (100 * share).toFixed(1);
const row = (name: string, { gold, found, right }: Count): string =>
  `| ${name} | ${gold} | ${found} | ${percent(right / Math.max(1, found))} | ${percent(right / Math.max(1, gold))} | ${percent(f1({ gold, found, right }))} |`;

/** Our own articles that nothing learns from, a folder after the other, as a Markdown section. */
export const ownArticles = (folders: Readonly<Record<string, string>>, analyze: Analyze): string =>
  Object.entries(folders).map(([what, folder]) => `${what}\n\n${ownFolder(folder, analyze)}`).join('\n\n');

function ownFolder(directory: string, analyze: Analyze): string {
  const articles = readArticles(directory);
  const { attributions, joint, speakers, names } = countArticles(articles, analyze);
  return `${articles.length} articles; the speaker that the text names is right in ${percent(speakers.right / Math.max(1, speakers.gold))} % of the attributions found.

| | gold | found | P | R | F1 |
|---|---|---|---|---|---|
${[
    ...kinds.map((kind) => row(`attributions, ${kind}`, attributions[kind])),
    row('attributions, all', sum(Object.values(attributions))),
    row('… with the source', sum(Object.values(joint))),
    ...[...names].map(([type, count]) => row(`names, ${type}`, count)),
    row('names, all', sum([...names.values()])),
  ].join('\n')}`;
}
