/** How long is waited where it is not said how long, in seconds: a proxy before Slack may not know. */
const UNSAID = 30;
/** After an hour it does no harm to ask again; and a timer cannot hold more than some weeks. */
const AT_MOST = 60 * 60;

/** For how many seconds an answer asks us to wait, as far as that can be kept to; nothing where it does not say. */
export function secondsAsked({ headers }: Pick<Response, 'headers'>): number | undefined {
  const said = headers.get('retry-after')?.trim() ?? '';
  return /^\d+$/u.test(said) ? Math.min(Number(said), AT_MOST) : undefined;
}

/**
 * Asks Slack. An answer that asks us to wait says how long: Bolt's client takes one that does not for a fault of what was
 * asked, and one that says years for no time at all.
 */
export async function askSlack(...asked: Parameters<typeof fetch>): Promise<Response> {
  const answer = await fetch(...asked);
  if (answer.status !== 429) return answer;
  const headers = new Headers(answer.headers);
  headers.set('retry-after', String(secondsAsked(answer) ?? UNSAID));
  return new Response(answer.body, { status: answer.status, statusText: answer.statusText, headers });
}
