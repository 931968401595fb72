import { surface, type Surface } from './intents.ts';

/** The name of a surface in the register. */
export function surfaceKey(surface: Surface): string {
  switch (surface.at) {
    case 'card':
    case 'similar':
      return surface.at;
    case 'question':
    case 'recorded':
      return `${surface.at}/${surface.question}/${surface.department}`;
    case 'concern':
      return `concern/${surface.question}/${surface.department}/${surface.id}`;
    case 'letter':
      return `letter/${surface.version}`;
    case 'approval':
      return `approval/${surface.asking}`;
    case 'noticeApproval':
      return `notice-approval/${surface.id}`;
    case 'review':
      return `review/${surface.review}`;
    case 'unanswered':
      return `unanswered/${surface.id}/${surface.time}`;
    case 'undone':
    case 'ending':
      return `${surface.at}/${surface.time}`;
  }
}

/** Where it is remembered which messages show something of a request, each under its surface's name. */
export function surfacesUnder(reference: string): string {
  return `surface/${reference}/`;
}

/** The surface of this name; nothing for what was never one. */
export function surfaceNamed(name: string): Surface | undefined {
  const [at = '', first = '', second = '', ...rest] = name.split('/');
  const number = Number(first);
  const read = surface.safeParse(
    {
      card: { at },
      similar: { at },
      question: { at, question: number, department: second },
      recorded: { at, question: number, department: second },
      concern: { at, question: number, department: second, id: rest.join('/') },
      letter: { at, version: number },
      approval: { at, asking: number },
      'notice-approval': { at: 'noticeApproval', id: first },
      review: { at, review: number },
      unanswered: { at, id: first, time: second },
      undone: { at, time: number },
      ending: { at, time: number },
    }[at],
  );
  return read.success ? read.data : undefined;
}
