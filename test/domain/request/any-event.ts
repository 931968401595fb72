import * as fc from 'fast-check';
import { z } from 'zod';
import { prose } from '../../../src/domain/words/prose.ts';
import { event, type Event } from '../../../src/domain/request/events.ts';
import { anyProse } from '../../slack/text/any-prose.ts';

const kinds = new Map(event.options.map((option) => [option.shape.type.value, option]));

/** The kinds of event there are, by name. */
export const kindsOfEvent: readonly string[] = [...kinds.keys()];

/** Any event of a kind that its schema allows: a kind that is added is tried without anybody thinking of it. */
export function anyEventOf(kind: string): fc.Arbitrary<Event> {
  const schema = [...kinds].find(([name]) => name === kind)?.[1];
  if (!schema) throw new Error(`There is no event ${kind}.`);
  return anythingOf(schema).map((made) => event.parse(made));
}

/** Anything a schema of ours allows, made from what the schema says of itself. */
function anythingOf(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  if (schema === prose) return anyProse;
  if (schema instanceof z.ZodObject) return anyObject(schema.shape);
  if (isOptional(schema)) return anythingOf(schema.unwrap());
  if (schema instanceof z.ZodDefault) return anythingOf(schema.unwrap());
  if (schema instanceof z.ZodArray) return fc.array(anythingOf(schema.element), { minLength: 1, maxLength: 3 });
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map(anythingOf));
  if (schema instanceof z.ZodRecord) return fc.dictionary(fc.string({ minLength: 1 }), anythingOf(schema.valueType));
  if (schema instanceof z.ZodLiteral || schema instanceof z.ZodEnum) return fc.constantFrom(...allowed(schema));
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodNumber) return fc.integer({ min: 1, max: 1_000_000 });
  if (schema instanceof z.ZodISODate) return fc.integer({ min: 0, max: 36_000 }).map(isoDay);
  if (schema instanceof z.ZodString) return anyString(schema);
  if (schema instanceof z.ZodTemplateLiteral) {
    return fc.tuple(...schema.def.parts.map(anyPiece)).map((pieces) => pieces.join(''));
  }
  throw new Error(`These tests do not know how to make a ${schema.constructor.name}: teach them.`);
}

function anyObject(shape: Readonly<Record<string, z.core.$ZodType>>): fc.Arbitrary<unknown> {
  const optional = Object.entries(shape).flatMap(([name, of]) => (isOptional(of) ? [name] : []));
  const members = Object.fromEntries(Object.entries(shape).map(([name, of]) => [name, anythingOf(of)]));
  return fc.record(members, { requiredKeys: Object.keys(shape).filter((name) => !optional.includes(name)) });
}

function isOptional(schema: z.core.$ZodType): schema is z.ZodOptional | z.ZodExactOptional {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional;
}

function allowed(schema: z.ZodLiteral | z.ZodEnum): unknown[] {
  return schema instanceof z.ZodEnum ? schema.options : [...schema.values];
}

function anyString(schema: z.ZodString): fc.Arbitrary<string> {
  const { pattern } = z.toJSONSchema(schema);
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern, 'u'));
  return fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' });
}

function anyPiece(piece: unknown): fc.Arbitrary<unknown> {
  return piece instanceof z.core.$ZodType ? anythingOf(piece) : fc.constant(piece);
}

function isoDay(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}
