/** The letter as PDF, warm, beside headless Chromium printing the same letter's HTML. */
import type { Page } from 'playwright-core';
import { grounds } from '../../src/domain/catalogue/index.ts';
import { drawLetter, toHtml, toPdf } from '../../src/letters/index.ts';
import { openBrowser } from '../browser.ts';
import { coventry, seedLetter, shipped } from '../letters/seed.ts';
import { median, ms, percentile, ratio, table, timed, times, title } from './figures.ts';

title('pdf', 'The letter REQ06487 as PDF, warm');
const templates = shipped();
const { reference, date } = seedLetter;
const details = { title: `Response to ${reference}`, reference, date };

/** Another subject each time, so that nothing is had from a cache. */
const letterOf = (turn: number) =>
  drawLetter({ letter: { ...seedLetter, subject: `CCTV cameras, ${turn}` }, council: coventry, templates, grounds });

/** One browser for all letters, with its page open: as fast as it gets. */
const browser = await openBrowser();
const page = await browser.newPage();

async function print(page: Page, html: string): Promise<void> {
  await page.setContent(html);
  await page.pdf({ format: 'A4' });
}

/** A browser started for the letter and closed after it, as `chromium --headless --print-to-pdf` does. */
async function printAlone(html: string): Promise<void> {
  const own = await openBrowser();
  await print(await own.newPage(), html);
  await own.close();
}

const took = { ours: new Array<number>(), open: new Array<number>(), alone: new Array<number>() };
const [warm, samples, alone] = [times(10, 1), times(60, 3), times(10, 1)];
for (let turn = 0; turn < warm + samples; turn += 1) {
  const tree = letterOf(turn);
  const html = toHtml(tree);
  const ours = await timed(() => toPdf(tree, details));
  const open = await timed(() => print(page, html));
  if (turn < warm) continue;
  took.ours.push(ours);
  took.open.push(open);
  if (took.alone.length < alone) took.alone.push(await timed(() => printAlone(html)));
}
await browser.close();
const ours = median(took.ours);
const row = (name: string, sample: readonly number[]) => [
  name,
  ms(median(sample)),
  ms(percentile(sample, 0.95)),
  ratio(median(sample) / ours),
];
table(
  ['', 'median', 'p95', 'to FOI Desk'],
  [
    row('FOI Desk', took.ours),
    row('headless Chromium, started for the letter', took.alone),
    row('headless Chromium, its page open already', took.open),
  ],
);
