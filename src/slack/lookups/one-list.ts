import { z } from 'zod';
import { londonDate, londonDateOf } from '../../domain/london.ts';
import { howSoon } from '../../domain/request/how-soon.ts';
import { peopleIn } from '../../domain/request/people-in.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import { findEach } from '../../workflows/with-each.ts';
import type { Bot } from '../bot.ts';
import { viewContextFor } from '../view-context.ts';
import type { ViewContext } from '../views/message.ts';
import { departmentName, who } from '../views/names.ts';
import { nextStep } from '../views/card/next-step.ts';
import type { QueueLine, QueuePart } from '../views/lists/queue.ts';
import { sayDue } from '../views/when.ts';
import { linkTo } from './message-link.ts';

/** Requests read for a list: what it costs does not grow with the register. */
const READ = 25;

const listed = z.looseObject({ reference: z.string(), due: londonDate.nullable() });

/** Of all officers' requests those that are late, or those with questions a department has not answered; most urgent first. */
export async function oneList(bot: Bot, only: 'late' | { department: string }): Promise<QueuePart> {
  const ctx = viewContextFor(bot);
  const today = londonDateOf(bot.desk.now());
  const rows = await bot.desk.register.scan(only === 'late' ? 'open/' : `department/${only.department}/`, {
    limit: READ + 1,
  });
  const all = rows.map(({ value }) => listed.parse(value));
  const wanted = only === 'late' ? all.filter(({ due }) => due !== null && due < today) : all;
  const read = await findEach(
    bot.desk,
    'one list',
    wanted.slice(0, READ).map(({ reference }) => reference),
  );
  const isLate = (request: FoiRequest) => howSoon(request, { today, warned: today }, ctx.holidays) === 'late';
  const requests = only === 'late' ? read.filter(isLate) : read;
  const waiting = {
    lines: await Promise.all(requests.map((request) => lineOf(bot, request, ctx))),
    more: Math.max(0, wanted.length - READ),
  };
  const words =
    only === 'late'
      ? { title: 'Late, whoever is in charge', empty: 'Nothing is late.' }
      : {
          title: `Waiting for ${departmentName(only.department, ctx)}`,
          empty: 'Nothing waits for them: all their questions are answered.',
        };
  return { ...words, waiting, opens: true };
}

async function lineOf(bot: Bot, request: FoiRequest, ctx: ViewContext): Promise<QueueLine> {
  const link = await linkTo(bot, request.reference, { at: 'card' });
  await bot.directory.learn(peopleIn(request));
  const step = nextStep(request, ctx)?.says ?? '';
  return {
    reference: request.reference,
    about: request.subject,
    due: undefined,
    when: sayDue(request, ctx),
    says: `${step} In charge: ${who(request.officer, ctx)}.`.trim(),
    ...(link !== undefined && { link }),
  };
}
