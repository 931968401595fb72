import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Template } from 'liquidjs';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { letterBlocks } from './blocks.ts';
import { TemplateEngine } from './liquid.ts';
import { contracts, type TemplateName } from './placeholders.ts';
import { Slots } from './slots.ts';
import { faultsOf } from './template-check.ts';
import type { LetterBlock, LetterData } from './tree.ts';
import { Typed } from './typed.ts';

const folders = ['letters', 'parts'] as const;
const names = Object.keys(contracts).filter((name): name is TemplateName => name in contracts);

/** The council's templates, read and checked. */
export class Templates {
  readonly #engine: TemplateEngine;
  readonly #parsed: ReadonlyMap<TemplateName, Template[]>;

  constructor(engine: TemplateEngine, parsed: ReadonlyMap<TemplateName, Template[]>) {
    this.#engine = engine;
    this.#parsed = parsed;
  }

  /** Draws one template: its Markdown as nodes, every value it prints put in as nodes. Throws on a placeholder that the scope lacks. */
  draw(name: TemplateName, scope: object, data: LetterData): LetterBlock[] {
    const template = this.#parsed.get(name);
    if (template === undefined) throw new Error(`There is no template ${name}`);
    const slots = new Slots();
    const markdown = this.#engine.render(template, scope, slots);
    return letterBlocks(fromMarkdown(markdown), slots, data);
  }

  /** A template drawn as a value that another template prints; nothing where it draws nothing. */
  drawn(name: TemplateName, scope: object, data: LetterData): Typed | null {
    const blocks = this.draw(name, scope, data);
    return blocks.length === 0 ? null : new Typed(blocks);
  }
}

export type LoadedTemplates = { ok: true; templates: Templates } | { ok: false; faults: string[] };

/** Reads every template of a folder. Each fault names the file, the line where it has one, and what to do. */
export function loadTemplates(folder: string): LoadedTemplates {
  const engine = new TemplateEngine();
  const parsed = new Map<TemplateName, Template[]>();
  const faults = unknownFiles(folder);
  for (const name of names) {
    const source = readOrNothing(join(folder, `${name}.md`));
    if (source === undefined) {
      faults.push(`${name}.md: the file is missing; every letter needs it`);
      continue;
    }
    const checked = faultsOf(name, source, engine);
    if (checked.ok) parsed.set(name, checked.template);
    else faults.push(...checked.faults);
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, templates: new Templates(engine, parsed) };
}

function unknownFiles(folder: string): string[] {
  const known = new Set<string>(names.map((name) => `${name}.md`));
  return folders
    .flatMap((part) => listOrNothing(join(folder, part)).map((file) => `${part}/${file}`))
    .filter((file) => file.endsWith('.md') && !file.endsWith('README.md') && !known.has(file))
    .map((file) => `${file}: no letter uses a template of this name; rename or remove the file`);
}

function readOrNothing(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function listOrNothing(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}
