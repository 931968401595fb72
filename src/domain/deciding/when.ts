import type { Holidays } from '../clock/index.ts';
import type { LondonDate } from '../london.ts';

/** The day it is, and the holidays known. */
export interface When {
  today: LondonDate;
  holidays: Holidays;
}
