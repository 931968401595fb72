/** What a file's name tells of it: `office` may hide sheets, changes and comments; `legacyOffice` cannot be looked into. */
export type FileKind = 'plain' | 'office' | 'legacyOffice' | 'container' | 'unknown';

const endings: Record<Exclude<FileKind, 'unknown'>, readonly string[]> = {
  plain: ['pdf', 'csv', 'tsv', 'txt', 'md', 'json', 'geojson', 'xml', 'png', 'jpg', 'jpeg', 'gif', 'webp', 'svg'],
  office: ['xlsx', 'xlsm', 'xlsb', 'docx', 'docm', 'pptx', 'pptm', 'ods', 'odt', 'odp', 'rtf', 'numbers', 'pages'],
  legacyOffice: ['xls', 'doc', 'ppt', 'mdb', 'pst'],
  container: ['zip', '7z', 'rar', 'gz', 'tar', 'eml', 'msg', 'mbox'],
};

/** The kind of a file by the ending of its name. */
export function kindOfFile(name: string): FileKind {
  const ending = /\.([^.]+)$/u.exec(name.trim().toLowerCase())?.[1] ?? '';
  for (const kind of ['plain', 'office', 'legacyOffice', 'container'] as const) {
    if (endings[kind].includes(ending)) return kind;
  }
  return 'unknown';
}
