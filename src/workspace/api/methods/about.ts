import { z } from 'zod';
import { checkMessageBlocks, tooLongForOneMessage } from '../../blocks/check-message.ts';
import { checkView } from '../../blocks/check-view.ts';
import { fault, worded, type Fault } from '../../blocks/fault.ts';
import { isObject } from '../../json.ts';
import type { Json } from '../../protocol.ts';
import { done, refused, type Answer } from '../answer.ts';
import { given, method } from '../method.ts';

export const apiTest = method({
  name: 'api.test',
  tier: 'tier4',
  scope: null,
  args: z.looseObject({ error: given.optionalText }),
  run: (_core, args) => (args.error === undefined ? done() : refused(args.error)),
});

export const authTest = method({
  name: 'auth.test',
  tier: 'special',
  scope: null,
  args: z.object({}),
  run: (core) =>
    done({
      url: `${core.base()}/`,
      team: core.state.team.name,
      user: core.state.app.name.toLowerCase().replaceAll(' ', '_'),
      team_id: core.state.team.id,
      user_id: core.state.app.botUser,
      bot_id: core.state.app.botId,
      is_enterprise_install: false,
    }),
});

export const teamInfo = method({
  name: 'team.info',
  tier: 'tier3',
  scope: 'team:read',
  args: z.object({}),
  run: ({ state }) =>
    done({ team: { id: state.team.id, name: state.team.name, domain: state.team.domain, email_domain: '', icon: {} } }),
});

export const botsInfo = method({
  name: 'bots.info',
  tier: 'tier3',
  scope: 'users:read',
  args: z.object({ bot: given.optionalText }),
  run({ state }, args) {
    if (args.bot !== undefined && args.bot !== state.app.botId) return refused('bot_not_found');
    const { app } = state;
    return done({
      bot: {
        id: app.botId,
        deleted: false,
        name: app.name,
        updated: 0,
        app_id: app.id,
        user_id: app.botUser,
        icons: {},
      },
    });
  },
});

export const blocksValidate = method({
  name: 'blocks.validate',
  tier: 'tier3',
  scope: null,
  args: z.object({ blocks: given.value, message: given.value, view: given.value }),
  run(_core, args) {
    const asked = [args.blocks, args.message, args.view].filter((one) => one !== undefined);
    if (asked.length !== 1) return refused('invalid_arguments', ['[ERROR] give one of blocks, message, view']);
    if (args.view !== undefined) {
      const view = checkView(args.view);
      if (view.ok) return done();
      const large = fault(['view'], 'too_long', 'view is larger than 250 kB');
      return invalid('invalid_view', view.faults.length > 0 ? view.faults : [large]);
    }
    const blocks = args.message === undefined ? (args.blocks ?? []) : blocksOf(args.message);
    const checked = checkMessageBlocks(blocks);
    const error = args.message === undefined ? 'invalid_blocks' : 'invalid_message';
    if (!checked.ok) return invalid(error, checked.faults);
    if (!tooLongForOneMessage(checked.value)) return done();
    return invalid(error, [fault(['blocks'], 'msg_blocks_too_long', 'blocks hold too many characters')]);
  },
});

const blocksOf = (message: Json): Json => (isObject(message) ? (message['blocks'] ?? []) : message);

function invalid(error: string, faults: readonly Fault[]): Answer {
  const errors = faults.map(({ pointer, code, message, constraint }) => ({
    pointer,
    code,
    message,
    ...(constraint === undefined ? {} : { constraint }),
  }));
  return { ...refused(error, worded(faults)), errors };
}
