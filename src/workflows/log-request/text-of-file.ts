/** Kinds of files whose bytes are the words themselves; a page or a document is none. */
const WORDS = /^text\/(?:plain|markdown|x-markdown|csv)$/u;

/** Whether a file's text can be part of the request as written. */
export function isTextFile({ mimeType }: { mimeType: string }): boolean {
  return WORDS.test(mimeType.split(';')[0]?.trim().toLowerCase() ?? '');
}

/**
 * The text of a file as it was saved: UTF-16 says so by its first bytes; what is no UTF-8 is Windows' own set. Bytes that
 * no text has are a program's or a picture's, whatever the file is called: of those there is none.
 */
export function textOfFile(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) return '';
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
