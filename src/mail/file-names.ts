import { visibleText } from '../domain/words/visible-text.ts';

const longest = 120;

/** A file's name as it goes out: no folders, no characters that some system refuses, no hidden or reserved name, not too long. */
export function safeFileName(name: string): string {
  const flat = visibleText(name)
    .normalize('NFC')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .replaceAll(/[<>:"/\\|?*]+/gu, '-')
    .trim()
    .replace(/^[.\s-]+/u, '')
    .replace(/[.\s]+$/u, '');
  const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu.test(flat);
  const [, stem = flat, extension = ''] = /^(.*?)(\.[a-z0-9]{1,10})?$/isu.exec(reserved ? `file-${flat}` : flat) ?? [];
  return (
    Array.from(stem === '' ? 'file' : stem)
      .slice(0, longest - extension.length)
      .join('') + extension
  );
}

/** Safe names for the files of one message, no two alike: the second `plan.pdf` becomes `plan (2).pdf`. */
export function safeFileNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const safe = safeFileName(name);
    const [, stem = safe, extension = ''] = /^(.*?)(\.[^.]*)?$/su.exec(safe) ?? [];
    let candidate = safe;
    for (let count = 2; taken.has(candidate.toLowerCase()); count += 1) candidate = `${stem} (${count})${extension}`;
    taken.add(candidate.toLowerCase());
    return candidate;
  });
}
