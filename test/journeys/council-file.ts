import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** What a test's council has otherwise than the example. */
export interface Otherwise {
  /** More people in a team, by their first name and surname. */
  officersToo?: readonly string[];
  approversToo?: readonly string[];
  /** Approvers are a group of Slack's, such as `foi-approvers`, instead of people by name. */
  approversGroup?: string;
  /** Approvers are whoever is in their channel. */
  approversInChannel?: true;
  /** Who reviews, by name, in the approvers' channel; without it, any officer or approver. */
  reviewers?: readonly string[];
  /** Somebody may approve a letter they had a hand in. */
  ownWork?: boolean;
  /** Letters besides the response that go only with an approver's consent. */
  notices?: readonly string[];
  /** What goes by itself when nobody says what is meant. */
  byItself?: readonly string[];
  /** Months a requester has to say what is meant. */
  months?: number;
  /** Whether a response names section 50. */
  nameSection50?: boolean;
  /** Working days in which somebody may ask for a review. */
  reviewPeriod?: number;
  /** Whether letters call them working days. */
  sayWorkingDays?: boolean;
  /** Months after which who asked is forgotten. */
  identity?: number;
  /** From when on officers are told what is due, and how many working days before. */
  morning?: { at: string; warningDays: number };
  /** The first day of the only details of the regulator. */
  regulatorFrom?: string;
}

/** Writes the example council's file with some things otherwise, for one test; answers where it is. */
export async function councilFile(otherwise: Otherwise): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'council-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const { officersToo = [], approversToo = [], approversGroup, ownWork = false } = otherwise;
  const { notices = [], byItself = [], months = 2, reviewers = [] } = otherwise;
  const people = (names: readonly string[]) =>
    names.map((name) => `\n    - ${name.toLowerCase().replace(' ', '.')}@marlbury.example`).join('');
  const example = await readFile(join(import.meta.dirname, '../../templates/council.yml'), 'utf8');
  const text = example
    .replace('    - tom.hughes@marlbury.example', (line) => line + people(officersToo))
    .replace('    - david.price@marlbury.example', (line) => line + people(approversToo))
    .replace('# Who answers questions.', (line) =>
      reviewers.length === 0
        ? line
        : `reviewers:\n  channel: '#foi-approvals'\n  people:${people(reviewers)}\n\n${line}`,
    )
    .replace('  # identity: 12', (line) =>
      otherwise.identity === undefined ? line : `  identity: ${otherwise.identity}`,
    )
    .replace("at: '08:30'\n", (line) => (otherwise.morning ? `at: '${otherwise.morning.at}'\n` : line))
    .replace('warningDays: 3', `warningDays: ${otherwise.morning?.warningDays ?? 3}`)
    .replace('ownWork: false', `ownWork: ${ownWork}`)
    .replace('notices: []', `notices: [${notices.join(', ')}]`)
    .replace('byItself: []', `byItself: [${byItself.join(', ')}]`)
    .replace('months: 2', `months: ${months}`)
    .replace('nameSection50: true', `nameSection50: ${otherwise.nameSection50 ?? true}`)
    .replace('reviewPeriod: 40', `reviewPeriod: ${otherwise.reviewPeriod ?? 40}`)
    .replace('sayWorkingDays: true', `sayWorkingDays: ${otherwise.sayWorkingDays ?? true}`)
    .replace(/from: 2018-05-25([^]*)from: 2026-11-01/u, (whole, details: string) =>
      otherwise.regulatorFrom === undefined ? whole : `from: ${otherwise.regulatorFrom}${details}from: 2030-01-01`,
    );
  const withGroup =
    approversGroup === undefined && otherwise.approversInChannel === undefined
      ? text
      : text.replace(
          /people:\n    - amara\.okafor.*\n    - david\.price.*\n/u,
          approversGroup === undefined ? '' : `group: ${approversGroup}\n`,
        );
  const file = join(folder, 'council.yml');
  await writeFile(file, withGroup);
  return file;
}
