import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { commands } from '../commands/index.ts';
import { loadTemplates } from '../src/letters/index.ts';
import { actions, shortcuts } from '../src/slack/ids.ts';
import { formIds } from '../src/workflows/forms/form.ts';
import { onlyCode } from './only-code.ts';

const root = resolve(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** Files below these folders, by their path from the root, in order. */
function filesIn(...folders: string[]): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(root, join(entry.parentPath, entry.name))),
    )
    .sort();
}

const program = filesIn('src', 'commands').filter((path) => path.endsWith('.ts'));
const tests = filesIn('test').filter((path) => path.endsWith('.ts'));

const codeOf = (path: string) => onlyCode(read(path));

/** What a file imports: packages by name, files of ours by their path from the root. */
function importsOf(path: string): string[] {
  const found = read(path).matchAll(
    /\b(?:import|export)\b[^;'"]*?\bfrom\s*'([^']+)'|\bimport\s*\(\s*'([^']+)'|^import\s+'([^']+)'/gmu,
  );
  return [...found].map(([, from, dynamic, alone]) => {
    const name = from ?? dynamic ?? alone ?? '';
    return name.startsWith('.') ? relative(root, resolve(root, dirname(path), name)) : name;
  });
}

/** The part of the program a file belongs to: its folder below `src`, or itself where it stands alone there. */
function partOf(path: string): string {
  const [top = '', second = '', ...rest] = path.split('/');
  return top === 'src' ? (rest.length > 0 ? second : second.replace(/\.ts$/u, '')) : top;
}

const isOurs = (name: string) => /^(?:src|commands)\//u.test(name);

describe('the walls', () => {
  /** Which part may import which, besides itself; `main` puts all of them together. */
  const mayImport: Record<string, string[]> = {
    domain: [],
    register: [],
    workspace: [],
    clock: [],
    links: [],
    health: [],
    'state-files': ['register'],
    calendar: ['domain'],
    letters: ['domain'],
    mail: ['domain'],
    'council-file': ['domain'],
    config: ['mail'],
    // Only the shape of a log.
    log: ['workflows'],
    workflows: ['calendar', 'domain', 'letters', 'mail', 'register'],
    commands: ['domain', 'workflows'],
    slack: ['commands', 'domain', 'health', 'register', 'workflows'],
    'register-command': ['clock', 'config', 'domain', 'log', 'register', 'workflows'],
  };

  test('every part of the program is known here', () => {
    expect([...new Set(program.map(partOf))].sort()).toEqual([...Object.keys(mayImport), 'main'].sort());
  });

  test.each(Object.entries(mayImport))('%s imports nothing of ours but %j', (part, allowed) => {
    const through = program
      .filter((path) => partOf(path) === part)
      .flatMap((path) =>
        importsOf(path)
          .filter(isOurs)
          .map((name) => [path, name] as const),
      )
      .filter(([, name]) => partOf(name) !== part && !allowed.includes(partOf(name)));
    expect(through).toEqual([]);
  });

  test.each(['calendar', 'letters', 'mail', 'register', 'commands', 'workspace'])(
    'others enter %s by its front door',
    (part) => {
      const doors = [`src/${part}/index.ts`, `${part}/index.ts`];
      // The people, channels and messages that the workspace begins with are data of the one who opens it.
      if (part === 'workspace') doors.push('src/workspace/seed.ts');
      const around = program
        .filter((path) => partOf(path) !== part)
        .flatMap((path) => importsOf(path).filter((name) => isOurs(name) && partOf(name) === part))
        .filter((name) => !doors.includes(name));
      expect(around).toEqual([]);
    },
  );

  /** Which part alone may import which packages. */
  const packagesOf: [RegExp, string[]][] = [
    [/^@slack\//u, ['slack']],
    [/^(?:keyv|hookified|pg|node:sqlite)$/u, ['register']],
    [/^nodemailer/u, ['mail']],
    [/^(?:smtp-server|mailparser|preact|htm|@preact|ws$)/u, ['workspace']],
    [/^(?:liquidjs|@myriaddreamin|hast|mdast-util)/u, ['letters']],
    [/^pino$/u, ['log']],
    [
      /^node:(?:http|net|https|dgram|child_process|worker_threads)$/u,
      ['config', 'health', 'links', 'slack', 'workspace'],
    ],
    [/^node:fs/u, ['council-file', 'letters', 'main', 'register', 'register-command', 'workspace']],
  ];
  test.each(packagesOf)('%s is imported by %j alone', (name, parts) => {
    const others = program.filter(
      (path) => !parts.includes(partOf(path)) && importsOf(path).some((each) => name.test(each)),
    );
    expect(others).toEqual([]);
  });

  test('the rules know nothing of the world', () => {
    const pure = /^(?:zod|date-fns|@date-fns\/tz|node:crypto|mdast)$/u;
    const others = program
      .filter((path) => partOf(path) === 'domain')
      .flatMap((path) => importsOf(path).filter((name) => !isOurs(name) && !pure.test(name)));
    expect(others).toEqual([]);
  });

  test('commands know nothing but what they call', () => {
    expect(
      program
        .filter((path) => partOf(path) === 'commands')
        .flatMap((path) => importsOf(path).filter((name) => !isOurs(name))),
    ).toEqual([]);
  });
});

describe('what imports what', () => {
  /** What a file reaches by what it imports, types included. */
  function reachedFrom(path: string, reached = new Set<string>()): Set<string> {
    for (const next of ours(path)) {
      if (reached.has(next)) continue;
      reached.add(next);
      reachedFrom(next, reached);
    }
    return reached;
  }

  const known = new Map<string, string[]>();
  function ours(path: string): string[] {
    const found =
      known.get(path) ?? importsOf(path).filter((name) => name.endsWith('.ts') && existsSync(join(root, name)));
    known.set(path, found);
    return found;
  }

  test('what a department is shown reads nothing of who asks, or what the request is called', () => {
    const shown = program.filter((path) => path.startsWith('src/slack/views/department/'));
    expect(shown.length).toBeGreaterThan(3);
    expect(shown.filter((path) => /\.(?:requester|subject)\b/u.test(codeOf(path)))).toEqual([]);
  });

  test('no file imports itself, through however many others', () => {
    const inCircles = [...program, ...tests].filter((path) => reachedFrom(path).has(path));
    expect(inCircles).toEqual([]);
  });
});

describe('the machine', () => {
  const users = (what: RegExp) => program.filter((path) => what.test(codeOf(path)));

  test('the environment is read in one place', () => {
    expect(users(/\bprocess\.env\b/u)).toEqual(['src/config.ts']);
  });

  test('the time of day is read where it is turned into the clock of rules, and for what Slack measures by its own', () => {
    expect(users(/\bDate\.now\(|\bnew Date\(\s*\)|\bperformance\.now\(/u)).toEqual([
      'src/clock.ts',
      // Leases, retries and Slack's own pace go by the machine, whatever CLOCK says (design: signatures, leases, retries).
      'src/register/timers.ts',
      'src/slack/app.ts',
    ]);
  });

  test('the rules wait for nothing and leave nothing to chance', () => {
    const impure =
      /\bsetTimeout\b|\bsetInterval\b|\bMath\.random\b|\brandomUUID\b|\brandomBytes\b|\bfetch\(|\bprocess\b|\bawait\b/u;
    expect(users(impure).filter((path) => partOf(path) === 'domain')).toEqual([]);
  });
});

describe('commands', () => {
  const isNoVerb = ['command', 'index', 'nearest', 'other-words', 'reference'];
  const files = filesIn('commands')
    .filter((path) => path.endsWith('.ts'))
    .map((path) => path.slice('commands/'.length, -'.ts'.length))
    .filter((name) => !isNoVerb.includes(name));

  test('one file each, and all of them in the index', () => {
    expect(commands.map(({ verb }) => verb).sort()).toEqual(files.sort());
  });

  test.each(commands.map(({ verb }) => verb))('%s stands in the file of its name', (verb) => {
    expect(read(`commands/${verb}.ts`)).toContain(`verb: '${verb}'`);
  });

  test('are typed as the manifest says', () => {
    const hint = manifest.features.slash_commands.map(({ usage_hint }) => usage_hint).join(' | ');
    const typed = commands.map(({ usage, further }) => further?.usage ?? usage);
    for (const usage of hint.split(' | ')) expect(typed).toContain(usage);
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual(['/foi']);
  });
});

const manifest = z
  .object({
    features: z.object({
      slash_commands: z.array(
        z.object({ command: z.string(), usage_hint: z.string(), should_escape: z.literal(true) }),
      ),
      shortcuts: z.array(z.object({ type: z.literal('message'), callback_id: z.string() })),
    }),
    oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
    settings: z.object({ event_subscriptions: z.object({ bot_events: z.array(z.string()) }) }),
  })
  .parse(parse(read('manifest.yml')));

const slackFiles = program.filter((path) => partOf(path) === 'slack');
const listening = slackFiles
  .filter((path) => path.startsWith('src/slack/listeners/'))
  .map(read)
  .join('\n');
const drawing = slackFiles.filter((path) => !path.startsWith('src/slack/listeners/') && path !== 'src/slack/ids.ts');

describe('what people press', () => {
  test('shortcuts are those of the manifest, and each is listened to', () => {
    const declared = manifest.features.shortcuts.map(({ callback_id }) => callback_id);
    expect(Object.values(shortcuts).sort()).toEqual(declared.sort());
    expect(Object.keys(shortcuts).filter((name) => !listening.includes(`shortcuts.${name}`))).toEqual([]);
  });

  test('every button has an id of its own', () => {
    expect(new Set(Object.values(actions)).size).toBe(Object.keys(actions).length);
  });

  test('every button is shown somewhere and listened to', () => {
    const uses = (text: string, name: string) => new RegExp(`\\bactions\\.${name}\\b`, 'u').test(text);
    const shown = drawing.map(read).join('\n');
    const names = Object.keys(actions);
    expect(names.filter((name) => !uses(listening, name))).toEqual([]);
    expect(names.filter((name) => !uses(shown, name))).toEqual([]);
  });

  test.each(formIds)('the form %s is drawn by somebody and read by somebody', (id) => {
    expect(new RegExp(`^  ${id}: `, 'mu').test(read('src/slack/listeners/submissions.ts'))).toBe(true);
    const drawn = new RegExp(`\\bid: '${id}'`, 'u');
    expect(program.some((path) => drawn.test(read(path)))).toBe(true);
  });
});

describe('what Slack lets us do', () => {
  /** Scopes that a method of the Web API needs; one of a list is enough. */
  const needs: Record<string, (string | string[])[]> = {
    'auth.test': [],
    'chat.postEphemeral': ['chat:write'],
    'chat.postMessage': ['chat:write'],
    'chat.update': ['chat:write'],
    'chat.delete': ['chat:write'],
    'chat.getPermalink': [],
    'conversations.history': ['channels:history', 'groups:history'],
    'conversations.info': ['channels:read', 'groups:read'],
    'conversations.list': ['channels:read', 'groups:read'],
    'conversations.members': ['channels:read', 'groups:read'],
    'conversations.open': ['im:write'],
    'conversations.replies': ['channels:history', 'groups:history'],
    'files.completeUploadExternal': ['files:write'],
    'files.delete': ['files:write'],
    'files.getUploadURLExternal': ['files:write'],
    'files.info': ['files:read'],
    'reactions.add': ['reactions:write'],
    'usergroups.list': ['usergroups:read'],
    'usergroups.users.list': ['usergroups:read'],
    'users.info': ['users:read'],
    'users.lookupByEmail': ['users:read.email'],
    'views.open': [],
    'views.publish': [],
    'views.push': [],
    'views.update': [],
  };
  const granted = manifest.oauth_config.scopes.bot;
  const called = [
    ...new Set(
      slackFiles.flatMap((path) =>
        [...codeOf(path).matchAll(/\bapi\s*\.((?:[a-z]\w*\.)+[a-z]\w*)\(/giu)].map(([, method = '']) => method),
      ),
    ),
  ].sort();

  test('the methods called are found', () => {
    expect(called).toEqual(
      expect.arrayContaining(['chat.postMessage', 'views.open', 'usergroups.users.list', 'auth.test']),
    );
  });

  test.each(called)('%s is covered by the manifest', (method) => {
    expect(needs).toHaveProperty([method]);
    for (const scope of needs[method] ?? []) {
      expect([scope].flat().some((each) => granted.includes(each))).toBe(true);
    }
  });

  /** What a scope is for besides the methods above. */
  const otherwise: Record<string, string> = {
    commands: 'the command and the two shortcuts',
    'im:write': 'a word to one person, where they were in no channel',
    'metadata.message:read': 'looking for a post of our own after a crash',
  };

  test('no scope is asked for that nothing needs', () => {
    const needed = called.flatMap((method) => needs[method]?.flat() ?? []);
    expect(granted.filter((scope) => !needed.includes(scope) && otherwise[scope] === undefined)).toEqual([]);
  });

  test('posts of our own are looked for by their metadata only with the scope for it', () => {
    expect(slackFiles.some((path) => codeOf(path).includes('include_all_metadata'))).toBe(true);
    expect(granted).toContain('metadata.message:read');
  });

  test.each(manifest.settings.event_subscriptions.bot_events)('the event %s is read', (name) => {
    expect(read('src/slack/inputs.ts')).toContain(`'${name.split('.')[0]}'`);
  });
});

describe('templates', () => {
  test('print nothing that nobody knows', () => {
    const loaded = loadTemplates(join(root, 'templates'));
    expect(loaded.ok ? [] : loaded.faults).toEqual([]);
  });
});

describe('the text of the program', () => {
  const texts = [
    ...filesIn('src', 'commands', 'templates', 'test').filter((path) =>
      /\.(?:ts|md|yml|json|typ|css|html)$/u.test(path),
    ),
    'README.md',
    'manifest.yml',
    'package.json',
  ].filter((path) => path !== 'test/house.test.ts');

  test('names no place on anybody’s machine', () => {
    const places = /(?:^|[\s"'`(=:])(?:\/(?:work|home|root|Users|tmp|mnt)\/\w|[A-Z]:\\\w)/u;
    expect(texts.filter((path) => places.test(read(path)))).toEqual([]);
  });

  test.each(['src', 'commands', 'templates', 'test'])('every folder under %s says what lives in it', (top) => {
    const folders = new Set(
      filesIn(top)
        .filter((path) => /\.(?:ts|md|json|typ|css|html)$/u.test(path))
        .map((path) => dirname(path)),
    );
    expect([...folders].filter((folder) => !existsSync(join(root, folder, 'README.md')))).toEqual([]);
  });

  test('a README names only files that are there', () => {
    const readmes = filesIn('src', 'commands', 'templates', 'test').filter((path) => path.endsWith('README.md'));
    const named = readmes.flatMap((path) =>
      [...read(path).matchAll(/`((?:[\w.-]+\/)*[\w.-]+\.(?:ts|md|json|typ|css|yml|html))`/gu)].map(
        ([, name = '']) => [path, name] as const,
      ),
    );
    expect(named.length).toBeGreaterThan(300);
    expect(named.filter(([path, name]) => !from(path).some((folder) => existsSync(join(root, folder, name))))).toEqual(
      [],
    );
  });

  test('every decision has its line in the index of them, which says where it stands', () => {
    const [, index = ''] = read('src/README.md').split('## Decisions');
    const rows = [...index.matchAll(/^\| ([^*|][^|]*?) \|[^|]*\| (?:below|\[`([^`]+)\/`\]\([^)]*\)) \|$/gmu)];
    const listed = rows.map(([, title = '', folder]) => `src/${folder ? `${folder}/` : ''}README.md: ${title}`);
    const written = filesIn('src')
      .filter((path) => path.endsWith('README.md'))
      .flatMap((path) =>
        [...read(path).matchAll(/^### \d+ \w+ \d{4}: (.+)$/gmu)].map(([, title]) => `${path}: ${title}`),
      );
    expect(written.length).toBeGreaterThan(30);
    expect(listed.sort()).toEqual(written.sort());
  });

  /** The folders a README may speak from: its own, those it stands in, and `src`. */
  function from(path: string): string[] {
    const folder = dirname(path);
    return folder === '.' ? ['.', 'src'] : [folder, ...from(folder)];
  }

  /** What the compiler could be told to believe. An empty list may be told what it will hold. */
  const beliefs: [string, RegExp][] = [
    ['any', /(?::|<|,|\||&|\bas)\s*any\b|\bany\[\]/u],
    ['as', /(?<!\[\]\s)(?<!\bconst\s)\bas\s+(?!const\b)[\w{[(]/u],
    ['!', /[\w\])]!(?=[.;,)\]\s[])(?!=)/u],
    ['enum', /\benum\s+\w/u],
    ['namespace', /\bnamespace\s+\w/u],
    ['a property made by a parameter', /\bconstructor\([^{]*?\b(?:private|public|protected|readonly)\s+\w+\s*[?:]/u],
  ];
  test.each(beliefs)('there is no %s in it', (_, belief) => {
    const found = [...program, ...tests].filter((path) => belief.test(withoutImports(codeOf(path))));
    expect(found).toEqual([]);
  });

  function withoutImports(code: string): string {
    return code.replaceAll(/\b(?:import|export)\s+(?:type\s+)?(?:\{[^}]*\}|\*\s+as\s+\w+)[^;]*;/gu, '');
  }

  test('no rule of the compiler or the linter is switched off', () => {
    const off = /@ts-(?:ignore|expect-error|nocheck)|(?:eslint|oxlint)-disable/u;
    // A list with a hole in it is what that test is about.
    const allowed = ['test/house.test.ts', 'test/register/contract.ts'];
    expect([...program, ...tests].filter((path) => off.test(read(path)) && !allowed.includes(path))).toEqual([]);
  });

  test('no test is left out, and none runs alone', () => {
    const left = /\b(?:test|it|describe)\.(?:only|skip|todo)\b/u;
    expect(tests.filter((path) => path !== 'test/house.test.ts' && left.test(codeOf(path)))).toEqual([]);
  });

  test('nothing is left to do in it', () => {
    const left = /(?:\/\/|\/\*|^\s*\*).*\b(?:TODO|FIXME|XXX|HACK)\b/mu;
    expect([...program, ...tests].filter((path) => path !== 'test/house.test.ts' && left.test(read(path)))).toEqual([]);
  });

  /** Files longer than 200 lines, and why they are. */
  const long: Record<string, string> = {
    'src/domain/catalogue/fields.ts': 'data: every field of every ground',
    'src/domain/request/evolve.ts': 'one case for every event',
    'src/letters/placeholders.ts': 'data: what every template may print',
  };

  test('a file is no longer than 200 lines, but those listed here with their reason', () => {
    const tooLong = program.filter((path) => read(path).split('\n').length > 201 && long[path] === undefined);
    expect(tooLong).toEqual([]);
    expect(Object.keys(long).filter((path) => read(path).split('\n').length <= 201)).toEqual([]);
  });

  test('what is exported is imported by somebody', () => {
    const all = [...program, ...tests];
    const taken = new Set(all.flatMap(takenBy));
    const left = all
      .filter((path) => !taken.has(`${path} *`))
      .flatMap((path) =>
        [...read(path).matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gmu)].map(
          ([, name = '']) => `${path} ${name}`,
        ),
      );
    expect(left.length).toBeGreaterThan(1000);
    expect(left.filter((each) => !taken.has(each))).toEqual([]);
  });

  /** What a file takes of others, each as path and name; `*` where it takes all of one. */
  function takenBy(path: string): string[] {
    const from = (name: string) => relative(root, resolve(root, dirname(path), name));
    const byName = [...read(path).matchAll(/^(?:import|export)\b[^;'"]*?\{([^}]*)\}\s*from\s*'(\.[^']+)'/gmu)];
    const whole = read(path).matchAll(/^(?:import|export)\s+\*[^;'"]*?from\s*'(\.[^']+)'|\bimport\(\s*'(\.[^']+)'/gmu);
    return [
      ...byName.flatMap(([, names = '', name = '']) =>
        names.split(',').map((each) => `${from(name)} ${/(?:type\s+)?(\w+)/u.exec(each.trim())?.[1] ?? ''}`),
      ),
      ...[...whole].map(([, all, dynamic]) => `${from(all ?? dynamic ?? '')} *`),
    ];
  }
});
