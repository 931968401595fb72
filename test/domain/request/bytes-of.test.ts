import { expect, test } from 'vitest';
import { z } from 'zod';
import { file } from '../../../src/domain/answer.ts';
import { bytesOf, filesIn } from '../../../src/domain/request/bytes-of.ts';
import { event } from '../../../src/domain/request/events.ts';
import { storedBytes } from '../../../src/domain/request/events/pieces.ts';
import { aRequest } from './a-request.ts';

/** The names under which a schema, or anything it is made of, has stored bytes. */
function namesIn(schema: z.core.$ZodType, seen = new Set<z.core.$ZodType>()): string[] {
  if (seen.has(schema)) return [];
  seen.add(schema);
  if (schema instanceof z.ZodObject) {
    return Object.entries<z.core.$ZodType>(schema.shape).flatMap(([name, member]) =>
      isStored(member) ? [name] : namesIn(member, seen),
    );
  }
  return partsOf(schema).flatMap((part) => namesIn(part, seen));
}

function partsOf(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodUnion) return schema.options;
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodOptional) return [schema.unwrap()];
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  if (schema instanceof z.ZodLazy) return [schema.unwrap()];
  return [];
}

function isStored(schema: z.core.$ZodType): boolean {
  const within = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  return within === storedBytes || within === file.shape.sha256;
}

test('whatever bytes an event can name, erasure and the sweep find', () => {
  const names = [...new Set(namesIn(event))];
  expect(names.toSorted()).toEqual(['html', 'markdown', 'message', 'pdf', 'sha256', 'text']);
  const opened = aRequest().history[0];
  if (!opened) throw new Error('A request begins with an event.');
  const sha256 = 'ab'.repeat(32);
  for (const name of names)
    expect(bytesOf(Object.assign({}, opened, { within: [{ [name]: sha256 }] }))).toEqual([sha256]);
});

test('of a part of an event only its files are found, and nothing that was erased', () => {
  const sha256 = 'ab'.repeat(32);
  expect(filesIn({ pdf: sha256, files: [{ sha256 }, { sha256: 'erased' }] })).toEqual([sha256]);
});
