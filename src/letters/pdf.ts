import { z } from 'zod';
import type { LondonDate } from '../domain/london.ts';
import { visibleText } from '../domain/words/visible-text.ts';
import { keptTogether } from './kept-together.ts';
import { headingOf } from './outline.ts';
import { typeset, type Typeset } from './pdf-engine.ts';
import type { LetterBlock, LetterTree, Role } from './tree.ts';

/** What a PDF says of itself besides the letter. */
export interface PdfDetails {
  /** The document's title, which readers show in place of the file's name. */
  title: string;
  /** Stands in the footer of every page. */
  reference: string;
  /** The day the letter bears. */
  date: LondonDate;
}

const senderRoles: readonly Role[] = ['address', 'website', 'contact'];
const placedRoles: readonly Role[] = [...senderRoles, 'addressee', 'closing', 'signature'];

/**
 * The letter as a PDF: tagged and to PDF/UA-1 where the platform and the characters allow it. The same letter gives the
 * same bytes. @throws when the platform has no PDF engine
 */
export function toPdf(tree: LetterTree, details: PdfDetails): Promise<Typeset> {
  const withRole = (...roles: readonly Role[]) => tree.children.filter(({ data }) => roles.includes(data.role));
  const [year, month, day] = details.date.split('-').map(Number);
  const letter = {
    title: details.title,
    reference: details.reference,
    year,
    month,
    day,
    addressee: withRole('addressee'),
    sender: withRole(...senderRoles),
    body: tree.children.filter(({ data }) => !placedRoles.includes(data.role)).map(typesetBlock),
    closing: withRole('closing'),
    signature: withRole('signature'),
  };
  return typeset(JSON.stringify(letter, (_, value: unknown) => setIn(value)));
}

const written = z.looseObject({ type: z.literal('text'), value: z.string() });

function setIn(value: unknown): unknown {
  if (typeof value === 'string') return visibleText(value);
  const text = written.safeParse(value);
  return text.success ? { ...text.data, value: keptTogether(text.data.value) } : value;
}

/** Whether this platform makes PDFs, and whether they are accessible; in words where they are not. */
export async function pdfAbilities(): Promise<{ renders: boolean; accessible: boolean; says: string }> {
  const blank = { title: 'Trial', reference: 'Trial', year: 2000, month: 1, day: 1 };
  const trial = { type: 'paragraph', children: [{ type: 'text', value: 'Trial' }] };
  try {
    const letter = { ...blank, addressee: [], sender: [], body: [], closing: [], signature: [trial] };
    const { accessible } = await typeset(JSON.stringify(letter));
    return accessible
      ? { renders: true, accessible, says: 'Letters are made as accessible PDFs (PDF/UA-1).' }
      : {
          renders: true,
          accessible,
          says: 'Letters are made as PDFs, but without tags: this platform’s build cannot make accessible ones (PDF/UA-1).',
        };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { renders: false, accessible: false, says: `Letters cannot be made as PDFs on this platform: ${reason}` };
  }
}

function typesetBlock(block: LetterBlock) {
  return headingOf(block) ?? block;
}
