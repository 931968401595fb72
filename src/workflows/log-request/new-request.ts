import { londonDate, londonDateOf } from '../../domain/london.ts';
import type { Desk } from '../desk.ts';
import type { Field, Filled, Form } from '../forms/form.ts';
import { formHolds } from '../forms/form-holds.ts';
import { keepDraft, type Source } from './draft.ts';
import { lawsOffered } from './laws-offered.ts';
import { isTextFile } from './text-of-file.ts';

/** Further inputs that *Add more text* may add: with the first, 30,000 characters. */
export const MORE_INPUTS = 9;

export const ways = {
  email: 'E-mail',
  letter: 'Letter',
  webForm: 'Web form',
  socialMedia: 'Social media',
  spoken: 'In person or by phone',
  other: 'Other',
} as const;

/** What *New FOI request* starts from: a subject typed after the command, or a message. */
export interface Beginning {
  subject?: string;
  draft?: string;
  source?: Source;
  inputs?: number;
  /** What stood in the form before it was drawn again. */
  filled?: Filled;
}

/** Keeps the message a request is logged from, so that its text comes whole however long it is. */
export async function beginFromMessage(desk: Desk, by: string, source: Source): Promise<Form> {
  const kept = await keepDraft(desk.register, { step: 'entering', by, source });
  return newRequestForm(desk, { draft: kept.id, source });
}

/** The modal *New FOI request*. */
export function newRequestForm(desk: Desk, { subject, draft, source, inputs = 0, filled }: Beginning): Form {
  // Slack tells nothing of a value that was ours once the view is drawn again: these begin anew with what they hold.
  const rev = String(inputs);
  const stands = {
    subject: filled?.texts['subject'] ?? subject?.slice(0, 200) ?? '',
    received: londonDate.catch(source?.received ?? londonDateOf(desk.now())).parse(filled?.texts['received']),
    howItCame: filled?.choices['howItCame']?.[0] ?? 'email',
    law: filled?.choices['law']?.[0] ?? 'FOIA',
  };
  const more = Array.from({ length: inputs }, (_, index): Field => ({
    kind: 'longText',
    id: `more${index + 1}`,
    label: `The request as written, continued (${index + 2})`,
    optional: true,
  }));
  return {
    id: 'newRequest',
    title: 'New FOI request',
    submit: 'Next',
    close: 'Cancel',
    about: { ...(draft !== undefined && { draft }), inputs },
    fields: [
      { kind: 'text', id: 'name', label: "Requester's name", optional: true, maxLength: 200 },
      { kind: 'email', id: 'email', label: 'E-mail', optional: true },
      {
        kind: 'longText',
        id: 'postalAddress',
        label: 'Postal address',
        optional: true,
        maxLength: 500,
        hint: 'Needed only where there is no e-mail address.',
      },
      {
        kind: 'date',
        id: 'received',
        label: 'Received',
        initial: stands.received,
        rev,
        hint: 'The day it reached anybody at the council, weekends included.',
      },
      { kind: 'select', id: 'howItCame', label: 'How it came', options: options(ways), initial: stands.howItCame, rev },
      {
        kind: 'select',
        id: 'law',
        label: 'Law',
        options: lawsOffered,
        initial: stands.law,
        rev,
      },
      {
        kind: 'text',
        id: 'subject',
        label: 'Subject',
        maxLength: 200,
        hint: 'Completes “information relating to …” in the letter.',
        ...(stands.subject !== '' && { initial: stands.subject }),
        rev,
      },
      ...sourceNotes(source),
      {
        kind: 'longText',
        id: 'wording',
        label: 'The request as written',
        optional: true,
        hint: 'Paste it whole, or attach it below as a text file. Longer than 3,000 characters? Use Add more text.',
        ...(source && source.text !== '' && { initial: source.text.slice(0, formHolds.text) }),
      },
      ...more,
      ...(inputs < MORE_INPUTS ? [{ kind: 'button', id: 'addMoreText', label: 'Add more text' } as const] : []),
      { kind: 'files', id: 'original', label: 'Original', optional: true },
    ],
  };
}

function options<T extends string>(labels: Record<T, string>) {
  return Object.entries<string>(labels).map(([value, label]) => ({ value, label }));
}

function sourceNotes(source: Source | undefined): Field[] {
  if (!source) return [];
  const rest = source.text.length - formHolds.text;
  const texts = source.files.filter(isTextFile);
  return [
    ...(rest > 0
      ? [
          {
            kind: 'says',
            text: `Only the beginning is shown below. The other ${rest.toLocaleString('en-GB')} characters of the message are kept and follow it.`,
          } as const,
        ]
      : []),
    ...(texts.length > 0
      ? [
          {
            kind: 'says',
            text: `The text of ${texts.map((file) => file.name).join(', ')} is added at the end.`,
          } as const,
        ]
      : []),
  ];
}
