import { z } from 'zod';
import { file } from '../../answer.ts';
import { particular } from '../../particulars.ts';
import { prose } from '../../words/prose.ts';

/** What events are made of. */
export const number = z.number().int().positive();
export const text = particular(z.string());
export const user = z.string().min(1);
export const departmentId = z.string().min(1);
/** One question in one department's channel. */
export const asked = { question: number, department: departmentId };
/** What an approval is bound to. */
export const digest = z.string();
/** Bytes that are stored, by their sha256. Whatever name it has in an event, `bytes-of.ts` must know, or erasure forgets it. */
export const storedBytes = z.string();
/** The stored bytes of a drafted letter. */
export const bytes = z.object({ pdf: storedBytes, text: storedBytes, html: storedBytes, markdown: storedBytes });
/** What a message says, as of one edit or of its first writing. */
export const wording = { words: particular(prose), files: particular(z.array(file)) };
/** A message to the requester, as composed once: the stored bytes and where they go. */
export const composed = { message: storedBytes, messageId: z.string(), to: particular(z.string()) };

/** What has no model of its own: the acknowledgement, and the letter that says why something is no request. */
export const shortLetter = z.enum(['acknowledgement', 'closing']);
export type ShortLetter = z.infer<typeof shortLetter>;

/** A notice within its request: `notice-1`, `notice-2`… */
export const noticeId = z.templateLiteral(['notice-', number]);
export type NoticeId = z.infer<typeof noticeId>;
