import type { LondonDate } from '../../../domain/london.ts';
import type { OutcomeOfReview } from '../../../domain/review/decision.ts';
import { regulatorOn } from '../../../domain/council.ts';
import type { ComplaintDecision } from '../../../domain/request/events.ts';
import type { ViewContext } from '../message.ts';

/** What became of the first decision. */
export const outcomeNames: Record<OutcomeOfReview, string> = {
  upheld: 'first decision upheld',
  partlyUpheld: 'first decision upheld in part',
  overturned: 'first decision overturned',
};

/** What the regulator made of a complaint. */
export const complaintNames: Record<ComplaintDecision, string> = {
  upheld: 'complaint upheld',
  partlyUpheld: 'complaint upheld in part',
  notUpheld: 'complaint not upheld',
  closed: 'closed without a decision',
};

/** The regulator of that day. */
export function regulatorName({ council }: ViewContext, on: LondonDate): string {
  return regulatorOn(council.regulator, on)?.name ?? 'regulator';
}
