import { createHash } from 'node:crypto';
import type { Overflow } from '@slack/types';
import { concernButtons } from '../../../workflows/departments/concern-forms.ts';
import { actions, isReference } from '../../ids.ts';
import { limits } from '../../limits.ts';
import { literal } from '../blocks.ts';

/** What a department may say by the overflow of its question, in the order it is offered. */
const kinds = ['tooLong', 'notUnderstood', 'moreTime', 'handOver'] as const;
export type FurtherConcern = (typeof kinds)[number];

/** Which question, in which department's channel. */
interface At {
  reference: string;
  question: number;
  department: string;
}

/** The overflow of a question's message. */
export function furtherConcerns(at: At): Overflow {
  const options = kinds.map((kind) => ({
    text: literal(concernButtons[kind], limits.option.text),
    value: valueOf(kind, at),
  }));
  return { type: 'overflow', action_id: actions.furtherConcerns, options };
}

/** `tooLong:REQ06487:5:highways`; where that is too long for Slack, a digest stands for the department. */
function valueOf(kind: FurtherConcern, { reference, question, department }: At): string {
  const value = [kind, reference, question, department].join(':');
  return value.length <= limits.option.value ? value : [kind, reference, question, digestOf(department)].join(':');
}

function digestOf(department: string): string {
  return `~${createHash('sha256').update(department).digest('hex').slice(0, 16)}`;
}

/**
 * What somebody picked in the overflow of a question.
 * @param departments ids of the council's departments, to find one whose id is too long for the value
 * @returns nothing where the value is none of ours
 */
export function readFurther(
  value: string,
  departments: readonly string[],
): (At & { concern: FurtherConcern }) | undefined {
  const [kind, reference = '', number, last = ''] = value.split(':');
  const concern = kinds.find((each) => each === kind);
  const question = Number(number);
  const department = last.startsWith('~') ? departments.find((each) => digestOf(each) === last) : last;
  if (concern === undefined || !isReference(reference) || !Number.isSafeInteger(question) || question < 1)
    return undefined;
  return department === undefined || department === '' ? undefined : { concern, reference, question, department };
}
