import { z } from 'zod';
import { seenKey } from '../../register/index.ts';

/** Forms that were recorded, each by Slack's id of its view: so it is known that one is pressed again. */
export const PRESSED = seenKey('form:');

/** What a form was recorded with last: salted, so that nobody sees who typed the same, and gone within a week. */
export const pressed = z.object({
  salt: z.string(),
  digest: z.string(),
  /** The requests it was recorded of, with which it goes; an older FOI Desk did not keep them. */
  references: z.array(z.string()).default([]),
});
