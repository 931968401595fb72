import type { Core } from '../core.ts';
import { textOf, type JsonObject } from '../json.ts';
import { refused, type Answer } from './answer.ts';
import { hasScope, missingScope } from './conversation.ts';
import { methods } from './methods/index.ts';
import type { RateLimits } from './rate-limits.ts';

/** What a call comes to: an answer, or seconds to wait. */
export type CallResult = { kind: 'answer'; answer: Answer } | { kind: 'limited'; retryAfterS: number };

const answer = (answer: Answer): CallResult => ({ kind: 'answer', answer });

/** Calls a Web API method as the holder of a token: who it is, whether it may, how often, then the method itself. */
export function call(core: Core, limits: RateLimits, name: string, token: string, args: JsonObject): CallResult {
  const method = methods.get(name);
  if (method === undefined) return answer({ ...refused('unknown_method'), req_method: name });
  if (method.name !== 'api.test') {
    if (token === '') return answer(refused('not_authed'));
    if (token !== core.botToken && token !== core.appToken) return answer(refused('invalid_auth'));
    if ((token === core.botToken) !== (method.holder === 'bot')) return answer(refused('not_allowed_token_type'));
    if (core.faults.isTokenRevoked()) return answer(refused('token_revoked'));
  }
  const wait = limits.take(method, textOf(args, 'channel'));
  if (wait > 0) return { kind: 'limited', retryAfterS: wait };
  if (method.scope !== null && !hasScope(core, method.scope)) return answer(missingScope(core, method.scope));
  return answer(method.call(core, args));
}
