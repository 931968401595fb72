import type { LondonDate } from '../domain/london.ts';
import { toHtml, toMarkdown, toPdf, toText, type LetterTree } from '../letters/index.ts';
import type { Desk } from './desk.ts';

const utf8 = new TextEncoder();

/** A letter in every form, kept. */
export interface KeptForms {
  /** The digests of its forms. */
  bytes: { pdf: string; text: string; html: string; markdown: string };
  pdf: Uint8Array;
  text: string;
  /** Characters that no font of ours has: the PDF shows a gap there. */
  missingCharacters: readonly string[];
}

/** Makes the four forms of a letter and keeps their bytes. */
export async function keptForms(
  { register: { blobs } }: Desk,
  tree: LetterTree,
  about: { title: string; reference: string; date: LondonDate },
): Promise<KeptForms> {
  const pdf = await toPdf(tree, about);
  const text = toText(tree);
  const bytes = {
    pdf: await blobs.put(pdf.bytes),
    text: await blobs.put(utf8.encode(text)),
    html: await blobs.put(utf8.encode(toHtml(tree))),
    markdown: await blobs.put(utf8.encode(toMarkdown(tree))),
  };
  return { bytes, pdf: pdf.bytes, text, missingCharacters: pdf.missingCharacters };
}
