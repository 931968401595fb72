import { londonDate } from '../london.ts';
import { type FieldId, fieldDefinitions } from './fields.ts';
import { allFields, fieldsOfGround } from './fields-for.ts';
import { kindOfFile } from './file-kinds.ts';
import type { PartInContext, PartProblem, ProblemCode } from './part-problem.ts';
import { valueOf } from './value.ts';

/** Whether the part says what its kind and ground cannot do without. */
export function contentProblems(context: PartInContext): PartProblem[] {
  return [
    ...kindProblems(context),
    ...levelProblems(context),
    ...publicInterestProblems(context),
    ...particularProblems(context),
    ...dateProblems(context),
    ...fileProblems(context),
  ];
}

function kindProblems({ part }: PartInContext): PartProblem[] {
  const empty = (...fields: FieldId[]): boolean => fields.every((field) => valueOf(part, field) === '');
  const { kind } = part;
  if ((kind === 'disclosed' || kind === 'disclosedInPart') && empty('answer', 'filesToRelease')) {
    return [problem('answer.missing', 'answer', 'Nothing is given yet: write the answer or choose a file to release.')];
  }
  if (kind === 'notHeld' && empty('answer', 'whyNotHeld')) {
    return [problem('notHeld.whyMissing', 'whyNotHeld', 'Say why it is not held, or where it was looked for.')];
  }
  if (kind === 'alreadyAvailable' && empty('whereItIsPublished')) {
    return [problem('published.missing', 'whereItIsPublished', 'Give the exact page, or say in words where it is.')];
  }
  if (kind === 'repeated' && empty('answer', 'previousReference', 'previousAnswerDate')) {
    return [
      problem('earlierRequest.missing', 'previousReference', 'Say which earlier request was answered, and when.'),
    ];
  }
  return [];
}

function levelProblems({ part, ground }: PartInContext): PartProblem[] {
  if (ground?.regime === 'EIR' && part.likelihood === 'wouldBeLikelyTo') {
    return [problem('likelihood.tooLow', 'likelihood', 'The EIR ask for "would": "would be likely to" is not enough.')];
  }
  const asksLevel = ground !== undefined && fieldsOfGround(ground, part.kind, part.subsections).includes('likelihood');
  return asksLevel && part.likelihood === undefined
    ? [problem('likelihood.missing', 'likelihood', 'Choose how likely the harm is: "would" or "would be likely to".')]
    : [];
}

/** FOIA s.2(2)(b) and s.17(3)(b), EIR reg 12(1)(b) and 14(3)(b): both sides and the result. */
function publicInterestProblems({ part, ground }: PartInContext): PartProblem[] {
  if (ground?.pitInLetter !== true) return [];
  const problems: PartProblem[] = [];
  if (valueOf(part, 'factorsFor') === '') {
    problems.push(problem('factorsFor.missing', 'factorsFor', 'Give at least one factor for disclosure.'));
  }
  if (valueOf(part, 'factorsAgainst') === '') {
    problems.push(problem('factorsAgainst.missing', 'factorsAgainst', 'Give at least one factor against disclosure.'));
  }
  if (valueOf(part, 'balance') === '') {
    problems.push(problem('balance.missing', 'balance', 'Say which side weighs more, and why.'));
  }
  return problems;
}

function particularProblems({ part, ground }: PartInContext): PartProblem[] {
  if (ground === undefined) return [];
  const problems: PartProblem[] = [];
  const asked = fieldsOfGround(ground, part.kind, part.subsections);
  if (asked.includes('qualifiedPerson')) {
    for (const field of ['qualifiedPerson', 'qualifiedPersonRole'] as const) {
      if (valueOf(part, field) === '') {
        problems.push(
          problem(
            'qualifiedPerson.missing',
            field,
            'Section 36 needs the qualified person: name and role. Only statistics do without: choose 36(4) alone for them.',
          ),
        );
      }
    }
    if (valueOf(part, 'opinionDate') === '') {
      problems.push(problem('opinionDate.missing', 'opinionDate', 'Give the day of the qualified person’s opinion.'));
    }
  }
  if (asked.includes('emissions') && valueOf(part, 'emissions') === 'yes') {
    const says = `${ground.shortTitle} cannot be used for information on emissions (regulation 12(9)). Choose another.`;
    problems.push(problem('emissions.excluded', 'emissions', says));
  }
  if (asked.includes('statutoryBar') && valueOf(part, 'statutoryBar') === '') {
    const says = 'Name the enactment and its section, the obligation or the court’s order that forbids it.';
    problems.push(problem('enactment.missing', 'statutoryBar', says));
  }
  const ticked = valueOf(part, 'supplierConditions').split('\n').filter(Boolean).length;
  if (asked.includes('supplierConditions') && ticked > 0 && ticked < 3) {
    const says = 'Regulation 12(5)(f) needs all three to be true. Tick them all or choose another ground.';
    problems.push(problem('supplierConditions.unmet', 'supplierConditions', says));
  }
  if (saysNothingOfWhy(part, ground, asked)) {
    problems.push(problem('why.missing', whereToSayWhy(asked), `Say why ${ground.shortTitle} applies.`));
  }
  return problems;
}

/** FOIA s.17(1)(c): why it applies must be said, unless that is apparent. Where a test is shown, it tells. */
function saysNothingOfWhy(
  part: PartInContext['part'],
  ground: NonNullable<PartInContext['ground']>,
  asked: readonly FieldId[],
): boolean {
  if (part.kind !== 'withheld' && part.kind !== 'disclosedInPart') return false;
  if (ground.pitInLetter) return false;
  if (part.kind === 'withheld' && valueOf(part, 'answer') !== '') return false;
  return asked
    .filter((field) => field !== 'subsections' && field !== 'dataProtectionPrinciple')
    .every((field) => valueOf(part, field) === '');
}

function whereToSayWhy(asked: readonly FieldId[]): FieldId {
  return asked.find((field) => fieldDefinitions[field].element.endsWith('ext')) ?? 'answer';
}

function dateProblems({ part }: PartInContext): PartProblem[] {
  return allFields
    .filter((field) => fieldDefinitions[field].element === 'date')
    .filter((field) => valueOf(part, field) !== '' && !londonDate.safeParse(valueOf(part, field)).success)
    .map((field) => problem('date.unreadable', field, 'This is no date. Choose a day.'));
}

function fileProblems({ part }: PartInContext): PartProblem[] {
  return part.filesToRelease.flatMap((file) => {
    const kind = kindOfFile(file.name);
    if (kind === 'legacyOffice') {
      return [problem('file.legacy', 'filesToRelease', `${file.name} cannot be checked. Ask for it as PDF or CSV.`)];
    }
    return kind === 'office' && (file.reason ?? '').trim() === ''
      ? [
          problem(
            'file.reasonMissing',
            'filesToRelease',
            `${file.name} may hide sheets, changes or comments. Ask for it as PDF or CSV, or say why it must go as it is.`,
          ),
        ]
      : [];
  });
}

function problem(code: ProblemCode, field: FieldId, says: string): PartProblem {
  return { code, field, says };
}
