import type { Schedule } from '#shared/records/schedule';
import { weekdayNames } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import { patternDays, defaultFrame } from '#shared/time/schedulePatterns';
import type { SetUpOfficerInput } from '#renderer/commands/officers';
import { patternName } from '#renderer/domain-ui/patternName';

/** The answers of the first run. Everything but the alias has a default. */
export type WelcomeValues = Omit<SetUpOfficerInput, 'from' | 'schedule'> & {
  readonly days: Schedule['days'];
  readonly anchor: Day | null;
};

/** The parts of the first run. */
export type WelcomeStepId = 'who' | 'unit' | 'schedule' | 'dates';

/** One step: its name in the list, its question, which fields it asks, and how skipping it is offered. */
export type WelcomeStep = {
  readonly id: WelcomeStepId;
  readonly name: string;
  readonly question: string;
  readonly fields: readonly string[];
  readonly skip: string;
  /** The answers in a few words. */
  readonly answer: (values: WelcomeValues) => string;
};

/** The defaults. `sunday` begins the current week, and `zone` is the machine's. */
export function proposedValues(sunday: Day, zone: string): WelcomeValues {
  return {
    role: 'officer',
    alias: '',
    unit: 'Unit 1',
    docket: 'non-detained',
    fieldOffice: '',
    days: patternDays('five eights', defaultFrame),
    anchor: sunday,
    weekStart: 0,
    zone,
  };
}

/** The alias of someone who skips the question. */
export const skippedAlias = 'Officer';

/** The steps in their order. */
export const welcomeSteps: readonly WelcomeStep[] = [
  {
    id: 'who',
    name: 'Who you are',
    question: 'Who logs here?',
    fields: ['alias'],
    skip: `Skip, call me ${skippedAlias}`,
    answer: ({ alias, role }) => `${alias.trim()}, ${role}`,
  },
  {
    id: 'unit',
    name: 'Your unit',
    question: 'Where do you work?',
    fields: ['unit'],
    skip: 'Skip for now',
    answer: ({ unit, docket }) => `${unit.trim()}, ${docket}`,
  },
  {
    id: 'schedule',
    name: 'Your schedule',
    question: 'When do you work?',
    fields: ['anchor', 'days'],
    skip: 'Skip, use these hours',
    answer: ({ days }) => patternName(days),
  },
  {
    id: 'dates',
    name: 'Dates',
    question: 'Which days and which clock?',
    fields: ['zone'],
    skip: 'Skip, keep these',
    answer: ({ weekStart }) => `a week begins on ${weekdayNames[weekStart]}`,
  },
];

/** The number of the step with a field; the first step if there is none. */
export function stepOfField(field: string | undefined): number {
  return Math.max(
    0,
    welcomeSteps.findIndex(({ fields }) => field !== undefined && fields.includes(field)),
  );
}
