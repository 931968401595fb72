import type { Bot } from '../bot.ts';

/** One of the council's channels: what it is called, and what it is for. */
export interface CouncilChannel {
  /** `#highways`, or what stands for it. */
  name: string;
  /** To follow its name: "where Highways answers". */
  uses: string;
  /** Departments answer there. */
  answers: boolean;
  /** By what names things wait for it: `officers`, a department. */
  lanes: readonly string[];
}

/** The channel of the council's file with this id of Slack's; nothing where it is none of them. */
export function councilChannel(
  { places, desk: { council } }: Pick<Bot, 'places' | 'desk'>,
  channel: string,
): CouncilChannel | undefined {
  const teams = [
    {
      lane: 'officers',
      at: places.officers,
      name: council.officers.channel,
      uses: 'where officers see their requests',
    },
    { lane: 'approvers', at: places.approvers, name: council.approvers.channel, uses: 'where letters are approved' },
    ...(council.reviewers
      ? [
          {
            lane: 'reviewers',
            at: places.reviewers,
            name: council.reviewers.channel,
            uses: 'where reviews are decided',
          },
        ]
      : [{ lane: 'reviewers', at: places.approvers, name: council.approvers.channel, uses: '' }]),
  ];
  const departments = council.departments.map(({ id, name, channel: called }) => ({
    lane: id,
    at: places.departments.get(id),
    name: called,
    uses: `where ${name} answers`,
  }));
  const all = [...teams, ...departments].filter(({ at }) => at === channel);
  const [first] = all;
  if (!first) return undefined;
  return {
    name: nameOf(first.name),
    uses: all.flatMap(({ uses }) => (uses === '' ? [] : [uses])).join(' and '),
    answers: departments.some(({ at }) => at === channel),
    lanes: all.map(({ lane }) => lane),
  };
}

/** The council's file names a channel by its name, with or without its sign, or by Slack's id, which tells nobody anything. */
function nameOf(channel: string): string {
  if (/^[CG][A-Z0-9]+$/u.test(channel)) return 'the channel';
  return channel.startsWith('#') ? channel : `#${channel}`;
}
