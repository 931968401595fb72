import { z } from 'zod';
import { forged, submitted } from '../hostile/acts.ts';
import type { Desk } from '../../journeys/desk.ts';
import { from, interaction, press, sendSigned } from '../signed.ts';

const channels: Readonly<Record<string, string>> = {
  'foi-team': 'G0FOITEAM',
  'foi-approvals': 'G0APPROVALS',
  highways: 'C0HIGHWAYS',
  housing: 'C0HOUSING',
  'cctv-community-safety': 'C0CCTV',
};

/** What somebody was told since: in private, in a channel or a form; where, and the exact words. */
export function toldSince(desk: Desk, person: string): () => string {
  const somebody = desk.as(person);
  const direct = () => (somebody.channels().includes('FOI Desk') ? somebody.sees('FOI Desk') : []);
  const [before, beforeDirect] = [somebody.ephemerals().length, direct().length];
  return () => {
    const said = somebody
      .ephemerals()
      .slice(before)
      .map(({ channel, threadTs, words }) => {
        const name = Object.entries(channels).find(([, id]) => id === channel)?.[0] ?? channel;
        return `in #${name}${threadTs === undefined ? '' : ', in the thread'}, to them alone: ${words}`;
      });
    const alone = direct()
      .slice(beforeDirect)
      .map(({ words }) => `in their own conversation with FOI Desk: ${words}`);
    return [...said, ...alone].join(' ') || 'nothing: nobody is there to be told';
  };
}

/** A press of a button, whether or not a screen of this person's shows it. */
export async function presses(
  desk: Desk,
  person: string,
  { action, value, channel = 'highways' }: { action: string; value: string; channel?: string },
): Promise<string> {
  const told = toldSince(desk, person);
  const click = { ...press({ action, value }), channel: { id: channels[channel], name: channel } };
  await sendSigned(desk, interaction({ ...click, ...from(desk, person) }));
  await desk.settled();
  return told();
}

const button = z.looseObject({ action_id: z.string(), value: z.string() });

/** What the first button of this kind in a message carries. */
export function carriedBy(blocks: unknown, action: string): string {
  const read = button.safeParse(blocks);
  if (read.success && read.data.action_id === action) return read.data.value;
  if (typeof blocks !== 'object' || blocks === null) return '';
  return (
    Object.values(blocks)
      .map((each) => carriedBy(each, action))
      .find((value) => value !== '') ?? ''
  );
}

/** A form that one person sees, submitted by another. */
export async function submits(desk: Desk, seenBy: string, person: string): Promise<string> {
  return submitted(desk, person, forged(desk.as(seenBy).modal(), {}));
}

/** A verb of `/foi`, typed in this channel. */
export async function types(desk: Desk, person: string, words: string, channel = 'highways'): Promise<string> {
  const told = toldSince(desk, person);
  await desk.as(person).slash(`/foi ${words}`, { channel });
  return told();
}
