import { isIP } from 'node:net';
import { z } from 'zod';
import { readMailUrl } from './mail/index.ts';

/** Where Slack is: the local workspace, or the real one (or a stand-in for it). */
export type SlackConfig =
  | { local: true; workspacePort: number }
  | { local: false; token: string; reach: Reach; apiUrl: string | undefined };

/** How Slack reaches the bot: it calls its address, or the bot connects to Slack (Socket Mode). */
export type Reach = { by: 'http'; signingSecret: string } | { by: 'socket'; appToken: string };

/** Everything the environment says, parsed once. */
export interface Config {
  slack: SlackConfig;
  host: string;
  port: number;
  registerUrl: string;
  /** Nothing where the local workspace's mailbox takes the mail. */
  mailUrl: string | undefined;
  councilFile: string;
  /** The instant at which rules and letters begin, in milliseconds; nothing for the machine's time. */
  clock: number | undefined;
}

/** Where the environment has faults, the council's file it names can still be looked at, so that all are told together. */
export type ReadConfig =
  | { ok: true; config: Config }
  | { ok: false; faults: string[]; councilFile?: string | undefined };

const empty = (value: unknown) => (value === '' ? undefined : value);
const text = z.preprocess(empty, z.string().optional());
const port = (usual: number) =>
  z.preprocess(empty, z.coerce.number().int().min(0).max(65_535).default(usual).catch(Number.NaN));

const environment = z.object({
  SLACK_BOT_TOKEN: text,
  SLACK_SIGNING_SECRET: text,
  SLACK_APP_TOKEN: text,
  SLACK_API_URL: text,
  HOST: z.preprocess(empty, z.string().default('127.0.0.1')),
  PORT: port(3000),
  REGISTER_URL: z.preprocess(empty, z.string().default('sqlite:data/register.db')),
  MAIL_URL: text,
  CLOCK: text,
  WORKSPACE_PORT: port(3001),
  COUNCIL_FILE: text,
});
type Environment = z.infer<typeof environment>;

const EXAMPLE_COUNCIL = 'templates/council.yml';
const instant = z.iso.datetime({ offset: true });

/** Reads the environment; every fault is reported, in words, none of them with a secret in it. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): ReadConfig {
  const e = environment.parse(env);
  const local = (e.SLACK_BOT_TOKEN ?? e.SLACK_SIGNING_SECRET ?? e.SLACK_APP_TOKEN) === undefined;
  const faults = [...faultsOfSlack(e, local), ...faultsOfMachine(e, local)];
  if (faults.length > 0) return { ok: false, faults, councilFile: e.COUNCIL_FILE };
  return {
    ok: true,
    config: {
      slack: local
        ? { local: true, workspacePort: e.WORKSPACE_PORT }
        : {
            local: false,
            token: e.SLACK_BOT_TOKEN ?? '',
            reach: reachOf(e),
            apiUrl: e.SLACK_API_URL,
          },
      host: e.HOST,
      port: e.PORT,
      registerUrl: e.REGISTER_URL,
      mailUrl: e.MAIL_URL,
      councilFile: e.COUNCIL_FILE ?? EXAMPLE_COUNCIL,
      clock: e.CLOCK === undefined ? undefined : Date.parse(e.CLOCK),
    },
  };
}

/** With an app-level token it is Socket Mode, in which Slack signs nothing. */
function reachOf(e: Environment): Reach {
  return e.SLACK_APP_TOKEN === undefined
    ? { by: 'http', signingSecret: e.SLACK_SIGNING_SECRET ?? '' }
    : { by: 'socket', appToken: e.SLACK_APP_TOKEN };
}

/** The register's address alone, for who works with nothing else. */
export function readRegisterUrl(env: Readonly<Record<string, string | undefined>> = process.env): string {
  return environment.shape.REGISTER_URL.parse(env['REGISTER_URL']);
}

/** With any Slack token the council's own Slack is meant, and all that goes with it is needed. */
function faultsOfSlack(e: Environment, local: boolean): string[] {
  const faults: string[] = [];
  if (local) {
    if (e.SLACK_API_URL !== undefined) {
      faults.push('SLACK_API_URL: of no use without SLACK_BOT_TOKEN. Give both, or neither for the local workspace.');
    }
    return faults;
  }
  if (e.SLACK_BOT_TOKEN === undefined) faults.push('SLACK_BOT_TOKEN: missing. It begins with xoxb-.');
  if (e.SLACK_APP_TOKEN === undefined) {
    if (e.SLACK_SIGNING_SECRET === undefined) {
      faults.push(
        'SLACK_SIGNING_SECRET: missing. Find it under Basic Information of your Slack app, or give SLACK_APP_TOKEN for Socket Mode.',
      );
    }
  } else if (!e.SLACK_APP_TOKEN.startsWith('xapp-')) {
    faults.push('SLACK_APP_TOKEN: this is no app-level token. Give the one that begins with xapp-.');
  }
  if (e.SLACK_API_URL !== undefined && !/^https?:$/u.test(URL.parse(e.SLACK_API_URL)?.protocol ?? '')) {
    faults.push('SLACK_API_URL: this is no web address. Leave it out for Slack itself.');
  }
  if (e.MAIL_URL === undefined) faults.push('MAIL_URL: missing. Give the mail server as smtp://… or smtps://….');
  if (e.COUNCIL_FILE === undefined) {
    faults.push(`COUNCIL_FILE: missing. Copy ${EXAMPLE_COUNCIL}, make it your council’s, and name it here.`);
  }
  return faults;
}

function faultsOfMachine(e: Environment, local: boolean): string[] {
  const faults: string[] = [];
  for (const name of ['PORT', 'WORKSPACE_PORT'] as const) {
    if (Number.isNaN(e[name])) faults.push(`${name}: this is no port number. Give one from 0 to 65535.`);
  }
  const mail = e.MAIL_URL === undefined ? undefined : readMailUrl(e.MAIL_URL);
  if (mail?.ok === false) faults.push(`MAIL_URL: ${mail.fault}`);
  if (!/^sqlite:.+|^postgres(ql)?:\/\/.+/u.test(e.REGISTER_URL)) {
    faults.push(
      'REGISTER_URL: this is no register. Give sqlite:path/to/register.db, or postgres://user:password@server/database.',
    );
  }
  if (e.CLOCK !== undefined && !instant.safeParse(e.CLOCK).success) {
    faults.push('CLOCK: this is no instant. Write it as 2019-12-10T09:00:00Z.');
  }
  if (e.CLOCK !== undefined && !local && !isLoopback(e.SLACK_API_URL)) {
    faults.push('CLOCK: only for trials, with an SLACK_API_URL on this machine. Leave it out otherwise.');
  }
  return faults;
}

function isLoopback(url: string | undefined): boolean {
  if (url === undefined || !URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  const bare = hostname.replace(/^\[|\]$/gu, '');
  return bare === 'localhost' || bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'));
}

/** Only then is anything outside this machine asked for: never with the local workspace, nor with a stand-in for Slack. */
export function isSlackItself({ slack }: Config): boolean {
  return !slack.local && slack.apiUrl === undefined;
}
