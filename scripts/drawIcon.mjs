// node scripts/drawIcon.mjs: draws media/icon.png, the marketplace's icon, from media/source/icon.svg.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { root } from './paths.mjs';
import { ensureChromium } from './setup/chromium.mjs';

const size = 128;
const browser = await chromium.launch({ executablePath: await ensureChromium() });
const page = await browser.newPage({ viewport: { width: size, height: size } });
await page.setContent(`<style>body{margin:0}svg{display:block}</style>${readFileSync(join(root, 'media', 'source', 'icon.svg'), 'utf8')}`);
await page.screenshot({ path: join(root, 'media', 'icon.png'), omitBackground: true });
await browser.close();
