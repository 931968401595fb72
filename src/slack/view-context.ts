import { londonDateOf } from '../domain/london.ts';
import type { Happened } from '../domain/request/events.ts';
import { peopleIn } from '../domain/request/people-in.ts';
import type { FoiRequest } from '../domain/request/request.ts';
import { loadHistory } from '../register/index.ts';
import { readHappened } from '../workflows/history-schema.ts';
import type { Bot } from './bot.ts';
import { councilChannel } from './people/council-channel.ts';
import type { StrayContext } from './views/given-up/say-stray.ts';
import type { ViewContext } from './views/message.ts';

/** What views need besides the request: the day, names of the people in it, whether its requester may be named there. */
export async function viewContext(out: Bot, request: FoiRequest, channel: string | undefined): Promise<ViewContext> {
  await out.directory.learn(peopleIn(request));
  const whyNotNamed = channel === undefined ? undefined : await out.directory.whyNotNamed(channel);
  return {
    ...viewContextFor(out),
    mayNameRequester: channel !== undefined && whyNotNamed === undefined,
    ...(whyNotNamed !== undefined && { whyNotNamed }),
  };
}

/** What views need that are about no one request; no requester is named there. */
export function viewContextFor({ desk, directory }: Bot): ViewContext {
  return {
    council: desk.council,
    holidays: desk.holidays(),
    today: londonDateOf(desk.now()),
    nameOf: (user) => directory.knownName(user) ?? 'Somebody',
    mayNameRequester: false,
  };
}

/** What happened to a request, oldest first; the names of those who did it are learnt. */
export async function historyOf({ desk, directory }: Bot, request: FoiRequest): Promise<readonly Happened[]> {
  const { events } = await loadHistory(desk.register, request.reference, readHappened);
  await directory.learn(events.map(({ by }) => by));
  return events;
}

/** The names and channels that views of strays need. */
export function strayContext(out: Bot): StrayContext {
  return { ...viewContextFor(out), channelCalled: (channel) => councilChannel(out, channel)?.name };
}
