import type { Prose } from '../../domain/words/prose.ts';
import { isRefusal, type Refusal } from '../../domain/request/decision.ts';

/** A choice in a list; the label is what people find it by. */
export interface Option {
  value: string;
  label: string;
}

interface Common {
  /** Known by this to whoever reads what was typed. */
  id: string;
  label: string;
  hint?: string;
  optional?: boolean;
  /**
   * Changes whenever the value must change although the field is the same: Slack keeps what was typed as long as a
   * field's identity stays.
   */
  rev?: string;
  /** What was typed goes on where only the revision changes; what nobody touched begins anew. */
  keeps?: true;
}

/** One thing to fill in, press or read in a form. */
export type Field =
  | (Common & { kind: 'text' | 'email'; initial?: string; maxLength?: number; example?: string })
  | (Common & { kind: 'longText'; initial?: string; maxLength?: number; example?: string })
  | (Common & { kind: 'richText'; initial?: Prose })
  | (Common & { kind: 'date'; initial?: string })
  | (Common & { kind: 'select'; options: readonly Option[]; initial?: string; redraws?: boolean })
  | (Common & {
      kind: 'groupedSelect';
      groups: readonly { label: string; options: readonly Option[] }[];
      initial?: string;
      redraws?: boolean;
    })
  | (Common & { kind: 'multiSelect'; options: readonly Option[]; initial?: readonly string[]; redraws?: boolean })
  | (Common & { kind: 'radio'; options: readonly Option[]; initial?: string; redraws?: boolean })
  | (Common & { kind: 'checkboxes'; options: readonly Option[]; initial?: readonly string[] })
  | (Common & { kind: 'person'; initial?: string })
  | (Common & { kind: 'files' })
  /** A button inside the form: draws it again, or another. */
  | { kind: 'button'; id: string; label: string }
  /** A letter's text as it will be sent, whole. */
  | { kind: 'letter'; text: string }
  /** A line to read, in plain text. */
  | { kind: 'says'; text: string }
  | { kind: 'heading'; text: string }
  /** Somebody's words, shown as they stand. */
  | { kind: 'shows'; prose: Prose }
  | { kind: 'rule' };

/** Which form it is: known to the listener that reads it. */
export const formIds = [
  'newRequest',
  'checkQuestions',
  'assignQuestions',
  'explainConcern',
  'settleAnswer',
  'requestChanges',
  'acceptWarnings',
  'useAsAnswer',
  'recordElsewhere',
  'reopenAnswer',
  'handOver',
  'closeAsNoRequest',
  'endWithoutLetter',
  'endingChanges',
  'recordAsSent',
  'correctRequest',
  'recordFromRequester',
  'withdrawRequest',
  'reopenRequest',
  'writeNotice',
  'sendNotice',
  'noticeChanges',
  'review',
  'sendOutcome',
  'history',
  'readOnly',
] as const;
export type FormId = (typeof formIds)[number];

/** A form as data: a verb declares it, the Slack side draws any. */
export interface Form {
  id: FormId;
  title: string;
  /** Names the outcome; absent for something only to read. */
  submit?: string;
  close?: string;
  fields: readonly Field[];
  /** Comes back with what was typed: ids and versions, never anybody's words. */
  about: Readonly<Record<string, string | number>>;
}

/** A file chosen in a form, still in Slack. */
export interface ChosenFile {
  id: string;
}

/** What somebody filled in, by field id; a field left empty is absent. */
export interface Filled {
  texts: Readonly<Record<string, string>>;
  choices: Readonly<Record<string, readonly string[]>>;
  prose: Readonly<Record<string, Prose>>;
  files: Readonly<Record<string, readonly ChosenFile[]>>;
}

/** What is wrong with a form, by field id, all at once. */
export type FormErrors = Readonly<Record<string, string>>;

/** What becomes of a submission. */
export type Submitted =
  /** `all`: the form that lies under it is done with as well. */
  | { done: true; all?: boolean }
  /** `forbidden`: what is wrong is who does it. */
  | { errors: FormErrors; forbidden?: true }
  | { next: Form }
  /** Laid over the form, which stays as it was filled in. */
  | { over: Form }
  /** Nothing more to fill in: the person is told why. */
  | { refusal: string };

/** What an act makes of a submission: done, or what is wrong, at its field where it has one. */
export function submittedAs(outcome: object | Refusal): Submitted {
  if (!isRefusal(outcome)) return { done: true };
  const { field, refusal, forbidden } = outcome;
  return field === undefined ? outcome : { errors: { [field]: refusal }, ...(forbidden && { forbidden }) };
}
