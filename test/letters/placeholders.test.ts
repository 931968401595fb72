import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { grounds } from '../../src/domain/catalogue/index.ts';
import type { Entry } from '../../src/domain/letter.ts';
import { drawAcknowledgement, drawLetter, drawNotARequest, loadTemplates, toText } from '../../src/letters/index.ts';
import { contracts } from '../../src/letters/placeholders.ts';
import { letterOfNotice, type Sample, samples } from './notices.ts';
import { letterOf, parts, partsUnderEir } from './samples.ts';
import { coventry, day, fileOf } from './seed.ts';

const folder = mkdtempSync(join(tmpdir(), 'templates-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('every placeholder that a template may ask about has a value, empty or not', () => {
  cpSync(fileOf('templates'), folder, { recursive: true });
  for (const [name, { known }] of Object.entries(contracts)) {
    const questions = known.map((placeholder) => `{% if ${placeholder} %}{% endif %}`);
    appendFileSync(join(folder, `${name}.md`), `\n\n${questions.join('')}\n\nasked everything\n`);
  }
  const loaded = loadTemplates(folder);
  if (!loaded.ok) throw new Error(loaded.faults.join('\n'));
  const { templates } = loaded;

  const other: Entry[] = [
    { number: 20, wording: 'Withdrawn?', law: 'FOIA', parts: [], withdrawnOn: day('2026-11-02') },
    { number: 23, wording: 'Unclear?', law: 'FOIA', parts: [], closedOn: day('2026-11-02') },
    { number: 21, wording: 'Elsewhere?', law: 'FOIA', parts: [], coveredBy: 1 },
    { number: 22, wording: 'Open?', law: 'FOIA', parts: [] },
  ];
  const extended = { on: day('2026-11-02'), because: 'publicInterest' } as const;
  const act = letterOf(Object.values(parts), 'FOIA', { daysLate: 1, extended });
  const regulations = letterOf(Object.values(partsUnderEir), 'EIR', { law: 'both' });
  const head = { ...act, council: coventry, templates };
  const drawn = [
    drawLetter({ letter: { ...act, entries: [...act.entries, ...other] }, council: coventry, templates, grounds }),
    drawLetter({ letter: regulations, council: coventry, templates, grounds }),
    drawAcknowledgement(head),
    drawNotARequest({ ...head, reason: 'anotherAuthority', authority: 'x', words: 'x' }),
    ...Object.values<Sample>(samples).map((sample) => letterOfNotice(sample, { templates })),
  ];
  for (const letter of drawn) expect(toText(letter)).toContain('asked everything');
});
