import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import packed, { inflate } from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const { resolve } = createRequire(import.meta.url);
const run = promisify(execFile);

/**
 * A headless Chromium to look at the page with: on Linux x64 the one that npm brings, with the libraries and the font that
 * a bare machine lacks; elsewhere the machine's own.
 * @throws in words, where there is none
 */
export async function openBrowser(): Promise<Browser> {
  // Where tests run as root, as in a container, Chromium's own sandbox cannot start. No other of the package's arguments:
  // they take away what a page is protected by.
  const args = ['--no-sandbox'];
  if (process.platform !== 'linux' || process.arch !== 'x64') return ofTheMachine(args);
  const folder = await unpacked();
  const executablePath = join(folder, 'chromium');
  const fonts = { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  const withLibraries = { ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023/lib') };
  for (const env of [fonts, withLibraries]) {
    if (await starts(executablePath, env)) return chromium.launch({ executablePath, args, env });
  }
  return ofTheMachine(args);
}

async function starts(executable: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  return run(executable, ['--version'], { env }).then(
    () => true,
    () => false,
  );
}

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

async function ofTheMachine(args: string[]): Promise<Browser> {
  for (const executablePath of installed.filter((path) => existsSync(path))) {
    return chromium.launch({ executablePath, args });
  }
  for (const channel of ['chrome', 'msedge']) {
    try {
      return await chromium.launch({ channel, args });
    } catch (error) {
      if (!/is not found at|not supported on/u.test(String(error))) throw error;
    }
  }
  throw new Error('The tests of the page need a browser. Install Google Chrome or Chromium, and run them again.');
}

/** The folder with Chromium in it, unpacked once for all test files and runs; those that begin together do not disturb each other. */
async function unpacked(): Promise<string> {
  const bin = join(dirname(resolve('@sparticuz/chromium')), '../bin');
  const { version }: { version: string } = JSON.parse(await readFile(join(bin, '../package.json'), 'utf8'));
  const folder = join(tmpdir(), `foi-desk-chromium-${version}`);
  if (existsSync(folder)) return folder;
  const making = await mkdtemp(`${folder}-`);
  await into(making, async () => {
    await packed.executablePath(bin);
    await inflate(join(bin, 'al2023.tar.br'));
  });
  await writeFile(join(making, 'fonts.conf'), fontsFor(folder));
  await mkdir(join(making, 'fonts-cache'));
  try {
    await rename(making, folder);
  } catch {
    // Another test file was quicker.
    await rm(making, { recursive: true });
  }
  return folder;
}

/** The package unpacks into the temporary folder, whatever that is at the moment. */
async function into(folder: string, unpack: () => Promise<void>): Promise<void> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    await unpack();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

/** The machine's fonts, and one of ours: without any, text has no size and cannot be seen. */
function fontsFor(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${dirname(resolve('@expo-google-fonts/arimo/package.json'))}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}
