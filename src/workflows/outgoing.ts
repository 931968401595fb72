import { intentWrite, type Write } from '../register/index.ts';
import type { Undone } from '../domain/request/events.ts';
import type { Intent, Place, StrayIntent, Surface } from './intents.ts';
import { shownTo } from './shown-to.ts';
import { surfaceKey } from './surface-name.ts';

/** The writes that put intents into the outbox, in the order given, after the event with this number. */
export function outgoing(intents: readonly Intent[], after: number): Write[] {
  return intents.map((intent, index) =>
    intentWrite({
      lane: laneOf(intent),
      id: `${intent.reference}/${after}/${index + 1}`,
      kind: intent.kind,
      body: intent,
      ...(intent.kind === 'show' && { replaces: `${intent.reference}/${surfaceKey(intent.surface)}` }),
    }),
  );
}

/** The write by which the history and the officers hear that something was given up. */
export function givenUpWrite(reference: string, undone: Undone): Write {
  const body: Intent = { kind: 'givenUp', reference, undone };
  return intentWrite({
    lane: laneOf(body),
    id: `${reference}/${undone.id}`,
    kind: body.kind,
    body,
    replaces: undone.id,
  });
}

/** The write that puts something into the outbox that is about no request. */
export function strayOutgoing(body: StrayIntent): Write {
  const { kind } = body;
  switch (kind) {
    case 'strayGivenUp':
      return intentWrite({ lane: 'given-up/stray', id: body.stray.id, kind, body, replaces: body.stray.id });
    case 'showStrays':
      return intentWrite({ ...toOfficers, id: `strays/${body.strays}`, kind, body, replaces: `strays/${body.strays}` });
    case 'channelNews':
      return intentWrite({ ...toOfficers, id: `news/${body.event}`, kind, body });
    case 'morning':
      // Before the cards that are drawn again on the same morning; of several mornings only the newest.
      return intentWrite({ ...toOfficers, id: `morning/${body.day}`, kind, body, replaces: '0-morning' });
  }
}

const toOfficers = { lane: 'slack/officers' };

/** Slack takes one message a second in a channel, so each channel is a lane; each request's mail is one. */
function laneOf(intent: Intent): string {
  switch (intent.kind) {
    case 'show':
      return slackLane(intent.surface);
    case 'note':
    case 'letterFiles':
    case 'noticeFiles':
      return slackLane(intent.place);
    case 'shortLetterFile':
      return slackLane({ at: 'card' });
    case 'react':
      return `slack/department/${intent.department}`;
    case 'mail':
      return `mail/${intent.reference}`;
    case 'givenUp':
      return `given-up/${intent.reference}`;
    case 'erase':
      return 'erase';
  }
}

function slackLane(surface: Surface | Place): string {
  const to = shownTo(surface);
  return typeof to === 'string' ? `slack/${to}` : `slack/department/${to.department}`;
}
