import { isObject, parseJson, type JsonObject } from '../json.ts';

/** The arguments of a call: form fields or JSON in the body, and what stands in the address. */
export function readArguments(contentType: string, body: Buffer, query: URLSearchParams): JsonObject {
  const fromAddress = Object.fromEntries(query);
  if (contentType.includes('json')) {
    const parsed = parseJson(body.toString());
    return { ...fromAddress, ...(isObject(parsed) ? parsed : {}) };
  }
  if (contentType.includes('multipart/form-data')) return { ...fromAddress, ...multipart(contentType, body) };
  return { ...fromAddress, ...Object.fromEntries(new URLSearchParams(body.toString())) };
}

/** Text fields of a multipart form; files are uploaded elsewhere. */
function multipart(contentType: string, body: Buffer): JsonObject {
  const fields: JsonObject = {};
  for (const part of parts(contentType, body)) fields[part.name] = part.data.toString();
  return fields;
}

/** The parts of a multipart body. */
export function parts(contentType: string, body: Buffer): { name: string; data: Buffer }[] {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  if (boundary === undefined) return [];
  const found: { name: string; data: Buffer }[] = [];
  const mark = Buffer.from(`--${boundary}`);
  for (let at = body.indexOf(mark); at >= 0;) {
    const start = at + mark.length;
    const next = body.indexOf(mark, start);
    if (next < 0) break;
    const part = body.subarray(start + 2, next - 2);
    const headEnd = part.indexOf('\r\n\r\n');
    const name = /name="([^"]*)"/.exec(part.subarray(0, headEnd).toString())?.[1];
    if (headEnd >= 0 && name !== undefined) found.push({ name, data: part.subarray(headEnd + 4) });
    at = next;
  }
  return found;
}
