import { z } from 'zod';
import type { Council } from '../../domain/council.ts';
import type { Holidays } from '../../domain/clock/index.ts';
import type { LondonDate } from '../../domain/london.ts';
import { mayNot, type Who } from '../../domain/request/permitted.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import type { Desk, SlackFile } from '../desk.ts';
import type { Field, Filled, Submitted } from '../forms/form.ts';

/** What can be done once a requester is not content. */
export const whatOfReview = z.enum([
  'ask',
  'acknowledge',
  'refuse',
  'reviewer',
  'extend',
  'decide',
  'redate',
  'withdrawn',
  'complaint',
  'complaintDecided',
]);
export type WhatOfReview = z.infer<typeof whatOfReview>;

/** What a view of *Internal review* is about. */
export const aboutReview = z.object({
  reference: z.string(),
  what: whatOfReview,
  /** How often it was drawn again, because something else was chosen. */
  drawn: z.number().int().nonnegative().default(0),
  /** The stored text of a letter as it was shown. */
  shown: z.string().optional(),
});
export type AboutReview = z.infer<typeof aboutReview>;

/** What a form is drawn and read from. */
export interface Reviewing {
  desk: Desk;
  who: Who;
  request: FoiRequest;
  council: Council;
  today: LondonDate;
  holidays: Holidays;
}

/** What somebody submits, and with what Slack says of the files in it. */
export interface Given {
  filled: Filled;
  shown: string | undefined;
  filesOf: (ids: readonly string[]) => Promise<readonly SlackFile[]>;
}

/** One thing to record or decide. */
export interface Step {
  /** What it is called in the list *What to do*. */
  label: string;
  submit: string;
  /** Whether it can be done now, by whoever asks. */
  open(at: Reviewing): boolean;
  fields(at: Reviewing): Promise<{ fields: readonly Field[]; shown?: string }>;
  submitted(at: Reviewing, given: Given): Promise<Submitted>;
}

/** Whether somebody may record what came in of a review, and put a reviewer in charge. */
export function mayRecordReview({ request, who }: Reviewing): boolean {
  return mayNot(request, who, 'recordReview') === undefined;
}

/** Whether somebody may record a complaint to the regulator, and what came of it. */
export function mayRecordComplaint({ request, who }: Reviewing): boolean {
  return mayNot(request, who, 'recordComplaint') === undefined;
}
