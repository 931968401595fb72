import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { readArguments } from '../api/arguments.ts';
import { refused } from '../api/answer.ts';
import { call, type CallResult } from '../api/call.ts';
import type { RateLimits } from '../api/rate-limits.ts';
import type { Core } from '../core.ts';
import type { ApiFault } from '../faults.ts';
import { textOf } from '../json.ts';
import { bearer, readBody, sendJson } from './http.ts';

/** Serves `/api/METHOD`. Events a call causes leave after its answer. */
export async function serveApi(
  core: Core,
  limits: RateLimits,
  name: string,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request);
  const args = readArguments(request.headers['content-type'] ?? '', body, url.searchParams);
  const token = bearer(request) || (textOf(args, 'token') ?? '');
  const fault = core.faults.takeMethod(name);
  const result = planned(fault) ?? call(core, limits, name, token, args);
  const caused = core.events.take();
  if (fault?.kind === 'slow') await wait(fault.ms);
  const { status, answer, headers } = spoken(result);
  core.journal.add({
    at: core.machine(),
    kind: 'api',
    name,
    sent: body.length > 0 ? body : Buffer.from(url.search),
    answered: Buffer.from(JSON.stringify(answer)),
    status,
  });
  if (fault?.kind === 'resetAfterAccept') request.socket.destroy();
  else {
    const scopes = core.manifest.oauth_config.scopes.bot.join(',');
    sendJson(response, status, answer, { 'x-oauth-scopes': scopes, ...headers });
  }
  await core.events.follow(caused);
}

/** What a planned fault answers instead of the method; nothing where the method is to run all the same. */
function planned(fault: ApiFault | undefined): CallResult | 'broken' | undefined {
  switch (fault?.kind) {
    case 'rateLimited':
      return { kind: 'limited', retryAfterS: fault.retryAfterS };
    case 'serverError':
      return 'broken';
    case 'refused':
      return { kind: 'answer', answer: refused(fault.error) };
    case 'resetAfterAccept':
    case 'slow':
    case undefined:
      return undefined;
  }
}

function spoken(result: CallResult | 'broken'): {
  status: number;
  answer: unknown;
  headers: { [name: string]: string };
} {
  if (result === 'broken') return { status: 500, answer: refused('internal_error'), headers: {} };
  if (result.kind === 'answer') return { status: 200, answer: result.answer, headers: {} };
  return { status: 429, answer: refused('ratelimited'), headers: { 'retry-after': String(result.retryAfterS) } };
}
