import type { Law } from '../letter.ts';

/** A breach that reviews often find: how the reviewer ticks it, and how the letter says it. */
export interface Breach {
  id: string;
  label: string;
  says: string;
}

const ofTheAct = 'of the Freedom of Information Act 2000';
const ofTheRegulations = 'of the Environmental Information Regulations 2004';

const underFoia: readonly Breach[] = [
  {
    id: 'late',
    label: 'Late (section 10(1))',
    says: `We did not answer within the time that the law allows (section 10(1) ${ofTheAct}).`,
  },
  {
    id: 'withheld',
    label: 'Information that was due was not given (section 1(1)(b))',
    says: `We did not give you all the information you were entitled to (section 1(1)(b) ${ofTheAct}).`,
  },
  {
    id: 'notConfirmed',
    label: 'It was not said whether it is held (section 1(1)(a))',
    says: `We did not tell you whether we hold the information (section 1(1)(a) ${ofTheAct}).`,
  },
  {
    id: 'refusal',
    label: 'The refusal did not say all it has to (section 17)',
    says: `Our refusal did not say everything that it has to (section 17 ${ofTheAct}).`,
  },
  {
    id: 'advice',
    label: 'Too little advice and assistance (section 16)',
    says: `We did not give you the advice and assistance that we owed you (section 16 ${ofTheAct}).`,
  },
];

const underEir: readonly Breach[] = [
  {
    id: 'lateEir',
    label: 'Late (regulation 5(2))',
    says: `We did not answer within the time that the law allows (regulation 5(2) ${ofTheRegulations}).`,
  },
  {
    id: 'withheldEir',
    label: 'Information that was due was not given (regulation 5(1))',
    says: `We did not give you all the environmental information you were entitled to (regulation 5(1) ${ofTheRegulations}).`,
  },
  {
    id: 'refusalEir',
    label: 'The refusal did not say all it has to (regulation 14)',
    says: `Our refusal did not say everything that it has to (regulation 14 ${ofTheRegulations}).`,
  },
  {
    id: 'adviceEir',
    label: 'Too little advice and assistance (regulation 9)',
    says: `We did not give you the advice and assistance that we owed you (regulation 9 ${ofTheRegulations}).`,
  },
];

/** The breaches to choose from under a law; those of being late first. */
export function breachesUnder(law: Law): readonly Breach[] {
  return [...(law === 'EIR' ? [] : underFoia), ...(law === 'FOIA' ? [] : underEir)];
}

/** The breach of answering late, under the law that most of a request is handled by. */
export function lateUnder(law: Law): string {
  return law === 'EIR' ? 'lateEir' : 'late';
}
