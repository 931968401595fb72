import type { Happened } from '../../domain/request/events.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import type { Intent } from '../intents.ts';
import { whatDepartmentsSee, whatOvertakes } from './answers-and-letter.ts';
import { aboutConcerns } from './concerns.ts';
import { aboutEndings, aboutNotices, aboutReviews } from './notices-and-reviews.ts';
import { ofEvent } from './of-event.ts';
import { whatIsPostedInstead } from './to-enclose.ts';
import { whoWaitsOrNot } from './waiting-or-not.ts';

/**
 * What must leave because something happened: which messages are drawn again, who is told, what is mailed. Pure, so
 * that it can be written in the commit that saves the events.
 * @param before the request before the events; undefined when they open it
 */
export function whatFollows(before: FoiRequest | undefined, after: FoiRequest, events: readonly Happened[]): Intent[] {
  const { reference } = after;
  const first = (before?.length ?? 0) + 1;
  const intents: Intent[] = [{ kind: 'show', reference, surface: { at: 'card' } }];
  events.forEach((event, index) => intents.push(...ofEvent(after, event, first + index)));
  if (before) {
    intents.push(...whatDepartmentsSee(before, after, events, first));
    intents.push(...whatOvertakes(before, after, events, first));
    intents.push(...whatIsPostedInstead(before, after));
    intents.push(...whoWaitsOrNot(before, after, events, first));
    intents.push(...aboutConcerns(before, after));
    intents.push(...aboutNotices(before, after));
    intents.push(...aboutReviews(before, after));
    intents.push(...aboutEndings(before, after));
  }
  return unique(intents);
}

/** A message is drawn once for several events; everything else stays, in order. */
function unique(intents: readonly Intent[]): Intent[] {
  const seen = new Set<string>();
  return intents.filter((intent) => {
    const key = JSON.stringify(intent);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
