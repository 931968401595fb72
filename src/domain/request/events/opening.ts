import { z } from 'zod';
import { file } from '../../answer.ts';
import { londonDate } from '../../london.ts';
import { particular } from '../../particulars.ts';
import { bytes, composed, number, shortLetter, text, user } from './pieces.ts';

export const howItCame = z.enum(['email', 'letter', 'webForm', 'socialMedia', 'spoken', 'other']);
export type HowItCame = z.infer<typeof howItCame>;

export const requester = z.object({
  name: z.string().optional(),
  email: z.string().optional(),
  postalAddress: z.string().optional(),
});
export type Requester = z.infer<typeof requester>;

export const law = z.enum(['FOIA', 'EIR', 'both']);

export const contextOfQuestions = z.object({
  text: z.string(),
  questions: z.union([z.literal('all'), z.array(number)]),
});

/** What is closed as no request for information, counted apart. */
export const notARequest = z.enum(['subjectAccess', 'routineEnquiry', 'anotherAuthority']);

/** What opens a request, who works it, and what turns out to be none. */
export const openingEvents = [
  z.object({
    type: z.literal('opened'),
    reference: z.string(),
    received: londonDate,
    howItCame,
    law,
    requester: particular(requester),
    subject: text,
    wording: text,
    original: particular(z.array(file)),
    questions: z
      .array(z.object({ wording: text, heading: text.optional(), departmentWording: text.optional() }))
      .min(1),
    context: particular(z.array(contextOfQuestions)),
    acknowledge: z.boolean(),
  }),
  z.object({ type: z.literal('acknowledgementDrawn'), ...composed }),
  /** The short letter that says why this is no request for information. */
  z.object({ type: z.literal('closingDrawn'), ...composed }),
  /** Either of them for a requester with only a postal address: printed, posted, then recorded as sent. */
  z.object({ type: z.literal('shortLetterToPost'), what: shortLetter, on: londonDate, bytes }),
  z.object({ type: z.literal('handedOver'), to: user }),
  z.object({
    type: z.literal('closedAsNoRequest'),
    as: notARequest,
    reason: text,
    /** Whose request it is, where it is another authority's. */
    authority: text.optional(),
  }),
] as const;
