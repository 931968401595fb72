import { z } from 'zod';
import { checkView, type CheckedView } from '../../blocks/check-view.ts';
import { worded } from '../../blocks/fault.ts';
import type { Core } from '../../core.ts';
import type { Json } from '../../protocol.ts';
import { viewObject } from '../../views/view-object.ts';
import type { View } from '../../views/view.ts';
import { done, refused, type Answer } from '../answer.ts';
import { given, method, notJson } from '../method.ts';

type Read = { ok: true; content: CheckedView } | { ok: false; answer: Answer };

/** The view a call carries, of the type the method wants. */
function readView(sent: Json | undefined, type: CheckedView['type']): Read {
  if (sent === undefined)
    return { ok: false, answer: refused('invalid_arguments', ['[ERROR] missing required field: view']) };
  if (sent === notJson) return { ok: false, answer: refused('invalid_arguments', ['[ERROR] failed to parse view']) };
  const checked = checkView(sent);
  if (!checked.ok) return { ok: false, answer: refused(checked.error, worded(checked.faults)) };
  if (checked.value.type === type) return { ok: true, content: checked.value };
  return {
    ok: false,
    answer: refused('invalid_arguments', [`[ERROR] must be a ${type} view [json-pointer:/view/type]`]),
  };
}

function isTaken(core: Core, content: CheckedView, but?: View): boolean {
  if (content.externalId === '') return false;
  const holder = core.screens.find({ externalId: content.externalId });
  return holder !== undefined && holder !== but;
}

const opening = z.object({ trigger_id: given.text, view: given.value });

function onto(push: boolean) {
  return (core: Core, args: z.output<typeof opening>): Answer => {
    const read = readView(args.view, 'modal');
    if (!read.ok) return read.answer;
    if (isTaken(core, read.content)) return refused('duplicate_external_id');
    const used = core.triggers.use(args.trigger_id);
    if (!used.ok) return refused(used.error);
    const { person, channel, view } = used.trigger;
    const isOnScreen = view !== null && core.screens.stack(person).includes(view);
    if (push && !isOnScreen) return refused('not_found');
    const opened = core.screens.open(person, channel ?? view?.channel ?? null, read.content);
    if (opened === 'push_limit_reached') return refused('push_limit_reached');
    core.changed();
    return done({ view: viewObject(core.state, opened) });
  };
}

export const viewsOpen = method({ name: 'views.open', tier: 'tier4', scope: null, args: opening, run: onto(false) });

export const viewsPush = method({ name: 'views.push', tier: 'tier4', scope: null, args: opening, run: onto(true) });

export const viewsUpdate = method({
  name: 'views.update',
  tier: 'tier4',
  scope: null,
  args: z.object({
    view_id: given.optionalText,
    external_id: given.optionalText,
    hash: given.optionalText,
    view: given.value,
  }),
  run(core, args) {
    const found = core.screens.find({ id: args.view_id, externalId: args.external_id });
    const read = readView(args.view, 'modal');
    if (!read.ok) return read.answer;
    if (found === undefined) return refused('not_found');
    if (args.hash !== undefined && args.hash !== found.hash) return refused('hash_conflict');
    if (isTaken(core, read.content, found)) return refused('duplicate_external_id');
    core.screens.update(found, read.content);
    core.changed();
    return done({ view: viewObject(core.state, found) });
  },
});

export const viewsPublish = method({
  name: 'views.publish',
  tier: 'tier4',
  scope: null,
  args: z.object({ user_id: given.text, hash: given.optionalText, view: given.value }),
  run(core, args) {
    const read = readView(args.view, 'home');
    if (!read.ok) return read.answer;
    const person = core.state.person(args.user_id);
    if (person === undefined || person.isBot) return refused('user_not_found');
    if (!core.manifest.features.app_home.home_tab_enabled) return refused('not_enabled');
    const before = core.screens.home(args.user_id);
    if (args.hash !== undefined && before !== undefined && args.hash !== before.hash) return refused('hash_conflict');
    const home = core.screens.publish(args.user_id, read.content);
    core.changed();
    return done({ view: viewObject(core.state, home) });
  },
});
