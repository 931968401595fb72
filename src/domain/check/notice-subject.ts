import { fortiethWorkingDay, type Explained, type Holidays } from '../clock/index.ts';
import type { Council } from '../council.ts';
import type { Addressee, Law } from '../letter.ts';
import type { LondonDate } from '../london.ts';
import type { NamedQuestion, Notice } from '../notice.ts';
import { saidIn, type Said } from './notice-texts.ts';

/** What a notice is checked against. */
export interface NoticeContext {
  reference: string;
  /** The day the letter bears. */
  date: LondonDate;
  /** The day on which it counts as given where it goes that day; by post that is later. */
  given?: LondonDate;
  received: LondonDate;
  law: Law;
  subject: string;
  addressee: Addressee;
  council: Council;
  holidays: Holidays;
  /** When the answer is due, or of a review its outcome; none while the clock waits for the requester. */
  due?: LondonDate;
  /** Of a letter about a review: the response leaves open whether anything is held, to all questions or to some. */
  leavesOpen?: 'all' | 'some';
  /** How the clock counts for these questions; without it, from the day of receipt. */
  explained?: Pick<Explained, 'countedFrom' | 'steps'>;
}

/** A notice laid out for the rules. */
export interface NoticeSubject {
  notice: Notice;
  context: NoticeContext;
  council: Council;
  letter: Pick<NoticeContext, 'addressee' | 'reference' | 'subject' | 'date' | 'law'> & {
    entries: readonly NamedQuestion[];
  };
  /** What officers typed and the requester will read; empty where nothing was typed. */
  said: readonly Said[];
  /** What of `said` is not empty. */
  texts: readonly Said[];
}

/** Lays a notice out for the rules. */
export function noticeSubject(notice: Notice, context: NoticeContext): NoticeSubject {
  const said = saidIn(notice);
  const entries = 'questions' in notice ? notice.questions : [];
  const texts = said.filter(({ text }) => text.trim() !== '');
  return { notice, context, council: context.council, letter: { ...context, entries }, said, texts };
}

/** The 40th working day of the request as the clock counts it; nothing where the holidays known do not reach. */
export function fortieth({ received, explained, holidays }: NoticeContext): LondonDate | undefined {
  return fortiethWorkingDay(explained ?? { countedFrom: received, steps: [] }, holidays);
}
