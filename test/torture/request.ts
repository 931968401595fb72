import type { Chance } from './random.ts';

/** A request that somebody sends on the day: what is asked of whom, and what they answer. */
export interface Asked {
  subject: string;
  email: string;
  officer: string;
  questions: { wording: string; department: Department; speaker: string }[];
}

interface Department {
  name: string;
  channel: string;
  people: readonly string[];
}

const departments: readonly Department[] = [
  { name: 'Highways', channel: 'highways', people: ['Helen Marsh', 'Sean Doyle'] },
  { name: 'CCTV & Community Safety', channel: 'cctv-community-safety', people: ['Carl Jennings', 'Nadia Rahman'] },
  { name: 'Housing', channel: 'housing', people: ['Priya Shah'] },
  { name: 'Finance', channel: 'finance', people: ['Frank Osei'] },
];

const things = ['potholes', 'street lights', 'complaints', 'repairs', 'inspections'];

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
    email: `requester.${number}@example.org`,
    officer: how.oneOf(['Olivia Bennett', 'Tom Hughes']),
    questions,
  };
}
