import { z } from 'zod';
import type { Core } from '../core.ts';
import { json, parseJson, type JsonObject } from '../json.ts';
import type { Json } from '../protocol.ts';
import { refused, type Answer } from './answer.ts';

/** Calls a minute Slack allows a method: its tiers, of which the published figure is the least. */
export type Tier = 'tier1' | 'tier2' | 'tier3' | 'tier4' | 'special';

/** A Web API method. */
export interface Method {
  name: string;
  tier: Tier;
  /** The scope without which it is refused; `null` for none, or where it depends on the conversation. */
  scope: string | null;
  /** Whose token it takes: the bot's, or the app-level one. */
  holder: 'bot' | 'app';
  call(core: Core, args: JsonObject): Answer;
}

/** Defines a method: its arguments are parsed, then it runs. Nothing in it waits, so calls never interleave. */
export function method<Schema extends z.ZodObject>(definition: {
  name: string;
  tier: Tier;
  scope: string | null;
  holder?: 'app';
  args: Schema;
  run(core: Core, args: z.output<Schema>): Answer;
}): Method {
  return {
    name: definition.name,
    tier: definition.tier,
    scope: definition.scope,
    holder: definition.holder ?? 'bot',
    call(core, args) {
      const parsed = definition.args.safeParse(args);
      if (parsed.success) return definition.run(core, parsed.data);
      const messages = parsed.error.issues.map((issue) => {
        const name = issue.path.join('/');
        return issue.code === 'invalid_type' && args[name] === undefined
          ? `[ERROR] missing required field: ${name}`
          : `[ERROR] ${issue.message} [json-pointer:/${name}]`;
      });
      return refused('invalid_arguments', messages);
    },
  };
}

/** Arguments arrive as JSON or as form fields, in which objects are JSON and flags and numbers are text. */
export const given = {
  text: z.string().min(1),
  /** Text that may be left out or empty. */
  optionalText: z.preprocess((value) => (value === '' || value === null ? undefined : value), z.string().optional()),
  flag: z.preprocess((value) => value === true || value === 'true' || value === '1' || value === 1, z.boolean()),
  whole: (fallback: number) =>
    z.preprocess(
      (value) => (value === undefined || value === '' ? fallback : Number(value)),
      z.number().int().min(1).max(1000),
    ),
  /** A JSON value; text that is no JSON becomes `notJson`. */
  value: z.preprocess(readValue, json.optional()),
} as const;

/** Marks an argument that should have been JSON. */
export const notJson = '\u0000not JSON';

function readValue(value: unknown): Json | undefined {
  if (value === undefined || value === '') return undefined;
  if (typeof value === 'string') return parseJson(value) ?? notJson;
  const parsed = json.safeParse(value);
  return parsed.success ? parsed.data : notJson;
}
