import type { Field, Form } from '../../../workflows/forms/form.ts';
import { limits } from '../../limits.ts';
import { plain } from '../../text/escape.ts';

/** Fewer than Slack's 100 blocks and 250 kB of a view, which also counts what stands around the text. */
const SECTIONS = limits.view.modalBlocks - 2;
const BYTES = 200_000;

/** The letter's text to read in a modal, in sections cut at the ends of paragraphs. */
export function readLetterForm(reference: string, version: number, text: string): Form {
  const fields: Field[] = [];
  let bytes = 0;
  let cutShort = false;
  for (const section of sectionsOf(plain(text))) {
    bytes += Buffer.byteLength(JSON.stringify(section));
    cutShort = fields.length >= SECTIONS || bytes > BYTES;
    if (cutShort) break;
    fields.push({ kind: 'says', text: section });
  }
  if (fields.length === 0) fields.push({ kind: 'says', text: 'The letter has no text.' });
  if (cutShort)
    fields.push({ kind: 'says', text: 'The letter is longer than fits here. Its PDF in the thread has all of it.' });
  return {
    id: 'readOnly',
    title: `Letter ${version}, ${reference}`,
    close: 'Close',
    fields,
    about: { reference, version },
  };
}

/** A text in pieces of at most a section's length, cut between paragraphs, else between lines or words. */
export function sectionsOf(text: string): string[] {
  const sections: string[] = [];
  let rest = text.trim();
  while (rest.length > limits.section.text) {
    const at = cutPlace(rest);
    sections.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trim();
  }
  return rest === '' ? sections : [...sections, rest];
}

function cutPlace(text: string): number {
  const window = text.slice(0, limits.section.text + 1);
  for (const end of ['\n\n', '\n', ' ']) {
    const at = window.lastIndexOf(end);
    if (at > 0) return at;
  }
  const last = window.charCodeAt(limits.section.text - 1);
  return last >= 0xd800 && last <= 0xdbff ? limits.section.text - 1 : limits.section.text;
}
