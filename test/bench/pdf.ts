/** The letter as PDF, warm, beside headless Chromium printing the same letter's HTML. */
import type { Page } from 'playwright-core';
import { grounds } from '../../src/domain/catalogue/index.ts';
import type { Letter } from '../../src/domain/letter.ts';
import { paragraphs, plainText } from '../../src/domain/words/prose.ts';
import { drawLetter, toHtml, toPdf } from '../../src/letters/index.ts';
import { openBrowser } from '../browser.ts';
import { coventry, seedLetter, shipped } from '../letters/seed.ts';
import { median, ms, percentile, ratio, table, timed, times, title } from './figures.ts';

title('pdf', 'The letter REQ06487 as PDF, warm');
const templates = shipped();
const { date } = seedLetter;

/** Another reference, subject, questions and answers each time: only the council's standing words are as they were. */
function letterOf(turn: number): Letter {
  const entries = seedLetter.entries.map((entry) => ({
    ...entry,
    wording: `${entry.wording} (${turn})`,
    parts: entry.parts.map((each) => ({ ...each, answer: paragraphs(`As of day ${turn}: ${plainText(each.answer)}`) })),
  }));
  return { ...seedLetter, reference: `REQ${10_000 + turn}`, subject: `CCTV cameras, ${turn}`, entries };
}

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
  const letter = letterOf(turn);
  const tree = drawLetter({ letter, council: coventry, templates, grounds });
  const html = toHtml(tree);
  const details = { title: `Response to ${letter.reference}`, reference: letter.reference, date };
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
