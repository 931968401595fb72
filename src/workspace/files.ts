import type { Core } from './core.ts';

const types: { [extension: string]: string } = {
  csv: 'text/csv',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  eml: 'message/rfc822',
  gif: 'image/gif',
  htm: 'text/html',
  html: 'text/html',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  json: 'application/json',
  md: 'text/markdown',
  pdf: 'application/pdf',
  png: 'image/png',
  txt: 'text/plain',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

/** The media type of a file by its name, as Slack guesses it. */
export function mimetypeOf(name: string): string {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return types[extension] ?? 'application/octet-stream';
}

/** Keeps a person's file and gives its id. */
export function keepFile(core: Core, person: string, name: string, bytes: Buffer): string {
  const id = core.state.nextId('F');
  core.state.bytes.set(id, bytes);
  core.state.record.files.push({
    id,
    name,
    title: name,
    mimetype: mimetypeOf(name),
    size: bytes.length,
    user: person,
    created: core.state.now(),
    stage: 'uploaded',
    givenToApp: false,
  });
  return id;
}
