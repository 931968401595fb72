import type { Standing } from './in-slack.ts';

/** The day of which a message told the officers what is due; nothing of any other message. */
export function morningOf({ metadata }: Pick<Standing, 'metadata'>): string | undefined {
  const day = metadata?.event_payload['morning'];
  return typeof day === 'string' ? day : undefined;
}

/** What is due is told once on a day, whoever was killed in between; a day on which nothing was due has none. */
export function findMornings(ours: readonly Standing[]): string[] {
  const days = ours.flatMap((message) => morningOf(message) ?? []);
  return [...new Set(days)]
    .map((day) => [day, days.filter((each) => each === day).length] as const)
    .filter(([, times]) => times > 1)
    .map(([day, times]) => `What is due was told ${times} times on ${day}.`);
}
