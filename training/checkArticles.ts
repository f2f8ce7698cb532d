/** Names what looks like a slip in our own marked articles: npm run -s articles:check [-- FILE...] */
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../scripts/paths.mjs';
import { readArticle, slipsOf } from './articles.js';

const inFolder = (folder: string): string[] => fs.readdirSync(path.join(root, folder)).filter((file) => file.endsWith('.txt')).map((file) => path.join(root, folder, file));
const files = process.argv.length > 2 ? process.argv.slice(2) : ['training/articles', 'bench/articles', 'bench/articlesOfBodies'].flatMap(inFolder);
let attributions = 0;
let names = 0;
for (const file of files) {
  try {
    const article = readArticle(path.basename(file, '.txt'), fs.readFileSync(file, 'utf8'));
    attributions += article.attributions.length;
    names += article.names.length;
    for (const slip of slipsOf(article)) console.log(`${article.name}: ${slip}`);
  } catch (error) {
    console.log(String(error));
    process.exitCode = 1;
  }
}
console.log(`${files.length} articles, ${attributions} attributions, ${names} names`);
