import { expect, test } from 'vitest';
import { grounds } from '../../src/domain/catalogue/index.ts';
import { drawLetter, toHtml } from '../../src/letters/index.ts';
import { letterOf, parts } from './samples.ts';
import { coventry, seedLetter, shipped } from './seed.ts';

const templates = shipped();

test('the letter is a document in English, with its title, its questions as headings and its links', () => {
  const html = toHtml(drawLetter({ letter: seedLetter, council: coventry, templates, grounds }));
  expect(html).toMatch(
    /^<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8"><title>Freedom of Information Act 2000 \(FOIA\), Request ID: REQ06487<\/title>/u,
  );
  expect(html.match(/<h2>\d\. /gu)).toHaveLength(7);
  expect(html).toContain('<h3>For Disclosure:</h3>');
  expect(html).toContain('<a href="http://www.coventry.gov.uk/cctv">http://www.coventry.gov.uk/cctv</a>');
});

test('tables and lists of an answer survive', () => {
  const html = toHtml(
    drawLetter({ letter: letterOf([parts.disclosed], 'FOIA'), council: coventry, templates, grounds }),
  );
  for (const piece of [
    '<th>Ward</th>',
    '<td align="right">1,204</td>',
    '<ol start="2">',
    '<blockquote>',
    '<strong>final</strong>',
  ]) {
    expect(html).toContain(piece);
  }
});

test('a question of several paragraphs keeps them', () => {
  const [entry] = letterOf([parts.vexatious], 'FOIA').entries;
  if (!entry) throw new Error('one question');
  const letter = { ...letterOf([], 'FOIA'), entries: [{ ...entry, wording: 'How many?\n\nAnd why?' }] };
  const html = toHtml(drawLetter({ letter, council: coventry, templates, grounds }));
  expect(html).toContain('<h2>1. How many?</h2>\n<p><strong>And why?</strong></p>');
});
