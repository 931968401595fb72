import type { Json } from '../../protocol.ts';

/** Reads what an app sent without trusting its shape: what is missing or of another kind becomes empty. */
export type Fields = { [key: string]: Json };

/** Whether a value is an object. */
export const isFields = (value: Json | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields of an object, none for anything else. */
export const fieldsOf = (value: Json | undefined): Fields => (isFields(value) ? value : {});

/** The items of a list, none for anything else. */
export const listOf = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);

/** The objects of a list; anything else in it is left out. */
export const objectsOf = (value: Json | undefined): Fields[] => listOf(value).filter(isFields);

/** The strings of a list; anything else in it is left out. */
export const textsOf = (value: Json | undefined): string[] => listOf(value).filter((item) => typeof item === 'string');

/** A string; a number as its digits; empty for anything else. */
export const textOf = (value: Json | undefined): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

/** A number, or nothing. */
export const numberOf = (value: Json | undefined): number | undefined =>
  typeof value === 'number' ? value : undefined;

/** The words of a Slack text object, whichever of its two kinds it is. */
export const wordsOf = (value: Json | undefined): string => textOf(fieldsOf(value)['text']);
