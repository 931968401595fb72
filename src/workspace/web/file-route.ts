import type { IncomingMessage, ServerResponse } from 'node:http';
import { hasScope } from '../api/conversation.ts';
import { parts } from '../api/arguments.ts';
import type { Core } from '../core.ts';
import { maySeeFile } from '../state/visibility.ts';
import { bearer, readBody, send, sendText } from './http.ts';

/** Takes the bytes of a file the app announced. The address alone opens it, as at Slack. */
export async function serveUpload(
  core: Core,
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request);
  const type = request.headers['content-type'] ?? '';
  const bytes = type.includes('multipart/form-data') ? (parts(type, body)[0]?.data ?? Buffer.alloc(0)) : body;
  const file = core.state.file(id);
  core.journal.add({ at: core.machine(), kind: 'file', name: id, sent: bytes, answered: Buffer.alloc(0), status: 0 });
  if (file === undefined || file.stage !== 'announced') return sendText(response, 404, 'no such upload');
  if (bytes.length !== file.size) return sendText(response, 400, 'length does not match what was announced');
  core.state.bytes.set(id, bytes);
  file.stage = 'uploaded';
  core.changed();
  return sendText(response, 200, `OK - ${bytes.length}`);
}

/** Gives the app a file's bytes. Without its token and scope Slack shows the sign-in page instead, with HTTP 200. */
export function serveDownload(core: Core, id: string, request: IncomingMessage, response: ServerResponse): void {
  const file = core.state.file(id);
  const bytes = core.state.bytes.get(id);
  const isApp = bearer(request) === core.botToken && !core.faults.isTokenRevoked() && hasScope(core, 'files:read');
  if (!isApp)
    return send(response, 200, 'text/html; charset=utf-8', Buffer.from('<!doctype html><title>Sign in</title>'));
  const isKnown = file !== undefined && bytes !== undefined && maySeeFile(core.state, file, core.state.app.botUser);
  if (!isKnown) return sendText(response, 404, 'file not found');
  core.journal.add({ at: core.machine(), kind: 'file', name: id, sent: Buffer.alloc(0), answered: bytes, status: 200 });
  return send(response, 200, file.mimetype, bytes);
}
