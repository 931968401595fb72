import type { Part } from './answer.ts';
import type { Council } from './council.ts';
import type { LondonDate } from './london.ts';

/** Which law a request is handled under. */
export type Law = 'FOIA' | 'EIR' | 'both';

/** Who the letter is written to. A request may have an e-mail address, a postal address or both. */
export interface Addressee {
  name?: string | undefined;
  email?: string | undefined;
  postalAddress?: string | undefined;
}

/**
 * Why a question is answered later than the others. Until `until` the requester is waited for, or the time runs; `on` is
 * the day of the letter that asked, extended or said that it is late, or the day the requester's answer or money came.
 */
export interface Later {
  because:
    | 'clarification'
    | 'fee'
    | 'charge'
    | 'publicInterest'
    | 'complexity'
    | 'clarified'
    | 'paid'
    /** No extension in law: the requester was told that it is late. */
    | 'late';
  on: LondonDate;
  until: LondonDate;
}

/** One question of the letter with what the council answers. */
export interface Entry {
  /** 1-based, as numbered in the letter. */
  number: number;
  /** The requester's own words. */
  wording: string;
  /** In order; empty while the question is not settled (the check then raises an error). */
  parts: readonly Part[];
  /** A part settled elsewhere covers this question: the number of the question where the letter prints it. */
  coveredBy?: number;
  /** The requester withdrew this question on that day; the letter says so instead of answering. */
  withdrawnOn?: LondonDate;
  /** The council asked what this question means and was not told; it was closed on that day, and the letter says so. */
  closedOn?: LondonDate;
  /** It was closed because what was asked for it was never paid. */
  unpaid?: true;
  /** It is left for a later letter, and this one says why. */
  later?: Later;
  /** An earlier response, of that day, told what becomes of it: this letter says no more of it. */
  toldOn?: LondonDate;
  /** The question is handled under this law where the request is under both. */
  law: 'FOIA' | 'EIR';
}

/** The response letter as a model: what the check reads and the letter is drawn from. Never a string searched afterwards. */
export interface Letter {
  reference: string;
  /** The day the letter bears: the London day of its approval. */
  date: LondonDate;
  received: LondonDate;
  due: LondonDate;
  /** Working days the letter is late on `date`; 0 when in time. */
  daysLate: number;
  law: Law;
  addressee: Addressee;
  /** Completes "information relating to …". */
  subject: string;
  entries: readonly Entry[];
  /** Days of the responses that this one replaces, earliest first, as the request was reopened; they answered all of it or part. */
  replaces?: { days: readonly LondonDate[]; part: boolean };
  /** The letter that extended the time, which this one follows (FOIA s.17(3), EIR reg 7). */
  extended?: { on: LondonDate; because: 'publicInterest' | 'complexity' };
}

/** Everything a letter is drawn from: the model and the council's own details and settings. */
export interface LetterAndCouncil {
  letter: Letter;
  council: Council;
}
