import { setTimeout as pause } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import { refusalCode, waitAsked } from './api.ts';

/** Waits between two tries, in milliseconds: about half a minute in all, longer than most of Slack's hiccups. */
const PAUSES = [300, 600, 1200, 2500, 5000, 10_000, 10_000];

/** Refusals of the token itself, and what to do. */
const ABOUT_TOKEN = new Set(['invalid_auth', 'not_authed', 'account_inactive', 'token_revoked', 'token_expired']);

/**
 * Asks Slack something at the start, when nothing else would ask again: while Slack does not answer or asks to wait, again
 * after a while. Only for what may be asked twice.
 * @throws what Slack answers, or that it does not
 */
export async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (const wait of PAUSES) {
    try {
      return await ask();
    } catch (error) {
      if (!isPassing(error)) throw error;
      await pause(waitAsked(error) ?? wait);
    }
  }
  return ask();
}

function isPassing(error: unknown): boolean {
  return (
    waitAsked(error) !== undefined ||
    error instanceof webApi.WebAPIRequestError ||
    error instanceof webApi.WebAPIHTTPError
  );
}

/** Why Slack could not be asked, as a fault of the configuration, with what to do; nothing for any other error. */
export function faultOf(error: unknown): string | undefined {
  const code = refusalCode(error);
  if (code === 'missing_scope') {
    return 'SLACK_BOT_TOKEN: the app lacks a scope. Install it again with the scopes of manifest.yml.';
  }
  if (code !== undefined) {
    return ABOUT_TOKEN.has(code)
      ? `SLACK_BOT_TOKEN: Slack refuses it (${code}). Give the bot token of the installed app.`
      : `Slack cannot say what it was asked at the start (${code}). Start again in a while.`;
  }
  if (!isPassing(error)) return undefined;
  return 'Slack does not answer. Look whether this machine reaches it, and start again in a while.';
}
