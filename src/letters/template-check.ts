import type { Liquid, Template } from 'liquidjs';
import { LiquidError } from 'liquidjs';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { roleComment } from './blocks.ts';
import type { TemplateEngine } from './liquid.ts';
import { contracts, type TemplateName } from './placeholders.ts';
import { holdsSlotCharacters } from './slots.ts';
import { roleNamed, roles } from './tree.ts';

/** What Markdown a template may hold; headings, tables and quotations have no place in the council's standing words. */
const allowedNodes = new Set(['root', 'paragraph', 'text', 'strong', 'emphasis', 'break', 'link', 'list', 'listItem']);

/** Checks one template: its Liquid, its placeholders, its Markdown and the roles it names. */
export function faultsOf(
  name: TemplateName,
  source: string,
  engine: TemplateEngine,
): { ok: true; template: Template[] } | { ok: false; faults: string[] } {
  const file = `${name}.md`;
  let template: Template[];
  try {
    template = engine.liquid.parse(source, file);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { ok: false, faults: [inWords(file, error)] };
  }
  const faults = [...placeholderFaults(name, file, template, engine.liquid), ...markdownFaults(file, source)];
  if (holdsSlotCharacters(source)) faults.push(`${file}: holds private-use characters (U+E000, U+E001); remove them`);
  return faults.length > 0 ? { ok: false, faults: [...new Set(faults)] } : { ok: true, template };
}

function inWords(file: string, error: Error): string {
  const [message = ''] = error.message.split(', file:');
  const [line] = LiquidError.is(error) ? error.token.getPosition() : [undefined];
  return `${file}${line === undefined ? '' : `, line ${line}`}: ${message}`;
}

function placeholderFaults(name: TemplateName, file: string, template: Template[], liquid: Liquid): string[] {
  const known = new Set<string>(contracts[name].known);
  const used = new Set<string>();
  const faults: string[] = [];
  for (const variable of Object.values(liquid.analyzeSync(template).globals).flat()) {
    const path = variable.segments.map(String).join('.');
    used.add(path);
    if (!known.has(path.replace(/\.(?:size|first|last)$/u, ''))) {
      faults.push(`${file}, line ${variable.location.row}: there is no placeholder {{ ${path} }} here`);
    }
  }
  for (const required of contracts[name].required) {
    if (!used.has(required)) faults.push(`${file}: {{ ${required} }} is missing; the letter needs it`);
  }
  return faults;
}

function markdownFaults(file: string, source: string): string[] {
  const faults: string[] = [];
  const look = (node: Nodes) => {
    const at = `${file}, line ${node.position?.start.line ?? 1}`;
    if (node.type === 'html') {
      const role = roleComment(node.value);
      if (role === undefined) faults.push(`${at}: HTML has no place in a letter; use Markdown`);
      else if (roleNamed(role) === undefined) {
        faults.push(`${at}: there is no role "${role}"; use one of ${roles.join(', ')}`);
      }
    } else if (!allowedNodes.has(node.type)) {
      faults.push(`${at}: a letter's standing words have no place for a ${node.type}`);
    }
    if ('children' in node) node.children.forEach(look);
  };
  look(fromMarkdown(withoutLiquid(source)));
  return faults;
}

/** The Markdown with every tag taken out and a word for every placeholder, line for line. */
function withoutLiquid(source: string): string {
  return source
    .replaceAll(/\{%-?\s*comment\s*-?%\}.*?\{%-?\s*endcomment\s*-?%\}/gsu, lineEndsOf)
    .replaceAll(/\{%.*?%\}/gsu, lineEndsOf)
    .replaceAll(/\{\{.*?\}\}/gsu, (output) => `value${lineEndsOf(output)}`);
}

function lineEndsOf(text: string): string {
  return text.replaceAll(/[^\n]/gu, '');
}
