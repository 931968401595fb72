import type { Chance } from './random.ts';

/** A request that somebody sends on the day: what is asked of whom, and what they answer. */
export interface Asked {
  subject: string;
  /** Nothing where they gave only where they live: then every letter is printed and posted. */
  email?: string;
  officer: string;
  questions: AskedOf[];
}

/** A question, who is asked, and who of them answers. */
export interface AskedOf {
  wording: string;
  department: Department;
  speaker: string;
}

interface Department {
  name: string;
  channel: string;
  people: readonly string[];
}

const finance: Department = { name: 'Finance', channel: 'finance', people: ['Frank Osei'] };
const housing: Department = { name: 'Housing', channel: 'housing', people: ['Priya Shah'] };
const departments: readonly Department[] = [
  { name: 'Highways', channel: 'highways', people: ['Helen Marsh', 'Sean Doyle'] },
  { name: 'CCTV & Community Safety', channel: 'cctv-community-safety', people: ['Carl Jennings', 'Nadia Rahman'] },
  housing,
  finance,
];

const things = ['potholes', 'street lights', 'complaints', 'repairs', 'inspections'];

/** The other officer. */
export function otherOfficer({ officer }: Asked): string {
  return officers.find((each) => each !== officer) ?? officer;
}

const officers = ['Olivia Bennett', 'Tom Hughes'];
/** How many requesters give no e-mail address. */
const BY_POST = 0.25;

/** Who is asked instead where a question is not theirs. */
export function elsewhere({ department }: AskedOf): Pick<AskedOf, 'department' | 'speaker'> {
  return department.name === 'Finance'
    ? { department: housing, speaker: 'Priya Shah' }
    : { department: finance, speaker: 'Frank Osei' };
}

/** Two questions of one department that it answers in one message, where it does. */
export function answeredTogether({ questions }: Asked, chance: Chance, without?: number): [number, number] | undefined {
  const numbers = questions.map((_, index) => index + 1).filter((number) => number !== without);
  const name = (number: number) => questions[number - 1]?.department.name;
  for (const first of numbers) {
    const second = numbers.find((number) => number > first && name(number) === name(first));
    if (second !== undefined) return chance.happens(0.5) ? [first, second] : undefined;
  }
  return undefined;
}

/** The request with this number; its subject is said of no other. */
export function requestOf(chance: Chance, number: number): Asked {
  const how = chance.of(`request ${number}`);
  const questions = Array.from({ length: Math.round(how.between(2, 4)) }, (_, index) => {
    const department = how.oneOf(departments);
    return {
      wording: `How many ${how.oneOf(things)} were recorded in ward ${number}-${index + 1} in 2025?`,
      department,
      speaker: how.oneOf(department.people),
    };
  });
  return {
    subject: `ward [${number}], its roads`,
    officer: how.oneOf(officers),
    questions,
    ...(!how.happens(BY_POST) && { email: `requester.${number}@example.org` }),
  };
}
