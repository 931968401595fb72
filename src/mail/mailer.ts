import { z } from 'zod';
import { compose, type Message } from './compose.ts';
import { readMailUrl } from './mail-url.ts';
import type { Outcome } from './outcome.ts';
import { greet, handOver, type Handing, type Patience } from './smtp.ts';

/** Composes messages and hands them to a mail server. */
export interface Mailer {
  /** The exact bytes of a message, composed once. @throws on an address that is none */
  compose(message: Message): Promise<Uint8Array>;
  /**
   * Hands composed bytes over, unchanged, to one recipient. Whatever happens is an outcome.
   * @param mayGo asked at the last moment; where it says no, nothing went
   * @throws on an address that is none
   */
  send(bytes: Uint8Array, envelope: { from: string; to: string }, mayGo?: Handing['mayGo']): Promise<Outcome>;
  /** Gives up at once what is being handed over, and what would be: the outcomes are what is known by then. */
  stop(): void;
  /** Whether the mail server answers, and takes our login where there is one. For the start-up. */
  reachable(): Promise<{ ok: true } | { ok: false; says: string }>;
}

const envelopeAddresses = z.object({ from: z.email(), to: z.email() });

/** A mailer for `smtp://…` or `smtps://…`. @throws on an address of another form */
export function createMailer(url: string, patience: Patience = { connect: 15_000, idle: 120_000 }): Mailer {
  const read = readMailUrl(url);
  if (!read.ok) throw new Error(`The address of the mail server ${read.fault}`);
  const { server } = read;
  const stopping = new AbortController();
  return {
    compose,
    async send(bytes, envelope, mayGo = async () => true) {
      const { signal } = stopping;
      return handOver(server, patience, bytes, envelopeAddresses.parse(envelope), { signal, mayGo });
    },
    stop: () => stopping.abort(),
    async reachable() {
      const greeted = await greet(server, patience);
      return greeted.outcome === 'accepted' ? { ok: true } : { ok: false, says: greeted.serverSaid };
    },
  };
}
