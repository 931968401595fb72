/** Where mail is handed over. */
export interface MailServer {
  host: string;
  port: number;
  /** TLS from the first byte (`smtps:`). */
  secure: boolean;
  /** The server is on this machine: nothing leaves it, so TLS is not asked for. */
  loopback: boolean;
  login?: { user: string; password: string };
}

/** Reads `smtp://user:password@host:port` or `smtps://…`; a fault in words, which never repeats the password. */
export function readMailUrl(text: string): { ok: true; server: MailServer } | { ok: false; fault: string } {
  const url = URL.parse(text);
  if (url === null || (url.protocol !== 'smtp:' && url.protocol !== 'smtps:') || url.hostname === '') {
    return { ok: false, fault: 'is no mail server: write smtp://host:port or smtps://user:password@host:port' };
  }
  const secure = url.protocol === 'smtps:';
  const host = url.hostname.replace(/^\[(.*)\]$/u, '$1');
  const login = url.username === '' ? {} : { login: { user: decoded(url.username), password: decoded(url.password) } };
  return {
    ok: true,
    server: {
      host,
      port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
      secure,
      loopback: host === 'localhost' || host === '::1' || /^127(?:\.\d+){3}$/u.test(host),
      ...login,
    },
  };
}

/** A part of an address with its escapes undone; as it stands where a `%` in it begins none. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
