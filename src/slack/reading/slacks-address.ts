/** Names under which Slack keeps files. */
const SLACKS = /^(?:[\w-]+\.)*(?:slack|slack-files|slack-gov)\.com$/u;

/**
 * Whether an address is Slack's own, or that of the stand-in whose Web API is used. A file may be a link to anywhere
 * (Slack calls it external), and whoever is asked for it with the bot's token has the token.
 */
export function isSlacks(address: string, apiUrl: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  const api = new URL(apiUrl);
  if (hostname === api.hostname && protocol === api.protocol) return true;
  if (isLoopback(api.hostname)) return isLoopback(hostname);
  return protocol === 'https:' && SLACKS.test(hostname);
}

function isLoopback(hostname: string): boolean {
  const bare = hostname.replace(/^\[|\]$/gu, '');
  return bare === 'localhost' || bare === '::1' || /^127(?:\.\d{1,3}){3}$/u.test(bare);
}
