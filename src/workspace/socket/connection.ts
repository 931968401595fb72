import type { RawData, WebSocket } from 'ws';
import { isObject, parseJson, textOf, type JsonObject } from '../json.ts';

/** How an envelope was taken: acknowledged, with what stood in the acknowledgement, or the connection was lost first. */
export type Taken = { kind: 'acknowledged'; payload: JsonObject } | { kind: 'lost' };

/** Between two looks whether the app is still there, in milliseconds. */
const pingEveryMs = 10_000;
/** How long an app that was asked to connect anew may keep this connection, in milliseconds. */
const refreshWithinMs = 10_000;

/** One WebSocket of the app's. */
export class Connection {
  private readonly socket: WebSocket;
  private readonly unacknowledged = new Map<string, (taken: Taken) => void>();
  private readonly pinging: NodeJS.Timeout;
  private refreshing: NodeJS.Timeout | undefined;
  private isBroken = false;
  private isAlive = true;

  constructor(socket: WebSocket, onClosed: (connection: Connection) => void) {
    this.socket = socket;
    this.pinging = setInterval(() => this.ping(), pingEveryMs).unref();
    socket.on('pong', () => (this.isAlive = true));
    socket.on('message', (data, isBinary) => this.hear(data, isBinary));
    // What is wrong with a connection shows in its end.
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      clearInterval(this.pinging);
      clearTimeout(this.refreshing);
      onClosed(this);
      this.loseAll();
    });
  }

  /** Whether envelopes may be given to it. */
  isOpen(): boolean {
    return this.socket.readyState === this.socket.OPEN && !this.isBroken && this.refreshing === undefined;
  }

  /** Says something that is not acknowledged: hello, disconnect. */
  tell(message: JsonObject): void {
    this.socket.send(JSON.stringify(message));
  }

  /** Sends an envelope; `take` is told once how it was taken. `breaks`: the connection breaks before an answer. */
  send(envelopeId: string, frame: string, breaks: boolean, take: (taken: Taken) => void): void {
    this.unacknowledged.set(envelopeId, take);
    this.isBroken ||= breaks;
    this.socket.send(frame, () => {
      if (breaks) this.socket.close(1012);
    });
  }

  /** An acknowledgement that comes now comes too late. */
  giveUp(envelopeId: string): void {
    this.unacknowledged.delete(envelopeId);
  }

  /** Asks the app to connect anew; it gets nothing more here. */
  refresh(host: string): void {
    this.tell({ type: 'disconnect', reason: 'refresh_requested', debug_info: { host } });
    this.refreshing ??= setTimeout(() => this.lose(), refreshWithinMs).unref();
  }

  /** Breaks off without a word. */
  lose(): void {
    this.isBroken = true;
    this.socket.terminate();
    this.loseAll();
  }

  /** Closes it in good order. */
  close(): void {
    this.socket.close(1000);
  }

  private ping(): void {
    if (!this.isAlive) return this.lose();
    this.isAlive = false;
    return this.socket.ping();
  }

  private hear(data: RawData, isBinary: boolean): void {
    if (isBinary || this.isBroken || !Buffer.isBuffer(data)) return;
    const said = parseJson(data.toString());
    const id = textOf(said, 'envelope_id') ?? '';
    const payload = isObject(said) && isObject(said['payload']) ? said['payload'] : {};
    const take = this.unacknowledged.get(id);
    this.unacknowledged.delete(id);
    take?.({ kind: 'acknowledged', payload });
  }

  private loseAll(): void {
    for (const [id, take] of this.unacknowledged) {
      this.unacknowledged.delete(id);
      take({ kind: 'lost' });
    }
  }
}
