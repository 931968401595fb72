import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Faults } from '../faults.ts';
import { Connection, type Taken } from './connection.ts';
import { acceptsResponse, frame, type Content } from './envelope.ts';

/** Connections an app may have. */
const most = 10;
/** How long an address to connect at is good, in milliseconds of the machine's time. */
const ticketMs = 30_000;
/** What an acknowledgement may weigh, in bytes. */
const largestAcknowledgement = 1024 * 1024;
const host = 'local-workspace';

/** How an envelope fared, with the bytes said either way. */
export interface Delivered {
  sent: string;
  answered: string;
  /** Late: nothing came in time. Lost: no connection, or it broke. */
  outcome: 'acknowledged' | 'late' | 'lost';
}

export interface ConnectionsOptions {
  appId: string;
  machine: () => number;
  answerWithinMs: number;
  faults: Faults;
}

/** The app's connections in Socket Mode: up to ten, each envelope to one of them, in turn. */
export class Connections {
  private readonly options: ConnectionsOptions;
  private readonly server = new WebSocketServer({ noServer: true, maxPayload: largestAcknowledgement });
  private readonly tickets = new Map<string, number>();
  private connections: Connection[] = [];
  private hasConnected = false;

  constructor(options: ConnectionsOptions) {
    this.options = options;
  }

  /** Whether deliveries go to connections: from the first on, as with an app that was switched to Socket Mode. */
  isOn(): boolean {
    return this.hasConnected;
  }

  /** Connections that take envelopes. */
  count(): number {
    return this.connections.filter((one) => one.isOpen()).length;
  }

  /** A path to connect at: good once, for half a minute. */
  issue(): string {
    const ticket = randomUUID();
    this.tickets.set(ticket, this.options.machine());
    return `/link/?ticket=${ticket}&app_id=${this.options.appId}`;
  }

  /** Takes a request to connect. The ticket says who it is: no page elsewhere knows one. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const url = new URL(request.url ?? '/', 'ws://127.0.0.1');
    const ticket = url.searchParams.get('ticket') ?? '';
    const issued = this.tickets.get(ticket);
    this.tickets.delete(ticket);
    if (url.pathname !== '/link/' || issued === undefined || this.options.machine() - issued > ticketMs) {
      socket.end('HTTP/1.1 401 Unauthorized\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
      return;
    }
    this.server.handleUpgrade(request, socket, head, (connected) => this.welcome(connected));
  }

  /** Gives an envelope to one connection, and waits for its acknowledgement. */
  async deliver(content: Content): Promise<Delivered> {
    const id = randomUUID();
    const sent = frame(id, content);
    const open = this.connections.find((one) => one.isOpen());
    if (open === undefined) return { sent, answered: '', outcome: 'lost' };
    this.connections = [...this.connections.filter((one) => one !== open), open];
    const breaks = this.options.faults.takeBreak();
    const taken = await new Promise<Taken | { kind: 'late' }>((resolve) => {
      const late = setTimeout(() => {
        open.giveUp(id);
        resolve({ kind: 'late' });
      }, this.options.answerWithinMs);
      open.send(id, sent, breaks, (how) => {
        clearTimeout(late);
        resolve(how);
      });
    });
    if (taken.kind !== 'acknowledged') return { sent, answered: '', outcome: taken.kind };
    const says = acceptsResponse(content) && Object.keys(taken.payload).length > 0;
    return { sent, answered: says ? JSON.stringify(taken.payload) : '', outcome: 'acknowledged' };
  }

  /** Asks the app to open its connections anew, as Slack does every few hours. */
  refresh(): void {
    for (const one of this.connections) one.refresh(host);
  }

  /** Breaks every connection off without a word. */
  lose(): void {
    for (const one of this.connections) one.lose();
  }

  private welcome(socket: WebSocket): void {
    const connection = new Connection(socket, (closed) => {
      this.connections = this.connections.filter((one) => one !== closed);
    });
    if (this.count() >= most) {
      connection.tell({ type: 'disconnect', reason: 'too_many_websockets', debug_info: { host } });
      connection.close();
      return;
    }
    this.hasConnected = true;
    this.connections.push(connection);
    connection.tell({
      type: 'hello',
      num_connections: this.count(),
      debug_info: { host, approximate_connection_time: 18_060 },
      connection_info: { app_id: this.options.appId },
    });
  }
}
