/** Above every key: no key may hold it, so `prefix + LAST` bounds a prefix exactly. */
export const LAST = '\u{10FFFF}';

/** The key itself, if a store can keep and order it. @throws TypeError otherwise. */
export function checkedKey(key: string): string {
  if (key === '' || key.length > 1000 || !key.isWellFormed() || /\p{Cc}/u.test(key) || key.includes(LAST)) {
    throw new TypeError(`${JSON.stringify(key.slice(0, 80))} cannot be a key: 1 to 1000 printable characters.`);
  }
  return key;
}
