/**
 * TypeScript with comments taken out, and what stands between quotes and in regular expressions blanked: what is left is
 * code. Good enough for source that the formatter has been over; it is no parser.
 */
export function onlyCode(source: string): string {
  let code = '';
  /** How many braces are open in each `${…}` we are in. */
  const inTemplates: number[] = [];
  for (let at = 0; at < source.length;) {
    const rest = source.slice(at, at + 2);
    const character = source[at] ?? '';
    if (rest === '//') at = endOf(source, at, '\n');
    else if (rest === '/*') at = endOf(source, at + 2, '*/') + 2;
    else if (character === "'" || character === '"') {
      code += `${character}${character}`;
      at = afterQuoted(source, at + 1, character);
    } else if (character === '/' && /(?:^|[([{=,:;!&|?+]|=>|\breturn|\bcase)\s*$/u.test(code.slice(-20))) {
      code += '/ /';
      at = afterRegex(source, at + 1);
    } else if (character === '`' || (character === '}' && inTemplates.at(-1) === 0)) {
      if (character === '}') inTemplates.pop();
      const end = afterTemplateText(source, at + 1);
      code += '`';
      at = end.at;
      if (end.opens) inTemplates.push(0);
    } else {
      const depth = inTemplates.length - 1;
      if (depth >= 0 && character === '{') inTemplates[depth] = (inTemplates[depth] ?? 0) + 1;
      if (depth >= 0 && character === '}') inTemplates[depth] = (inTemplates[depth] ?? 0) - 1;
      code += character;
      at += 1;
    }
  }
  return code;
}

function endOf(source: string, from: number, end: string): number {
  const found = source.indexOf(end, from);
  return found === -1 ? source.length : found;
}

function afterQuoted(source: string, from: number, quote: string): number {
  let at = from;
  while (at < source.length && source[at] !== quote) at += source[at] === '\\' ? 2 : 1;
  return at + 1;
}

function afterRegex(source: string, from: number): number {
  let inClass = false;
  let at = from;
  while (at < source.length && source[at] !== '\n' && (inClass || source[at] !== '/')) {
    if (source[at] === '[') inClass = true;
    else if (source[at] === ']') inClass = false;
    at += source[at] === '\\' ? 2 : 1;
  }
  return at + 1;
}

/** The end of a template's text: behind its closing backtick, or behind the `${` that opens an expression in it. */
function afterTemplateText(source: string, from: number): { at: number; opens: boolean } {
  let at = from;
  while (at < source.length && source[at] !== '`') {
    if (source.startsWith('${', at)) return { at: at + 2, opens: true };
    at += source[at] === '\\' ? 2 : 1;
  }
  return { at: at + 1, opens: false };
}
