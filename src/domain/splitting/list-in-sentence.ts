import { askingOf, asksItself } from './asking.ts';
import { letterPlaces } from './markers.ts';
import { sentencesOf } from './sentences.ts';

/** A number or letter in brackets within a text: "(2)", "2)", "(b)", "ii)". */
interface Mark {
  at: number;
  end: number;
  token: string;
  style: string;
}

/** The marks of one list: where it begins, and where the sentence is over that holds it. */
export interface SentenceList {
  marks: Mark[];
  end: number;
}

/** How a list counts: which place of it a mark can have. */
const countings: ((token: string) => number | undefined)[] = [
  (token) => (/^\d/.test(token) ? Number(token) : undefined),
  (token) => letterPlaces(token).roman,
  (token) => letterPlaces(token).letter,
];

const MARK =
  /(?<=^|\s)(?:\((\d{1,2}|[a-z]|[ivx]{2,5})\)|(\d{1,2}|[a-z]|[ivx]{2,5})\)|(\d{1,2})\.(?=\s))(?=\s*["'“‘]?[\p{L}£])/giu;
// "(1) above" and "(1) and (2)" point at what is written elsewhere.
const POINTS_ELSEWHERE = /^\s*(?:above|below|and|or|to|of|hereof)\b/i;
/** What holds two items of a list together, and belongs to neither. */
export const JOINT = /(?:[;,](?:\s*and(?:\s+(?:also|finally))?)?|\sand(?:\s+(?:also|finally))?)\s*$/i;
const FULL_STOP = /[.?!]["'”’)]?\s*$/;
const LONGEST_LEAD = 300;
const FEWEST_WORDS = 3;

/**
 * The first list of questions in a paragraph. What brings it in asks for nothing yet ("please tell me"), so that "a list of
 * contracts giving (a) the supplier; (b) the value" is one question.
 */
export function listIn(text: string): SentenceList | undefined {
  const marks = [...text.matchAll(MARK)].flatMap((found): Mark[] => {
    const [whole, inBrackets, open, dotted] = found;
    const end = found.index + whole.length;
    if (POINTS_ELSEWHERE.test(text.slice(end, end + 12))) return [];
    const style = inBrackets !== undefined ? '()' : open !== undefined ? ')' : '.';
    return [{ at: found.index, end, token: inBrackets ?? open ?? dotted ?? '', style }];
  });
  for (const [index, first] of marks.entries()) {
    for (const placeOf of countings) {
      if (placeOf(first.token) !== 1) continue;
      const run = runFrom(text, marks.slice(index), placeOf);
      const list = run.length > 1 ? listOf(text, run) : undefined;
      if (list) return list;
    }
  }
  return undefined;
}

/** The marks that go on counting from the first, in its style. Others stand within an item, or point back: "those in (1)". */
function runFrom(text: string, marks: readonly Mark[], placeOf: (token: string) => number | undefined): Mark[] {
  const run: Mark[] = [];
  for (const mark of marks) {
    const place = placeOf(mark.token);
    if (mark.style !== marks[0]?.style || place === undefined) continue;
    const begins = /(?:^|[.?!:;,])["'”’)]?\s*$/.test(text.slice(Math.max(0, mark.at - 4), mark.at));
    if (place === run.length + 1) run.push(mark);
    else if (place === 1 && begins) break;
  }
  return run;
}

/** Those marks as a list of questions; nothing where what stands between them is no such list. */
function listOf(text: string, marks: Mark[]): SentenceList | undefined {
  const [first] = marks;
  const last = marks.at(-1);
  if (!first || !last) return undefined;
  const before = text.slice(Math.max(0, first.at - LONGEST_LEAD), first.at);
  const lead = FULL_STOP.test(before) ? '' : (sentencesOf(before).at(-1)?.text.trim() ?? '');
  const between = marks.slice(1).map((mark, index) => text.slice(marks[index]?.end ?? 0, mark.at));
  const inSentences = between.every((item) => FULL_STOP.test(item));
  const rest = sentencesOf(text.slice(last.end))[0]?.text ?? '';
  const end = inSentences ? text.length : last.end + rest.length;
  const items = [...between, text.slice(last.end, end)].map((item) => item.replace(JOINT, '').trim());
  const ask = items.every(asksItself);
  if (!bringsIn(lead, ask)) return undefined;
  // Without a semicolon the items of one question's list look the same: "the name, the address and the date of each".
  const apart = lead !== '' && (inSentences || between.every((item) => /;(?:\s*\p{L}+)*\s*$/u.test(item)));
  if (apart ? items.some((item) => item.split(/\s+/).length < FEWEST_WORDS) : !ask) return undefined;
  return { marks, end };
}

/** Whether the words before a list leave the asking to its items; `ask`: each of them asks by itself. */
function bringsIn(lead: string, ask: boolean): boolean {
  if (lead === '') return ask;
  const asking = askingOf(lead.endsWith(':') ? lead : `${lead.replace(/[,;–-]$/, '')}:`);
  return asking === 'announces' || (asking === 'nothing' && ask && lead.endsWith(':'));
}
