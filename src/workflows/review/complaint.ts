import { recordComplaint, recordComplaintDecision } from '../../domain/deciding/reviews/complaining.ts';
import { londonDate, sayDate } from '../../domain/london.ts';
import { complaintDecision } from '../../domain/request/events.ts';
import { openComplaint } from '../../domain/request/review-of.ts';
import { act } from '../act.ts';
import { submittedAs } from '../forms/form.ts';
import { mayRecordComplaint, type Step } from './step.ts';

/** The requester complained to the regulator. */
export const complaint: Step = {
  label: 'The regulator has a complaint',
  submit: 'Record',
  open: (at) => mayRecordComplaint(at) && openComplaint(at.request) === undefined,
  async fields({ today }) {
    return {
      fields: [
        { kind: 'says', text: 'Nothing of this request is thrown away while a complaint is open.' },
        { kind: 'date', id: 'on', label: 'When the regulator told us', initial: today },
        {
          kind: 'text',
          id: 'theirReference',
          label: 'Their reference',
          optional: true,
          maxLength: 60,
          example: 'IC-123456-A1B2',
        },
      ],
    };
  },
  async submitted({ desk, who, request: { reference }, today }, { filled }) {
    const on = londonDate.safeParse(filled.texts['on']);
    if (!on.success) return { errors: { on: 'Pick the day the regulator told us.' } };
    const theirReference = filled.texts['theirReference'] ?? '';
    return submittedAs(
      await act(desk, reference, { user: who.user }, (request) =>
        recordComplaint(request, who, { on: on.data, theirReference }, today),
      ),
    );
  },
};

/** What the regulator decided. */
export const complaintDecided: Step = {
  label: 'The regulator has decided',
  submit: 'Record',
  open: (at) => mayRecordComplaint(at) && openComplaint(at.request) !== undefined,
  async fields({ request, today }) {
    const open = openComplaint(request);
    return {
      fields: [
        { kind: 'says', text: open ? `About the complaint of ${sayDate(open.on)}.` : 'No complaint is open.' },
        { kind: 'date', id: 'on', label: 'Date of the decision', initial: today },
        {
          kind: 'radio',
          id: 'decided',
          label: 'What was decided',
          options: [
            { value: 'upheld', label: 'The complaint is upheld' },
            { value: 'partlyUpheld', label: 'It is upheld in part' },
            { value: 'notUpheld', label: 'It is not upheld' },
            { value: 'closed', label: 'It was closed without a decision' },
          ],
        },
        {
          kind: 'longText',
          id: 'words',
          label: 'What we have to do',
          optional: true,
          maxLength: 2000,
          hint: 'The steps the decision asks for, and by when. Use /foi reopen to answer again.',
        },
      ],
    };
  },
  async submitted({ desk, who, request: { reference }, today }, { filled }) {
    const on = londonDate.safeParse(filled.texts['on']);
    if (!on.success) return { errors: { on: 'Pick the day of the decision.' } };
    const decided = complaintDecision.safeParse(filled.choices['decided']?.[0]);
    if (!decided.success) return { errors: { decided: 'Say what was decided.' } };
    const words = filled.texts['words'] ?? '';
    return submittedAs(
      await act(desk, reference, { user: who.user }, (request) =>
        recordComplaintDecision(request, who, { on: on.data, decided: decided.data, words }, today),
      ),
    );
  },
};
