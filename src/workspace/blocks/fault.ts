import type { z } from 'zod';
import type { Json } from '../protocol.ts';
import { isObject } from '../json.ts';

/** One thing Slack would refuse, as `blocks.validate` reports it. */
export interface Fault {
  /** JSON pointer into what was sent: `/blocks/0/text/text`. */
  pointer: string;
  code: string;
  message: string;
  constraint?: { type: string; expected: string[]; got: string };
}

export function fault(path: readonly PropertyKey[], code: string, message: string): Fault {
  return { pointer: path.map((step) => `/${String(step)}`).join(''), code, message };
}

/** The faults as the Web API words them in `response_metadata.messages`. */
export function worded(faults: readonly Fault[]): string[] {
  return faults.map((one) => `[ERROR] ${one.message} [json-pointer:${one.pointer}]`);
}

/** The issues of a schema in Slack's words; `root` is where the checked value stands in what was sent. */
export function faultsOf(error: z.ZodError, sent: Json, root: readonly PropertyKey[]): Fault[] {
  return error.issues.flatMap((issue) => translate(issue, sent, root));
}

function translate(issue: z.core.$ZodIssue, sent: Json, root: readonly PropertyKey[]): Fault[] {
  const path = [...root, ...issue.path];
  const got = at(sent, issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        fault([...path, key], 'additional_property', `invalid additional property: ${key}`),
      );
    case 'invalid_type':
      if (got !== undefined) return [fault(path, 'wrong_type', `must provide a ${issue.expected}`)];
      return [fault(path.slice(0, -1), 'missing_field', `missing required field: ${String(path.at(-1))}`)];
    case 'too_big':
      return [sized(path, 'too_long', String(issue.maximum), got, atMost(issue.origin, Number(issue.maximum)))];
    case 'too_small':
      return [sized(path, 'too_short', String(issue.minimum), got, atLeast(issue.origin, Number(issue.minimum)))];
    case 'invalid_union':
      return [fault(path, 'unsupported_type', `unsupported type: ${shown(got)}`)];
    case 'invalid_value': {
      const expected = issue.values.map(String);
      const message =
        got === undefined ? `missing required field: ${String(path.at(-1))}` : 'must be a valid enum value';
      return [{ ...fault(path, 'invalid_value', message), constraint: { type: 'enum', expected, got: shown(got) } }];
    }
    case 'invalid_format':
      return [fault(path, 'invalid_format', `must match ${issue.pattern ?? issue.format}`)];
    case 'custom':
      return [fault(path, 'not_allowed', issue.message)];
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
      return [fault(path, 'not_allowed', issue.message)];
  }
}

function sized(path: PropertyKey[], code: string, limit: string, got: Json | undefined, message: string): Fault {
  const length = typeof got === 'string' || Array.isArray(got) ? String(got.length) : shown(got);
  return { ...fault(path, code, message), constraint: { type: 'size', expected: [limit], got: length } };
}

function atMost(origin: string, maximum: number): string {
  if (origin === 'string') return `must be less than ${maximum + 1} characters`;
  return origin === 'array' ? `no more than ${maximum} items allowed` : `must be no more than ${maximum}`;
}

function atLeast(origin: string, minimum: number): string {
  if (origin === 'string') return `must be more than ${minimum - 1} characters`;
  return origin === 'array' ? `no fewer than ${minimum} items allowed` : `must be no less than ${minimum}`;
}

const shown = (value: Json | undefined): string =>
  value === undefined ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value);

function at(value: Json, path: readonly PropertyKey[]): Json | undefined {
  let found: Json | undefined = value;
  for (const step of path) {
    if (Array.isArray(found) && typeof step === 'number') found = found[step];
    else if (isObject(found) && typeof step === 'string') found = found[step];
    else return undefined;
  }
  return found;
}
