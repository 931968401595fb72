import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { webApi } from '@slack/bolt';
import { parse } from 'yaml';
import type { Clock } from '../../../src/clock.ts';
import { council as councilSchema } from '../../../src/domain/council.ts';
import { loadTemplates } from '../../../src/letters/index.ts';
import { lookAtNothing } from '../../../src/links/look.ts';
import { createMailer } from '../../../src/mail/index.ts';
import { start, type Running } from '../../../src/main.ts';
import { lookUp } from '../../../src/slack/people/at-start.ts';
import type { Bot } from '../../../src/slack/bot.ts';
import { createDecideOnce } from '../../../src/slack/intake/decided-once.ts';
import { createRecordOnce } from '../../../src/slack/intake/pressed-again.ts';
import { createDirectory } from '../../../src/slack/people/directory.ts';
import type { Workspace } from '../../../src/workspace/index.ts';
import type { LeftNothingHeard } from './left-nothing.ts';

const root = join(import.meta.dirname, '../../..');
const COUNCIL_FILE = 'templates/council.yml';

/** The bot that goes on when the killing is over: it finishes what was left, and is looked into. */
export interface LastBot {
  running: Running;
  /** What it draws with: the same views over the same register and the same Slack. */
  drawing: Bot;
  /** Its warnings and errors. */
  complaints: string[];
}

/** Starts it and waits until it and the workspace have nothing left to do. @throws when it does not start */
export async function startLastBot(
  workspace: Workspace,
  { registerUrl, clock, leftNothing }: { registerUrl: string; clock: Clock; leftNothing: LeftNothingHeard },
): Promise<LastBot> {
  const complaints: string[] = [];
  const complain = (what: object, message: string) => void complaints.push(`${message} ${JSON.stringify(what)}`);
  const info = (what: object, msg: string) => leftNothing.hears({ ...what, msg });
  const log = { info, warn: complain, error: complain };
  const { botToken: token, signingSecret, apiUrl, mailUrl } = workspace;
  const outcome = await start(
    {
      slack: { local: false, token, reach: { by: 'http', signingSecret }, apiUrl },
      host: '127.0.0.1',
      port: 0,
      registerUrl,
      mailUrl,
      councilFile: COUNCIL_FILE,
      clock: clock.now(),
    },
    { log, messageEveryMs: 0 },
  );
  if (!outcome.ok) throw new Error(outcome.faults.join('\n'));
  const { running } = outcome;
  const council = councilSchema.parse(parse(await readFile(join(root, COUNCIL_FILE), 'utf8')));
  const templates = loadTemplates(join(root, 'templates'));
  if (!templates.ok) throw new Error(templates.faults.join('\n'));
  const api = new webApi.WebClient(token, { slackApiUrl: apiUrl });
  const found = await lookUp(api, council);
  if (!found.ok) throw new Error(found.faults.join('\n'));
  const { places, named, team } = found;
  const directory = createDirectory(api, council, places, named, team);
  const desk = {
    register: running.register,
    council,
    templates: templates.templates,
    holidays: () => running.holidays.now(),
    now: () => running.clock.now(),
    directory,
    fetchFile: async () => undefined,
    mailer: createMailer(mailUrl),
    lookAtLinks: lookAtNothing,
    log,
    poke: () => undefined,
    givenUp: { putBack: async () => undefined, poke: () => undefined },
  };
  const decideOnce = createDecideOnce(running.register, desk.now);
  const recordOnce = createRecordOnce(desk.now);
  return { running, drawing: { ...found, api, desk, directory, decideOnce, recordOnce }, complaints };
}
