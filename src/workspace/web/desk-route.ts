import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Core } from '../core.ts';
import { keepFile } from '../files.ts';
import { parseJson } from '../json.ts';
import type { Mailbox } from '../mail/mailbox.ts';
import { act } from '../people/act.ts';
import { deskView } from '../people/desk-view.ts';
import { maySeeFile } from '../state/visibility.ts';
import { asAct } from './act-body.ts';
import type { Changes } from './changes.ts';
import { readBody, send, sendJson, sendText } from './http.ts';

export interface DeskParts {
  core: Core;
  mailbox: Mailbox;
  changes: Changes;
}

/** Serves `/desk/…`: what the page is told and what its person does. */
export async function serveDesk(
  parts: DeskParts,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { core } = parts;
  const [, , what = '', id = '', , index = ''] = url.pathname.split('/').map(decodeURIComponent);
  const as = url.searchParams.get('as') ?? '';
  switch (`${request.method} ${what}`) {
    case 'GET view': {
      const people = core.state.record.people.filter((person) => !person.isBot && !person.isDeactivated);
      const me = people.find((person) => person.id === as) ?? people[0];
      if (me === undefined) return sendText(response, 404, 'There is nobody in this workspace.');
      const mail = (await parts.mailbox.all()).map((one) => one.shown);
      return sendJson(response, 200, deskView(core, me, mail));
    }
    case 'GET changes':
      return parts.changes.listen(response);
    case 'POST act': {
      const body = asAct(parseJson((await readBody(request)).toString()));
      if (body === undefined)
        return sendJson(response, 400, { ok: false, says: 'The page asked for something unknown.' });
      return sendJson(response, 200, await core.activity.during(() => act(core, body.as, body.act)));
    }
    case 'POST upload':
      return upload(core, as, url.searchParams.get('name') ?? '', await readBody(request), response);
    case 'GET file': {
      const file = core.state.file(id);
      const bytes = core.state.bytes.get(id);
      if (file === undefined || bytes === undefined || !maySeeFile(core.state, file, as))
        return sendText(response, 404, 'not found');
      return download(response, file.name, file.mimetype, bytes);
    }
    case 'GET mail': {
      const mail = (await parts.mailbox.all()).find((one) => one.shown.id === id);
      const at = z.coerce.number().int().safeParse(index);
      const attachment = at.success ? mail?.shown.attachments[at.data] : undefined;
      const bytes = at.success ? mail?.files[at.data] : undefined;
      if (attachment === undefined || bytes === undefined) return sendText(response, 404, 'not found');
      return download(response, attachment.name, attachment.mimetype, bytes);
    }
    default:
      return sendText(response, 404, 'not found');
  }
}

/** Takes a file from somebody's machine; the page names it in a message or an input afterwards. */
function upload(core: Core, as: string, name: string, bytes: Buffer, response: ServerResponse): void {
  const person = core.state.person(as);
  if (person === undefined || person.isBot || name === '')
    return sendJson(response, 400, { error: 'nobody, or no name' });
  return sendJson(response, 200, { file: keepFile(core, as, name, bytes) });
}

/** Files go out as downloads, but PDF and plain text may be looked at: never as pages of this address. */
function download(response: ServerResponse, name: string, mimetype: string, bytes: Buffer): void {
  const isSafe =
    mimetype === 'application/pdf' || mimetype === 'text/plain' || /^image\/(png|jpeg|gif)$/.test(mimetype);
  const place = isSafe ? 'inline' : 'attachment';
  send(response, 200, isSafe ? mimetype : 'application/octet-stream', bytes, {
    'content-disposition': `${place}; filename*=UTF-8''${encodeURIComponent(name)}`,
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  });
}
