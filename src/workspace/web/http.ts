import type { IncomingMessage, ServerResponse } from 'node:http';

/** Bytes a body may have. */
const largestBody = 40 * 1024 * 1024;

/** The body of a request. Throws when it is larger than anything here can be. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    if (!Buffer.isBuffer(part)) continue;
    size += part.length;
    if (size > largestBody) throw new Error('The body is too large.');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

export function sendJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: { [name: string]: string } = {},
): void {
  send(response, status, 'application/json; charset=utf-8', Buffer.from(JSON.stringify(value)), headers);
}

export function sendText(response: ServerResponse, status: number, text: string): void {
  send(response, status, 'text/plain; charset=utf-8', Buffer.from(text));
}

export function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: Buffer,
  headers: { [name: string]: string } = {},
): void {
  response.writeHead(status, {
    'content-type': type,
    'content-length': String(body.length),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...headers,
  });
  response.end(body);
}

/** The token of a call: in its header, or among its arguments. */
export function bearer(request: IncomingMessage): string {
  return /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1]?.trim() ?? '';
}
