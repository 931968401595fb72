const HTML_BLOCK = /<\/?(?:p|br|div|li|ul|ol|tr|table|h[1-6]|html|body)\b[^<>]{0,200}>/i;
const HTML_ITEM = /<li\b[^<>]{0,200}>/gi;
const HTML_BREAK = /<\/?(?:p|br|div|ul|ol|tr|table|h[1-6]|li|html|body)\b[^<>]{0,200}>/gi;
const HTML_INLINE = /<\/?(?:b|i|u|em|strong|span|font|a|td|th|tbody|thead|head|meta|o:p)\b[^<>]{0,200}>/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  quot: '"',
  apos: "'",
  '#39': "'",
  lt: '<',
  gt: '>',
};

function withoutHtml(text: string): string {
  if (!HTML_BLOCK.test(text)) return text;
  return text
    .replace(HTML_ITEM, '\n- ')
    .replace(HTML_BREAK, '\n')
    .replace(HTML_INLINE, '')
    .replace(/&(nbsp|amp|quot|apos|#39|lt|gt);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** What stands for a bullet in Word's own fonts (Symbol, Wingdings), at the beginning of a line. */
const WORD_BULLET = /^([ \t]*)([\uf000-\uf0ff])/gmu;
const AS_IN_ANY_FONT: Readonly<Record<string, string>> = { '\uf0b7': '•', '\uf0a7': '▪', '\uf0d8': '➢' };

/**
 * The letter as plain lines: one kind of line break, ordinary spaces for non-breaking ones, no zero-width characters
 * that hide a number from the eye, Word's bullets as any font has them, and the tags of an HTML e-mail read as the line breaks they show as.
 */
export function plainText(text: string): string {
  const lines = text.replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n');
  return withoutHtml(lines)
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/\u200b|\u2060|\ufeff/g, '')
    .replace(WORD_BULLET, (_, indent: string, bullet: string) => `${indent}${AS_IN_ANY_FONT[bullet] ?? '■'}`);
}
