import { describe, expect, test } from 'vitest';
import { readConfig, type Config } from '../src/config.ts';

type Environment = Readonly<Record<string, string>>;

/** What a council sets for its own Slack. */
const slack = {
  SLACK_BOT_TOKEN: 'xoxb-0000',
  SLACK_SIGNING_SECRET: 'abcd1234',
  MAIL_URL: 'smtp://mail.marlbury.example',
  COUNCIL_FILE: '/etc/foi/council.yml',
};

function given(env: Environment): Config {
  const read = readConfig(env);
  if (!read.ok) throw new Error(read.faults.join('\n'));
  return read.config;
}

/** The names of the settings that are at fault, in order. */
function faulty(env: Environment): string[] {
  return faultsOf(env).map((fault) => fault.split(':')[0] ?? '');
}

function faultsOf(env: Environment): string[] {
  const read = readConfig(env);
  return read.ok ? [] : read.faults;
}

describe('with nothing set', () => {
  test('everything runs on this machine', () => {
    expect(given({})).toEqual({
      slack: { local: true, workspacePort: 3001 },
      host: '127.0.0.1',
      port: 3000,
      registerUrl: 'sqlite:data/register.db',
      mailUrl: undefined,
      councilFile: 'templates/council.yml',
      clock: undefined,
    });
  });

  test('empty values are as good as none', () => {
    const empty = Object.fromEntries(
      [...Object.keys(slack), 'SLACK_APP_TOKEN', 'PORT', 'HOST', 'REGISTER_URL', 'CLOCK'].map((name) => [name, '']),
    );
    expect(given(empty)).toEqual(given({}));
  });
});

describe('each setting', () => {
  const cases: [Environment, Partial<Config>][] = [
    [{ HOST: '0.0.0.0' }, { host: '0.0.0.0' }],
    [{ PORT: '8080' }, { port: 8080 }],
    [{ PORT: '0' }, { port: 0 }],
    [{ WORKSPACE_PORT: '4000' }, { slack: { local: true, workspacePort: 4000 } }],
    [{ REGISTER_URL: 'sqlite:/var/lib/foi/register.db' }, { registerUrl: 'sqlite:/var/lib/foi/register.db' }],
    [{ REGISTER_URL: 'postgres://foi:pw@db/foi' }, { registerUrl: 'postgres://foi:pw@db/foi' }],
    [{ MAIL_URL: 'smtps://u:p@mail.example' }, { mailUrl: 'smtps://u:p@mail.example' }],
    [{ COUNCIL_FILE: 'mine.yml' }, { councilFile: 'mine.yml' }],
    [{ CLOCK: '2019-12-10T09:00:00Z' }, { clock: Date.UTC(2019, 11, 10, 9) }],
    [{ CLOCK: '2019-06-10T09:00:00+01:00' }, { clock: Date.UTC(2019, 5, 10, 8) }],
    [
      slack,
      {
        slack: {
          local: false,
          token: 'xoxb-0000',
          reach: { by: 'http', signingSecret: 'abcd1234' },
          apiUrl: undefined,
        },
      },
    ],
    [
      { ...slack, SLACK_SIGNING_SECRET: '', SLACK_APP_TOKEN: 'xapp-1' },
      { slack: { local: false, token: 'xoxb-0000', reach: { by: 'socket', appToken: 'xapp-1' }, apiUrl: undefined } },
    ],
    [
      { ...slack, SLACK_APP_TOKEN: 'xapp-1' },
      { slack: { local: false, token: 'xoxb-0000', reach: { by: 'socket', appToken: 'xapp-1' }, apiUrl: undefined } },
    ],
    [
      { ...slack, SLACK_API_URL: 'http://127.0.0.1:9000/api/', CLOCK: '2019-12-10T09:00:00Z' },
      { clock: Date.UTC(2019, 11, 10, 9) },
    ],
  ];
  test.each(cases)('%j', (env, config) => expect(given(env)).toMatchObject(config));

  test.each(['http://localhost:9/', 'http://127.3.2.1/', 'http://[::1]:9/'])(
    'CLOCK is for trials, such as at %s',
    (url) => {
      expect(faulty({ ...slack, SLACK_API_URL: url, CLOCK: '2019-12-10T09:00:00Z' })).toEqual([]);
    },
  );
});

