import type { Shared, StoredWrite } from './adapter.ts';

/** What processes on one register tell each other about, by the first part of a key. */
const written = ['inbox', 'outbox', 'directory'];

/** A claim given back. It is not deleted: its versions would begin anew, and a halted owner take another's for its own. */
export const givenBack = { owner: '' };
const ofNobody = JSON.stringify(givenBack);

/** What is to be told of these writes. */
export function topicsOf(writes: readonly StoredWrite[]): string[] {
  const topics = writes.flatMap(({ key, json }) => {
    const topic = key.split('/')[0] ?? '';
    if (topic === 'claim') return json === ofNobody ? [topic] : [];
    return json !== undefined && written.includes(topic) ? [topic] : [];
  });
  return [...new Set(topics)];
}

/** What others on the register have told. */
export interface Told extends Pick<Shared, 'self' | 'listen'> {
  end(): Promise<void>;
}

/** For who only reads. */
export const toldNothing: Told = { self: '', listen: () => () => {}, async end() {} };

/** Who hears what. */
export function createHearers() {
  const hearers = new Map<string, Set<() => void>>();
  return {
    /** Calls `heard` when somebody tells of this; the answer calls it off. */
    listen(topic: string, heard: () => void): () => void {
      const known = hearers.get(topic) ?? new Set();
      hearers.set(topic, known.add(heard));
      return () => void known.delete(heard);
    },
    tell(topic: string): void {
      for (const heard of hearers.get(topic) ?? []) heard();
    },
    tellAll(): void {
      for (const each of hearers.values()) for (const heard of each) heard();
    },
  };
}
