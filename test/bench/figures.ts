import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** `--quick`: few of everything, only to see that it works. */
export const quick = process.argv.includes('--quick');

/** So many, or a few where it has to be quick. */
export const times = (usual: number, few: number) => (quick ? few : usual);

/** Writes a line for whoever reads the figures. */
export function say(line = ''): void {
  process.stdout.write(`${line}\n`);
}

/** Says which figure follows, how it is had again, and on what it was measured. */
export function title(name: string, what: string): void {
  say(`\n## ${what}`);
  say(`npm run bench -- ${name}${quick ? ' --quick' : ''}    (Node ${process.versions.node}, ${process.platform})\n`);
}

/** The value that so much of the sample is not above: 0.5 for the median. */
export function percentile(sample: readonly number[], part: number): number {
  const ordered = sample.toSorted((a, b) => a - b);
  return ordered[Math.max(0, Math.ceil(part * ordered.length) - 1)] ?? Number.NaN;
}

export const median = (sample: readonly number[]) => percentile(sample, 0.5);

export const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 1)} ms`;
export const ratio = (value: number) => `${value.toFixed(2)} ×`;

/** Milliseconds that something took. */
export async function timed(what: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await what();
  return performance.now() - began;
}

/** Prints a table, columns in line. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  for (const row of all) say(line(row));
}

/** A folder of this run's own in the temporary folder, gone when the process ends, also when it is stopped. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'foi-desk-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  return folder;
}
