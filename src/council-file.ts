import { resolve } from 'node:path';
import { readFileSync } from 'node:fs';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { type Council, council } from './domain/council.ts';

export type CouncilFile = { ok: true; council: Council } | { ok: false; faults: string[] };

/** Reads and checks the council's file. Every fault is reported at once, in words, with the line it is on. */
export function readCouncilFile(path: string): CouncilFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return { ok: false, faults: [`${path}: the file cannot be read. COUNCIL_FILE names the council's file.`] };
  }
  return checkCouncilFile(path, text);
}

/** Checks the text of a council’s file that has been read; `path` is what the faults call it. */
export function checkCouncilFile(path: string, text: string): CouncilFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number) => `${path}, line ${lines.linePos(offset).line}`;
  if (document.errors.length > 0) {
    return { ok: false, faults: document.errors.map(({ message, pos }) => `${at(pos[0])}: ${message}`) };
  }
  const content: unknown = document.toJS();
  const checked = council.safeParse(content ?? {}, { reportInput: true });
  const faults = checked.success ? wrongTogether(checked.data) : checked.error.issues.flatMap(inWords);
  if (!checked.success || faults.length > 0) {
    const said = faults.map(({ where, says }) => `${at(offsetOf(document, where))}: ${placeInWords(where)}${says}`);
    return { ok: false, faults: [...new Set(said)] };
  }
  return { ok: true, council: checked.data };
}

interface Fault {
  where: readonly PropertyKey[];
  says: string;
}

function inWords(issue: z.core.$ZodIssue): Fault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      where: [...issue.path, key],
      says: 'is nothing this file knows; check the spelling',
    }));
  }
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  return [{ where: issue.path, says: missing ? 'is missing' : `is wrong: ${issue.message}` }];
}

/** What each entry allows and the file as a whole does not. */
function wrongTogether(checked: Council): Fault[] {
  return [
    ...repeated(
      checked.departments.map(({ id }) => id),
      (index) => ['departments', index, 'id'],
    ),
    ...repeated(
      checked.departments.map(({ name }) => name.toLowerCase()),
      (index) => ['departments', index, 'name'],
    ),
    ...repeated(
      checked.regulator.map(({ from }) => from),
      (index) => ['regulator', index, 'from'],
    ),
    ...Object.entries(checked.links).flatMap(([name, url]) =>
      /^https?:\/\/\S+$/u.test(url)
        ? []
        : [{ where: ['links', name], says: 'is no web address: it begins with https://' }],
    ),
  ];
}

function repeated(values: readonly string[], where: (index: number) => PropertyKey[]): Fault[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) === index ? [] : [{ where: where(index), says: `is there twice: ${value}` }],
  );
}

/** Where something stands, or where the nearest thing around it begins. */
function offsetOf(document: Document.Parsed, where: readonly PropertyKey[]): number {
  for (let length = where.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(where.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** `departments, 2nd, channel `: the way to an entry. */
function placeInWords(where: readonly PropertyKey[]): string {
  if (where.length === 0) return 'the file ';
  return `${where.map((step) => (typeof step === 'number' ? `no. ${step + 1}` : String(step))).join(', ')} `;
}

/** The faults of a council's file by themselves; none where no file is named. A path counts from `root`. */
export function faultsOfCouncilFile(root: string, path: string | undefined): string[] {
  if (path === undefined) return [];
  const read = readCouncilFile(resolve(root, path));
  return read.ok ? [] : read.faults;
}
