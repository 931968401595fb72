import { askingOfSentence, namesTheLaw } from './asking.ts';
import { isCloser, isSalutation } from './courtesies.ts';
import type { Line } from './lines.ts';
import { readMarker } from './markers.ts';
import { isShared } from './shared-wording.ts';

const LONGEST = 80;
const MOST_WORDS = 10;
const SECTION = /^(?:section|part|topic|theme|category)\s+(?:[a-z\d]{1,4}\b|one|two|three|four)/i;
const ANSWER_FORM = /\b(?:format|table|columns?|headings?|breakdown|as\s+follows|following|include|including)\b/i;

const LETTER_TITLE = /^(?:(?:my|the)\s+)?(?:questions?|requests?|information\s+request(?:ed)?)\s?:?$/i;

function looksMadeUp(text: string): boolean {
  const shouted = /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
  return shouted || /^#{1,6}\s|^(?:\*\*|__).+(?:\*\*|__):?$/.test(text) || SECTION.test(text);
}

/** The heading's words without the marks that make it one: "## CCTV:" is "CCTV". */
export function headingText(line: string): string {
  return line
    .replace(/^#{1,6}\s+/, '')
    .replace(/^(?:\*\*|__)|(?:\*\*|__)(?=:?$)/g, '')
    .replace(/\s?:$/, '')
    .trim();
}

/** Whether the heading only counts the section ("Part B"), so that the line under it is its title. */
export function isSectionLabel(line: string): boolean {
  return SECTION.test(line) && line.split(/\s+/).length === 2;
}

/** Whether the line is the title of what follows: short, alone, neither asking nor a sentence. */
export function isHeading(line: Line, beforeItems: boolean): boolean {
  const { text } = line;
  const marker = readMarker(text);
  const titled = beforeItems && marker?.kind === 'letter' && marker.style.startsWith('A');
  if (marker !== undefined && !titled) return false;
  if (!line.opens && !titled && !looksMadeUp(text)) return false;
  if (text.length > LONGEST || text.split(/\s+/).length > MOST_WORDS) return false;
  if (/[.?!;,]$/.test(text) || !/^[\p{Lu}\p{Lo}\d#*_"'“‘]/u.test(text) || !/\p{L}/u.test(text)) return false;
  if (
    namesTheLaw(text) ||
    LETTER_TITLE.test(text) ||
    isCloser(text) ||
    isSalutation(text) ||
    isShared(text) ||
    ANSWER_FORM.test(text)
  )
    return false;
  return askingOfSentence(marker?.rest ?? text) === 'nothing';
}
