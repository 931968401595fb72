import { addDays, type LondonDate } from '../london.ts';
import { linksOf } from '../words/prose.ts';
import type { LinkFact } from './facts.ts';
import type { Spot } from './finding.ts';
import { type PlacedPart, spot, type Subject } from './subject.ts';

/** Days for which a look at a link is good. */
const DAYS_FRESH = 7;

/** Addresses in typed text, without the full stop or bracket that ends a sentence. */
const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s<>"“”|]*[^\s<>"“”|.,;:!?)\]’']/giu;

/** Web addresses a part sends the requester to, each once, as written. */
export function webLinksOf({ part }: Pick<PlacedPart, 'part'>): string[] {
  const linked = linksOf(part.answer).filter((url) => /^https?:/iu.test(url));
  const typed = (part.whereItIsPublished ?? '').match(ADDRESS) ?? [];
  return [...new Set([...linked, ...typed])];
}

/** Links that did not answer when they were looked at. */
export function failingLinks(subject: Subject): Spot[] {
  return eachLink(subject, (url, fact) =>
    fact?.outcome === 'fails'
      ? `${url} did not answer when it was looked at. Open it yourself; mend it, or say where else it is.`
      : undefined,
  );
}

/** Links nobody has looked at lately. */
export function uncheckedLinks(subject: Subject): Spot[] {
  const { date } = subject.letter;
  return eachLink(subject, (url, fact) =>
    fact === undefined || fact.outcome === 'notChecked' || isOld(fact, date)
      ? `${url} was not checked. Open it yourself before the letter goes.`
      : undefined,
  );
}

/** The first page of a website as the place where something is published (FOIA s.21, EIR reg 6(1)(b)). */
export function homePages({ parts }: Subject): Spot[] {
  return parts
    .filter(({ part }) => part.kind === 'alreadyAvailable')
    .flatMap((placed) =>
      ((placed.part.whereItIsPublished ?? '').match(ADDRESS) ?? [])
        .filter(isHomePage)
        .map((url) =>
          spot(
            placed,
            `${url} is a home page. Give the page where it is, or the way from there.`,
            'whereItIsPublished',
          ),
        ),
    );
}

function eachLink(
  { parts, facts }: Subject,
  judge: (url: string, fact: LinkFact | undefined) => string | undefined,
): Spot[] {
  return parts.flatMap((placed) =>
    webLinksOf(placed).flatMap((url) => {
      const says = judge(
        url,
        facts.links.find((fact) => sameLink(fact.url, url)),
      );
      return says === undefined ? [] : [spot(placed, says)];
    }),
  );
}

function isOld(fact: LinkFact, on: LondonDate): boolean {
  return fact.outcome === 'answers' && addDays(fact.checkedOn, DAYS_FRESH) < on;
}

function sameLink(a: string, b: string): boolean {
  const bare = (url: string): string => url.replace(/^https?:\/\//iu, '').replace(/\/$/u, '');
  return bare(a) === bare(b);
}

function isHomePage(url: string): boolean {
  return /^(?:https?:\/\/)?[^/?#]+\/?(?:index\.\w+|home\/?|default\.aspx)?$/iu.test(url);
}
