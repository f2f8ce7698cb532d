// npm run pictures: takes the pictures of the README in the real VS Code, on the samples.
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/paths.mjs';
import { ensureBuilt } from '../../scripts/setup/build.mjs';
import { VsCodeWindow } from '../support/vscodeWindow.js';

const folder = join(root, 'media', 'pictures');
mkdirSync(folder, { recursive: true });

async function picture(code: VsCodeWindow, name: string): Promise<void> {
  copyFileSync(await code.screenshot(name), join(folder, `${name}.png`));
  console.log(`media/pictures/${name}.png`);
}

await ensureBuilt();
const code = await VsCodeWindow.open({ folder: 'samples', size: { width: 1240, height: 800 }, popUps: true });
try {
  await code.openFile('seeds/001_qeshtar-water-plant.txt');
  await code.showView('Quotes');
  await code.treeRowsWhen('Quotes', (rows) => rows.length > 5);
  await code.page.waitForFunction(() => !document.body.innerText.includes('Reading the seeds…'));
  await code.hover('Wieliczewski', { until: /Person/ });
  await picture(code, 'card');
  await code.hover('tested it at night', { until: /quotation/ });
  await picture(code, 'quotation');
  await code.runCommand('Seed Annotator: Filter Quotes…');
  const box = code.page.getByPlaceholder('Words in the quote, its speaker or its document');
  await box.fill('Orazgaliyeva');
  await box.press('Enter');
  await code.treeRow('Quotes', 'Nobody in Sarimet').click();
  await code.page.getByText('characters selected').waitFor();
  await picture(code, 'panel');
  await code.runCommand('Seed Annotator: Review This Document');
  await code.page.getByText(/of \d+ decided/).first().waitFor();
  await code.page.waitForTimeout(1500);
  await picture(code, 'review');
} finally {
  await code.close();
}
process.exit(0);
