import { hash } from 'node:crypto';
import { canonicalJson, type Json } from './json.ts';

/** sha256 in hex, of bytes or of text in UTF-8. */
export function sha256(content: Uint8Array | string): string {
  return hash('sha256', content);
}

/** The digest of a value whatever the order of its keys; a salt keeps a short text from being guessed by its digest. */
export function digestOf(value: Json, salt = ''): string {
  return sha256(salt + canonicalJson(value));
}
