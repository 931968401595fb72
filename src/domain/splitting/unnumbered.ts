import { headingText } from './headings.ts';
import type { Line } from './lines.ts';
import type { Context, Piece, SplitQuestion, Taken } from './model.ts';
import type { Told } from './roles.ts';
import { tellRoles } from './roles.ts';
import { partShared } from './shared-wording.ts';

const POINTS_BACK = /^(?:this|these|that|those|it|they|including|for\s+example|e\.g|i\.e|\()/i;

/** Takes a letter without numbers apart: one question a paragraph that asks, one an item where a list was announced. */
export function splitUnnumbered(lines: readonly Line[], margin: number | undefined): Taken {
  const told = tellRoles(lines, margin);
  const outright = told.some((one) => one.is === 'question');
  const asks = (one: Told): boolean => one.is === (outright ? 'question' : 'announcement');
  const firstAsking = told.findIndex(asks);
  const hasSections = told.some((one, index) => one.is === 'heading' && index > firstAsking);
  const questions: SplitQuestion[] = [];
  const context: Context[] = [];
  const leftOut: Piece[] = [];
  let heading: Told | undefined;
  let headed = 0;
  // What is told after one question and may belong to the next.
  let waiting: Told[] = [];

  const setHeading = (next: Told | undefined): void => {
    if (heading !== undefined && headed === 0) leftOut.push(heading);
    heading = next;
    headed = 0;
  };
  const share = (one: Told): void => {
    const { shared, rest } = partShared(one.text);
    if (shared !== '') context.push({ text: shared, questions: 'all' });
    if (rest !== '') leftOut.push({ at: one.at, text: rest });
  };
  const follow = (one: Told): void => {
    const last = questions.at(-1);
    if (last !== undefined && waiting.length === 0 && POINTS_BACK.test(one.text)) {
      last.wording = `${last.wording}\n\n${one.text}`;
    } else waiting.push(one);
  };
  for (const [index, one] of told.entries()) {
    if (asks(one)) {
      questions.push({ wording: one.text, ...(heading === undefined ? {} : { heading: headingText(heading.text) }) });
      headed += 1;
      for (const { text } of waiting) context.push({ text, questions: [questions.length] });
      waiting = [];
    } else if (one.is === 'context') context.push({ text: one.text, questions: 'all' });
    else if (one.is === 'heading' && hasSections) setHeading(one);
    else if (one.is === 'background' && index > firstAsking) follow(one);
    else if (one.is === 'background' || one.is === 'announcement') share(one);
    else leftOut.push(one);
  }
  setHeading(undefined);
  return { questions, context, leftOut: [...leftOut, ...waiting] };
}
