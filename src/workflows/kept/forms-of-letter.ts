import type { LondonDate } from '../../domain/london.ts';
import { toHtml, toMarkdown, toPdf, toText, type LetterTree } from '../../letters/index.ts';
import type { Desk } from '../desk.ts';
import { keptBytes } from './bytes.ts';

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
  desk: Desk,
  tree: LetterTree,
  about: { title: string; reference: string; date: LondonDate },
): Promise<KeptForms> {
  const pdf = await toPdf(tree, about);
  const text = toText(tree);
  const words = [text, toHtml(tree), toMarkdown(tree)].map((each) => utf8.encode(each));
  const kept = await keptBytes(desk, [pdf.bytes, ...words], about.reference);
  const [inPdf = '', inText = '', inHtml = '', inMarkdown = ''] = kept;
  return {
    bytes: { pdf: inPdf, text: inText, html: inHtml, markdown: inMarkdown },
    pdf: pdf.bytes,
    text,
    missingCharacters: pdf.missingCharacters,
  };
}
