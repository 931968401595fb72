/** Measures every figure one after another, or those named: `npm run bench -- start pdf --quick`. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ownFolder, say } from './figures.ts';

const figures = ['acknowledgements', 'saves', 'full-request', 'register-size', 'start', 'pdf'];
const named = process.argv.slice(2).filter((each) => !each.startsWith('--'));
const flags = process.argv.slice(2).filter((each) => each.startsWith('--'));
const unknown = named.filter((each) => !figures.includes(each));

if (unknown.length > 0) {
  say(`There is no figure ${unknown.join(', ')}. There are: ${figures.join(', ')}.`);
  process.exitCode = 1;
} else {
  const registers = flags.some((each) => each.startsWith('--registers=')) ? [] : [`--registers=${ownFolder()}`];
  for (const figure of named.length > 0 ? named : figures) {
    const args = [...process.execArgv, join(import.meta.dirname, `${figure}.ts`), ...flags, ...registers];
    const [code]: unknown[] = await once(spawn(process.execPath, args, { stdio: 'inherit' }), 'exit');
    if (code !== 0) {
      say(`${figure} could not be measured.`);
      process.exitCode = 1;
    }
  }
}
