import { Liquid } from 'liquidjs';
import { inWords } from '../domain/words/in-words.ts';
import { linkTo } from './links.ts';
import type { Slots } from './slots.ts';
import { Typed } from './typed.ts';
import { lowerFirst, titleCase } from './words.ts';

/** What a template may do. Nothing here reads a file, runs code or prints a value as Markdown. */
const allowedTags = new Set(['if', 'unless', 'case', 'for', 'assign', 'comment']);
const allowedFilters = new Set(['capitalize', 'downcase', 'upcase', 'default', 'first', 'last', 'join', 'size']);

/** Liquid for the council's words: few tags and filters, no missing variables, bounded in time and memory. */
export class TemplateEngine {
  readonly liquid: Liquid;
  #slots: Slots | undefined;

  constructor() {
    this.liquid = new Liquid({
      strictVariables: true,
      strictFilters: true,
      ownPropertyOnly: true,
      parseLimit: 200_000,
      renderLimit: 5_000,
      memoryLimit: 10_000_000,
      templates: {},
      outputEscape: (value: unknown) => this.#slots?.put(value) ?? '',
    });
    for (const name of Object.keys(this.liquid.tags)) if (!allowedTags.has(name)) delete this.liquid.tags[name];
    for (const name of Object.keys(this.liquid.filters)) {
      if (!allowedFilters.has(name)) delete this.liquid.filters[name];
    }
    this.liquid.registerFilter('title_case', (value: unknown) => titleCase(String(value)));
    this.liquid.registerFilter('lower_first', (value: unknown) => lowerFirst(String(value)));
    this.liquid.registerFilter('and_list', (value: unknown) => inWords(strings(value)));
    this.liquid.registerFilter('lines', (value: unknown) => strings(value).join('\n'));
    this.liquid.registerFilter('link', (value: unknown) => linked(String(value)));
  }

  /** Renders a parsed template to Markdown in which slots stand for every value it printed. */
  render(template: ReturnType<Liquid['parse']>, scope: object, slots: Slots): string {
    this.#slots = slots;
    try {
      return String(this.liquid.renderSync(template, scope));
    } finally {
      this.#slots = undefined;
    }
  }
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [String(value)];
}

function linked(address: string): Typed | string {
  const link = linkTo(address);
  return link === undefined ? address : new Typed([{ type: 'paragraph', children: [link] }]);
}
