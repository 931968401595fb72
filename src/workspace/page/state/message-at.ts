/** What a permalink names. */
interface MessageAt {
  channel: string;
  ts: string;
  /** The thread it stands in, where it is a reply. */
  thread: string | null;
}

/** `ORIGIN/archives/C0HIGHWAYS/p1574000000000100` names the message 1574000000.000100; nothing where it is none of ours. */
export function messageAt(url: string, origin: string): MessageAt | null {
  const address = URL.parse(url);
  const found = /^\/archives\/(\w+)\/p(\d+)(\d{6})$/.exec(address?.pathname ?? '');
  const [, channel, seconds, rest] = found ?? [];
  if (address?.origin !== origin || channel === undefined) return null;
  return { channel, ts: `${seconds}.${rest}`, thread: address.searchParams.get('thread_ts') };
}
