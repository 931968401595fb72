export type { Message } from './compose.ts';
export { readMailUrl } from './mail-url.ts';
export { createMailer, type Mailer } from './mailer.ts';
export type { Outcome } from './outcome.ts';