describe('a fault', () => {
  const cases: [string, Environment, string[]][] = [
    ['a port that is none', { PORT: 'http' }, ['PORT']],
    ['a port out of range', { WORKSPACE_PORT: '65536' }, ['WORKSPACE_PORT']],
    ['half a port', { PORT: '3000.5' }, ['PORT']],
    ['a register that is none', { REGISTER_URL: 'register.db' }, ['REGISTER_URL']],
    ['a register without a path', { REGISTER_URL: 'sqlite:' }, ['REGISTER_URL']],
    ['a mail server that is none', { MAIL_URL: 'mail.example' }, ['MAIL_URL']],
    ['an instant that is none', { CLOCK: 'yesterday' }, ['CLOCK']],
    ['a day that may be read two ways', { CLOCK: '10/12/2019' }, ['CLOCK']],
    ['an instant that names no zone', { CLOCK: '2019-12-10T09:00:00' }, ['CLOCK']],
    ['an address of Slack without a token', { SLACK_API_URL: 'http://127.0.0.1:9/' }, ['SLACK_API_URL']],
    ['an address of Slack that is none', { ...slack, SLACK_API_URL: 'slack' }, ['SLACK_API_URL']],
    ['a clock in earnest', { ...slack, CLOCK: '2019-12-10T09:00:00Z' }, ['CLOCK']],
    [
      'a clock in earnest, at a stand-in elsewhere',
      { ...slack, CLOCK: '2019-12-10T09:00:00Z', SLACK_API_URL: 'https://127.0.0.1.example/' },
      ['CLOCK'],
    ],
    ['a bot token alone', { SLACK_BOT_TOKEN: 'xoxb-0000' }, ['SLACK_SIGNING_SECRET', 'MAIL_URL', 'COUNCIL_FILE']],
    ['a signing secret alone', { SLACK_SIGNING_SECRET: 'abcd' }, ['SLACK_BOT_TOKEN', 'MAIL_URL', 'COUNCIL_FILE']],
    ['an app-level token alone', { SLACK_APP_TOKEN: 'xapp-1' }, ['SLACK_BOT_TOKEN', 'MAIL_URL', 'COUNCIL_FILE']],
    ['an app-level token that is none', { ...slack, SLACK_APP_TOKEN: 'xoxb-0000' }, ['SLACK_APP_TOKEN']],
    ['no mail server, with a token', { ...slack, MAIL_URL: '' }, ['MAIL_URL']],
    ['the example council, with a token', { ...slack, COUNCIL_FILE: '' }, ['COUNCIL_FILE']],
  ];
  test.each(cases)('%s is said', (_, env, names) => expect(faulty(env)).toEqual(names));

  test('says what to do', () => {
    for (const [, env] of cases)
      for (const fault of faultsOf(env)) expect(fault).toMatch(/: .+\b(Give|Write|Find|Copy|write|begins|Leave)\b/u);
  });

  test('never hides another: all are reported together', () => {
    expect(
      faulty({
        SLACK_BOT_TOKEN: 'xoxb-0000',
        SLACK_API_URL: 'slack',
        PORT: 'x',
        WORKSPACE_PORT: 'y',
        MAIL_URL: 'mail',
        REGISTER_URL: 'db',
        CLOCK: 'now',
      }).toSorted(),
    ).toEqual([
      'CLOCK',
      'CLOCK',
      'COUNCIL_FILE',
      'MAIL_URL',
      'PORT',
      'REGISTER_URL',
      'SLACK_API_URL',
      'SLACK_SIGNING_SECRET',
      'WORKSPACE_PORT',
    ]);
  });

  test('never repeats a secret', () => {
    const secrets: Environment = {
      SLACK_BOT_TOKEN: 'xoxb-hush',
      SLACK_SIGNING_SECRET: 'hush',
      SLACK_APP_TOKEN: 'hush',
      MAIL_URL: 'ftp://user:hush@mail.example',
      REGISTER_URL: 'mysql://user:hush@db/foi',
      CLOCK: 'hush',
      PORT: 'hush',
      SLACK_API_URL: 'hush',
    };
    const faults = faultsOf(secrets);
    expect(faults.length).toBeGreaterThan(4);
    expect(faults.join('\n')).not.toContain('hush');
  });

  test('of a mail password with a percent sign in it is none', () => {
    expect(faulty({ MAIL_URL: 'smtp://user:100%sure@mail.example' })).toEqual([]);
  });
});
