import { z } from 'zod';
import { workingDaysToAskForReview } from './clock/due-date.ts';
import { londonDate, type LondonDate } from './london.ts';
import { kindOfNotice } from './notice.ts';

const line = z.string().trim().min(1);
const slackName = line;
/** A tribunal or the regulator may ask for a request for half a year at the least. */
const months = z.number().int().min(6);

/** A department that answers questions in a channel of its own. */
const department = z.strictObject({
  /** Short and lasting, such as `highways`: what the register stores. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'small letters, digits and hyphens only'),
  name: line,
  /** Slack channel, by `#name` or id. */
  channel: slackName,
  /** Guests of the workspace who may answer for the department, by id or e-mail. */
  guests: z.array(line).default([]),
});

/** How to reach the regulator, from a day on: its name and address change (law: dated settings, never hard-coded). */
const regulatorDetails = z.strictObject({
  from: londonDate,
  /** As in "you can write to the Information Commissioner". */
  name: line,
  /** The office's name and postal address in one line. */
  address: line,
  email: line.optional(),
  web: line.optional(),
});
export type RegulatorDetails = z.infer<typeof regulatorDetails>;

/** A team in Slack: a private channel and the people in it, by id, e-mail or a user group. */
const team = z.strictObject({
  channel: slackName,
  people: z.array(line).default([]),
  group: line.optional(),
});

/** The council's file, checked whole at start. Everything that differs from council to council is here. */
export const council = z.strictObject({
  name: line,
  /** The block at the head of every letter: team, council, street, town, postcode, one line each. */
  address: z.array(line).min(1),
  website: line,
  contact: z.strictObject({
    team: line,
    phone: line.optional(),
    email: z.email(),
    /** The heading above the contact's lines, such as "Please contact Information Governance". */
    heading: line.optional(),
  }),
  reference: z.strictObject({
    prefix: z.string().regex(/^[A-Z]{2,8}$/, 'two to eight capital letters'),
    firstNumber: z.number().int().positive().default(1),
  }),
  officers: team,
  approvers: team,
  /** Who may review what was decided; without it, any officer or approver who had no hand in it. */
  reviewers: team.optional(),
  departments: z.array(department).min(1),
  /**
   * On whose reasonable opinion section 36 may rest: of a council its monitoring officer, and whoever else a Minister of the
   * Crown has authorised (FOIA s.36(5)(o)). The first is offered when an answer is settled.
   */
  qualifiedPersons: z.array(z.strictObject({ name: line, post: line })).default([]),
  approval: z
    .strictObject({
      /** Whoever settled, drafted or asked may approve too; the history then says so. */
      ownWork: z.boolean().default(false),
      /** Kinds of letters besides the response that go only with an approver's consent. */
      notices: z.array(kindOfNotice).default([]),
    })
    .prefault({}),
  morning: z
    .strictObject({
      /** The time of day in London from which the officers are told what is due; on working days alone. */
      at: z
        .string()
        .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, 'write a time of day such as 08:30')
        .default('08:30'),
      /** So many working days before a request is due they are told each morning. */
      warningDays: z.number().int().min(0).max(20).default(3),
    })
    .prefault({}),
  clarification: z
    .strictObject({
      /** Months a requester has to say what is meant (the s.45 Code's figure is two). */
      months: z.number().int().min(1).max(12).default(2),
      /** What goes by itself when nobody answers; without it, an officer is offered it and decides. */
      byItself: z.array(z.enum(['reminder', 'closing'])).default([]),
    })
    .prefault({}),
  letter: z
    .strictObject({
      /** Used for every letter instead of "Dear <name>" when set. */
      salutation: line.optional(),
      signature: line.optional(),
      /** Whether a response says on which day the request came; the Code has it so, and some councils leave it out. */
      sayReceived: z.boolean().default(true),
      /**
       * Whether a response says that the regulator decides under section 50 (FOIA s.17(7)(b)); some councils say only whom
       * to write to. Under the EIR it always says under which regulation.
       */
      nameSection50: z.boolean().default(true),
      /** Working days in which somebody may ask for a review; the Code's figure is 40 (s.45 Code part 5). */
      reviewPeriod: z
        .number('write only the number of working days, such as 40')
        .int('write only the number of working days, such as 40')
        .min(workingDaysToAskForReview, 'the Code of Practice gives 40 working days: write 40 or more')
        .default(workingDaysToAskForReview),
      /** Whether letters call them working days, as the Code does; they are counted so either way. */
      sayWorkingDays: z.boolean().default(true),
      /** The re-use paragraph: the statutory one, or the Open Government Licence. */
      reuse: z.enum(['statutory', 'openGovernmentLicence']).default('statutory'),
    })
    .prefault({}),
  /**
   * Months that a request is kept after its end, by how it ended; then everything said in it is erased. One under review
   * or before the regulator is held (no statute sets these; see the regulator's guidance on retention).
   */
  retention: z
    .strictObject({
      answered: months.default(36),
      notARequest: months.default(36),
      withdrawn: months.default(36),
      /** Reviewed, or complained of to the regulator; counted from the last decision. */
      reviewed: months.default(72),
      /** Who asked is forgotten after so many already, where that is earlier; not before the rest, where it is not set. */
      identity: months.optional(),
    })
    .prefault({}),
  /** Targets of the links in the standing paragraphs. */
  links: z.strictObject({
    website: line,
    disclosureLog: line,
    publicationScheme: line,
    openData: line,
    facts: line,
    /** The privacy notice, named in the acknowledgement. */
    privacy: line,
  }),
  regulator: z.array(regulatorDetails).min(1),
});
export type Council = z.infer<typeof council>;

/** The regulator's details in force on a day: the newest that had begun by then. None for a day before any began. */
export function regulatorOn(details: readonly RegulatorDetails[], date: LondonDate): RegulatorDetails | undefined {
  return details
    .filter(({ from }) => from <= date)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1);
}
