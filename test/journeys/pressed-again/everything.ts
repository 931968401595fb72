import type { Desk } from '../desk.ts';

const people = ['Olivia Bennett', 'Tom Hughes', 'Amara Okafor', 'David Price', 'Helen Marsh', 'Frank Osei'];

/** All that there is to see of what was done: the histories, every message in Slack, what people were told, the mailbox. */
export async function everything(desk: Desk, but?: 'but what is told to one alone'): Promise<string[]> {
  const histories = await desk.running.register.scan('request/');
  const said = people.flatMap((name) => {
    const person = desk.as(name);
    return person.channels().flatMap((channel) =>
      person
        .sees(channel)
        .filter(({ ephemeral }) => !(but && ephemeral))
        .map(({ ts, words }) => `${channel} ${ts} ${words}`),
    );
  });
  const mails = (await desk.workspace.mailbox()).map(({ subject, text }) => `${subject}\n${text}`);
  return [...histories.map(({ key, value }) => `${key} ${JSON.stringify(value)}`), ...new Set(said), ...mails];
}
