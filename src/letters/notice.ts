import type { Ground } from '../domain/catalogue/index.ts';
import type { LondonDate } from '../domain/london.ts';
import type { KindOfNotice, Notice } from '../domain/notice.ts';
import { type About, type Head, wholeLetter } from './head.ts';
import { noticeScope } from './notice-scope.ts';
import type { TemplateName } from './placeholders.ts';
import type { Templates } from './templates.ts';
import type { LetterTree } from './tree.ts';

const letters: Record<KindOfNotice, { template: TemplateName; about: About }> = {
  clarification: { template: 'letters/clarification', about: 'handling' },
  clarificationReminder: { template: 'letters/clarification-reminder', about: 'handling' },
  lapsed: { template: 'letters/lapsed', about: 'handling' },
  feesNotice: { template: 'letters/fees-notice', about: 'handling' },
  charge: { template: 'letters/charge', about: 'handling' },
  paymentReminder: { template: 'letters/payment-reminder', about: 'handling' },
  unpaid: { template: 'letters/unpaid', about: 'handling' },
  publicInterestExtension: { template: 'letters/public-interest-extension', about: 'handling' },
  complexityExtension: { template: 'letters/complexity-extension', about: 'handling' },
  holding: { template: 'letters/holding', about: 'handling' },
  withdrawn: { template: 'letters/withdrawn', about: 'handling' },
  reviewRefused: { template: 'letters/review-refused', about: 'reviewRefused' },
  reviewAcknowledgement: { template: 'letters/review-acknowledgement', about: 'reviewUnderWay' },
  reviewExtension: { template: 'letters/review-extension', about: 'reviewUnderWay' },
  reviewOutcome: { template: 'letters/review-outcome', about: 'reviewOutcome' },
};

/** A letter that is not the response: what it says is the notice, how it says it the council's template. */
export function drawNotice(
  from: Head & {
    notice: Notice;
    /** When the answer is due, or of a review its outcome; none while the clock waits for the requester. */
    due?: LondonDate;
    templates: Templates;
    grounds: readonly Ground[];
  },
): LetterTree {
  const { template, about } = letters[from.notice.kind];
  return wholeLetter(from.templates, template, from, { about, more: noticeScope(from) });
}
