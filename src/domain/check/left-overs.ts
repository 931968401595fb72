import { type FieldDefinition, fieldDefinitions } from '../catalogue/index.ts';
import { noticeExamples } from '../notice-examples.ts';
import type { Spot } from './finding.ts';
import { fewOf } from './sentences.ts';
import type { Subject } from './subject.ts';
import type { Written } from './written.ts';

/** Mentions, channels, special links and escapes as Slack writes them. */
const MARK_UP = /<[@#!][^>\s]*>?|<(?:https?|mailto|tel):[^>]*>|&(?:amp|lt|gt);/gu;
const EMOJI_CODE = /(?<![\p{L}\p{N}:]):[a-z][a-z0-9_+'-]*(?:::skin-tone-\d)?:(?![\p{L}\p{N}])/gu;

const PLACEHOLDER =
  /\{\{.*?(?:\}\}|$)|\{%.*?(?:%\}|$)|\}\}|<<[^<>\n]{1,40}>>|«[^»\n]{1,40}»|\[(?:insert|enter|add|name|date|number|amount|department|council|link|reference|details?|tbc|to be confirmed|x+|\.\.\.|…)\b[^\]\n]{0,80}\]|\[…\]|\bT\.?B\.?C\b\.?|\bX{3,}\b|\blorem(?: ipsum)?\b|_{4,}|\bMERGEFIELD\b/gimu;
const LOWER_CASE_XXX = /^x/u;

/** Slack's own writing left in what the council says. A question stays as the requester wrote it, whatever is in it. */
export function slackMarkUp(subject: { texts: readonly Written[]; letter: { subject: string } }): Spot[] {
  return [
    ...subject.texts.flatMap(({ at, text }) => marked(at, [...markUpIn(text), ...(text.match(EMOJI_CODE) ?? [])])),
    ...marked({ place: 'Subject' }, markUpIn(subject.letter.subject)),
  ];
}

function markUpIn(text: string): string[] {
  return text.match(MARK_UP) ?? [];
}

function marked(at: Omit<Spot, 'says'>, found: readonly string[]): Spot[] {
  return found.length === 0
    ? []
    : [{ ...at, says: `${fewOf(found)} is Slack’s mark-up. Write out what it means, or take it out.` }];
}

/** Places that were to be filled in. */
export function placeholders({ texts }: { texts: readonly Written[] }): Spot[] {
  return texts.flatMap((text) => {
    const found = (text.text.match(PLACEHOLDER) ?? []).filter((each) => !LOWER_CASE_XXX.test(each));
    return found.length === 0
      ? []
      : [{ ...text.at, says: `${fewOf(found)} was to be filled in. Fill it in or take it out.` }];
  });
}

/** What a field shows as an example, left as it is or copied: it says nothing about this information. */
export function examples({ texts }: Pick<Subject, 'texts'>): Spot[] {
  return texts.flatMap(({ text, field, at }) => {
    const { element, example }: FieldDefinition = fieldDefinitions[field];
    if (example === undefined || (element !== 'longText' && element !== 'richText')) return [];
    // Factors and activities are written one to a line; an answer may well begin as its example does.
    const said = element === 'longText' ? linesOf(text) : [text];
    return said.some((each) => sameWords(each, example)) ? [{ ...at, says: COPIED }] : [];
  });
}

const COPIED = 'This is the example that the field shows. Say in your own words what is so here.';

/** What a field of a notice shows as an example, left as it is or copied; it may be one line of several. */
export function noticeExamplesCopied({ texts }: { texts: readonly Written[] }): Spot[] {
  const examples = Object.values(noticeExamples);
  const isCopied = (line: string) => examples.some((example) => sameWords(line, example));
  return texts.filter(({ text }) => linesOf(text).some(isCopied)).map(({ at }) => ({ ...at, says: COPIED }));
}

/** The lines of a text, with or without a bullet. */
function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.replace(/^\s*[-•*]\s+/u, ''));
}

function sameWords(text: string, example: string): boolean {
  const plain = (each: string) => each.trim().replaceAll(/\s+/gu, ' ').replace(/\.$/u, '').toLowerCase();
  return plain(text) === plain(example);
}
