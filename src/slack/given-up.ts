import { carriedReference } from './ids.ts';

/** What could not be done, by the kind of what was to be done; the request's reference stands in between. */
const what: Readonly<Record<string, (about: string) => string>> = {
  show: (about) => `A message${about} could not be posted`,
  note: (about) => `A message${about} could not be posted`,
  react: (about) => `A reply${about} could not be ticked off`,
  letterFiles: (about) => `The files of a letter${about} could not be put into its thread`,
  noticeFiles: (about) => `The files of a letter${about} could not be put into its thread`,
  mail: (about) => `An e-mail${about} could not be sent`,
  erase: (about) => `Something said${about} could not be erased`,
  event: () => 'Something said in Slack could not be recorded',
  click: () => 'The press of a button could not be carried out',
};

/** For the officers: what FOI Desk gave up after many tries, and what to do. */
export function sayGivenUp({ id, kind }: { id: string; kind: string }): string {
  const reference = carriedReference(id);
  const says = what[kind]?.(reference === '' ? '' : ` about ${reference}`) ?? 'Something could not be done';
  return `${says}, after many tries. Tell your administrator: the log says why.`;
}
