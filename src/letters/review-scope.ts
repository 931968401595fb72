import { type LondonDate, sayLetterDate } from '../domain/london.ts';
import { isEmptyProse } from '../domain/words/prose.ts';
import type { NoticeOf } from '../domain/notice.ts';
import { completed, wholeSentences } from './completed.ts';
import type { Templates } from './templates.ts';
import { Typed, typedProse, typedText } from './typed.ts';

/** The outcome of an internal review as its template sees it. */
export function reviewOutcomeScope(
  notice: NoticeOf<'reviewOutcome'>,
  due: LondonDate | undefined,
  templates: Templates,
) {
  const { freshInformation, files = [], putRight, daysLate = 0, respondedOn } = notice;
  const names = files.map(({ name }) => name);
  return {
    askedOn: sayLetterDate(notice.askedOn),
    respondedOn: respondedOn === undefined ? null : sayLetterDate(respondedOn),
    reviewer: notice.reviewer.trim().replace(/^The(?= )/u, 'the'),
    outcome: notice.outcome,
    points: new Typed(
      notice.points.flatMap(({ complaint, finding }) =>
        templates.draw(
          'parts/point-of-complaint',
          { complaint: typedText(complaint), finding: wholeSentences(finding) },
          { role: 'part' },
        ),
      ),
    ),
    breaches: notice.breaches.map((breach) => breach.trim()).filter((breach) => breach !== ''),
    freshInformation: freshInformation === undefined ? null : typedProse(freshInformation),
    files: names.length === 0 ? null : templates.drawn('parts/files', { names }, { role: 'part' }),
    given: names.length > 0 || (freshInformation !== undefined && !isEmptyProse(freshInformation)),
    // The letter begins the sentence: "To put this right, we will …".
    action: completed(putRight?.action.replace(/^\s*we (?:will|shall)\s+/u, '')),
    actionBy: putRight === undefined ? null : sayLetterDate(putRight.by),
    apology:
      due === undefined || daysLate === 0
        ? null
        : templates.drawn('parts/apology', { daysLate, due: sayLetterDate(due), ofReview: true }, { role: 'apology' }),
  };
}
