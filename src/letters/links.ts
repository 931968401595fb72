import { type Inline, isSafeUrl, type Link } from '../domain/words/prose.ts';

/** A web address, `www.…` or an e-mail address where it stands free in a text. */
const BARE =
  /(?<![\p{L}\p{N}_@./:-])(?:https?:\/\/|www\.(?=[\p{L}\p{N}]))[^\s<>"“”]+|(?<![\p{L}\p{N}_@./:+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;

/** Text with its bare web and e-mail addresses as links; the characters stay the same. */
export function withLinks(text: string): Inline[] {
  const nodes: Inline[] = [];
  let done = 0;
  for (const match of text.matchAll(BARE)) {
    const shown = withoutTrailingPunctuation(match[0]);
    const link = linkTo(shown);
    if (link === undefined) continue;
    if (match.index > done) nodes.push({ type: 'text', value: text.slice(done, match.index) });
    nodes.push(link);
    done = match.index + shown.length;
  }
  if (done < text.length) nodes.push({ type: 'text', value: text.slice(done) });
  return nodes;
}

/** An address as a link that shows it as it is written; nothing where it is no address that may stand in a letter. */
export function linkTo(shown: string): Link | undefined {
  const url = urlOf(shown);
  return isSafeUrl(url) ? { type: 'link', url, children: [{ type: 'text', value: shown }] } : undefined;
}

/** The target of an address as people write it: `www.marlbury.example`, `https://…` or `foi@marlbury.example`. */
export function urlOf(shown: string): string {
  if (/^(?:https?:\/\/|mailto:|tel:)/iu.test(shown)) return shown;
  return shown.includes('@') ? `mailto:${shown}` : `https://${shown}`;
}

/** A full stop or bracket after an address belongs to the sentence, unless the bracket was opened inside it. */
function withoutTrailingPunctuation(url: string): string {
  let end = url.length;
  while (end > 0) {
    const last = url.charAt(end - 1);
    if (/[.,;:!?'’"*_~]/u.test(last)) end -= 1;
    else if (last === ')' && !balanced(url.slice(0, end))) end -= 1;
    else break;
  }
  return url.slice(0, end);
}

function balanced(text: string): boolean {
  return text.split('(').length >= text.split(')').length;
}
