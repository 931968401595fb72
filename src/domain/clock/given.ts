import type { LondonDate } from '../london.ts';
import type { Holidays } from './holidays.ts';
import { granted, type OrRefusal } from './refusal.ts';
import { addWorkingDays } from './working-days.ts';

/** Working days that a first class letter takes: the usual practice for the ordinary course of post. */
const workingDaysInThePost = 2;

/**
 * The day on which a letter counts as given that was posted first class on a day: the second working day after, when it
 * would be delivered in the ordinary course of post (Interpretation Act 1978 s.7). Refused where the holidays known do not
 * reach.
 */
export function givenByPost(posted: LondonDate, holidays: Holidays): OrRefusal<LondonDate> {
  return addWorkingDays(posted, workingDaysInThePost, holidays);
}

/** The day on which a letter counts as given, whichever way it goes: by e-mail, the day it goes. */
export function givenOn(sent: LondonDate, way: 'email' | 'post', holidays: Holidays): OrRefusal<LondonDate> {
  return way === 'post' ? givenByPost(sent, holidays) : granted(sent);
}
