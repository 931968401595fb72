import type { Notice } from '../notice.ts';
import { plainText } from '../words/prose.ts';
import type { Written } from './written.ts';

/** A text of a notice, and whether the letter needs it: the law demands it, guidance asks for it, or it may be left out. */
export interface Said extends Written {
  at: { question?: number; place: string };
  owed: 'byLaw' | 'byGuidance' | 'no';
}

/** Where an extension says why the exemption applies, and what it tells of the rest. */
export const WHY_IT_APPLIES = 'Why the exemption applies';
export const ANSWERED_NOW = 'What is answered now';
/** Where what a review gives anew stands. */
export const GIVEN_NOW = 'Information given now';

/** Every text of a notice that an officer types and the requester reads, in the order of the letter. */
export function saidIn(notice: Notice): Said[] {
  switch (notice.kind) {
    case 'clarification':
      return [
        ...notice.questions.flatMap(({ number, ask, why }) => [
          asked(number, 'What you ask', ask),
          asked(number, 'Why you need to know', why),
        ]),
        said('Examples', notice.options, 'byGuidance'),
      ];
    case 'clarificationReminder':
      return [said('What was asked', notice.ask)];
    case 'feesNotice':
      return payment(notice);
    case 'paymentReminder':
      return [said('Amount', notice.amount), said('How to pay', notice.howToPay)];
    case 'charge':
      return [...payment(notice), said('Schedule of charges', notice.schedule)];
    case 'publicInterestExtension':
      return [
        ...(notice.again === undefined ? [] : [said('Why more time is needed again', notice.again.reason)]),
        // Where saying why would itself tell whether anything is held, nothing is said (FOIA s.17(4)).
        said(WHY_IT_APPLIES, notice.whyEngaged, notice.confirming ? 'no' : 'byLaw'),
        said(ANSWERED_NOW, notice.answeredNow, 'no'),
      ];
    case 'complexityExtension':
      return [said('Why it is complex and voluminous', notice.why)];
    case 'holding':
      return [said('Reason', notice.reason)];
    case 'reviewOutcome':
      return [
        said('Who reviewed', notice.reviewer),
        ...notice.points.flatMap(({ complaint, finding }, index) => [
          said(`Point ${index + 1}, What they said`, complaint),
          said(`Point ${index + 1}, What you find`, finding),
        ]),
        ...notice.breaches.map((breach) => said('Breaches', breach, 'no')),
        said(GIVEN_NOW, notice.freshInformation && plainText(notice.freshInformation), 'no'),
        ...(notice.putRight === undefined ? [] : [said('What will be done', notice.putRight.action)]),
      ];
    case 'reviewRefused':
      return [said('Why', notice.reason, 'no')];
    case 'reviewExtension':
      return [said('What makes it exceptional', notice.reason)];
    case 'lapsed':
    case 'unpaid':
    case 'withdrawn':
    case 'reviewAcknowledgement':
      return [];
  }
}

function payment({ amount, breakdown, howToPay }: { amount: string; breakdown: string; howToPay: string }): Said[] {
  return [said('Amount', amount), said('What it is made up of', breakdown), said('How to pay', howToPay)];
}

function said(place: string, text: string | undefined, owed: Said['owed'] = 'byLaw'): Said {
  return { text: text ?? '', at: { place }, owed };
}

function asked(question: number, field: string, text: string): Said {
  return { text, at: { question, place: `Question ${question}, ${field}` }, owed: 'byLaw' };
}
