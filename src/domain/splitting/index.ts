export { daysOfMail } from './days-of-mail.ts';
export type { Context, Split, SplitQuestion } from './model.ts';
export { splitRequest } from './split.ts';
export type { KnownParticulars } from './particulars.ts';
export { nameIn, names } from './particulars.ts';
export type { Tell } from './tells.ts';
export { partTells, tells, withoutTells } from './tells.ts';
