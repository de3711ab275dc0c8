import {
  contactDays, followUpAfterContact, type RequestContext, type RequestFigures,
} from '#shared/analysis/documents/requestFigures';
import { compareText } from '#shared/base/compareText';
import type { DatedStep } from '#shared/records/documentRequest';
import { isContactStep } from '#shared/rules/documents/requestState';
import { stepNames } from '#shared/rules/documents/requestSteps';
import { stepOfEntry } from '#shared/rules/documents/stepOfEntry';
import { shortDayName } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import { daysBetween } from '#shared/time/days';

/**
 * Something on the line of a request: a step or a follow-up with its minutes, the date that is due, the present day,
 * or the date that would be due after a contact now.
 */
export type StepMark = {
  readonly key: string;
  readonly day: Day;
  readonly is: 'contact' | 'own work' | 'due' | 'late' | 'today' | 'next';
  readonly name: string;
  /** Days since the mark before, for steps and follow-ups. */
  readonly since: number | null;
  readonly minutes: number | null;
  /** What a corrected step said before. */
  readonly corrected: string | null;
};

type Done = Omit<StepMark, 'since'>;

/** The marks of a request in the order of their days. */
export function stepMarks(figures: RequestFigures, context: RequestContext): StepMark[] {
  const done = [...stepsDone(figures), ...followUpsDone(figures)].toSorted(
    (one, other) => compareText(one.day, other.day),
  );
  const dated = done.map((one, index): StepMark => {
    const before = done[index - 1];
    return { ...one, since: before === undefined ? null : daysBetween(before.day, one.day) };
  });
  return [...dated, ...marksToCome(figures, context)];
}

function stepsDone({ chain: { steps }, cells }: RequestFigures): Done[] {
  return steps.map(({ step, on, earlier }, index) => ({
    key: `step ${index}`,
    day: on,
    is: isContactStep(step) ? 'contact' : 'own work',
    name: stepNames[step],
    minutes: cells
      .filter((cell) => cell.step !== null && stepOfEntry(steps, cell) === index)
      .reduce((sum, { minutes }) => sum + minutes, 0),
    corrected: earlier.length === 0 ? null : earlier.map(earlierWords).join('; '),
  }));
}

function earlierWords({ step, on }: Pick<DatedStep, 'step' | 'on'>): string {
  return `${stepNames[step]}, ${shortDayName(on)}`;
}

/**
 * One mark for each day and kind of work that was logged without a step, or with one that the request no longer has.
 */
function followUpsDone({ chain: { steps }, cells }: RequestFigures): Done[] {
  return cells
    .filter((cell) => stepOfEntry(steps, cell) < 0)
    .map((cell) => {
      const isContact = contactDays({ steps: [] }, [{ ...cell, step: null }]).length > 0;
      return {
        key: `work ${cell.day} ${cell.kind} ${cell.step ?? ''}`,
        day: cell.day,
        is: isContact ? 'contact' : 'own work',
        name: isContact ? 'Follow-up' : 'Own work',
        minutes: cell.minutes,
        corrected: null,
      };
    });
}

function marksToCome(figures: RequestFigures, context: RequestContext): StepMark[] {
  if (figures.closed !== null) return [];
  const { due } = figures.followUp;
  const next = followUpAfterContact(figures, context)?.due ?? null;
  const none = { since: null, minutes: null, corrected: null };
  const marks: StepMark[] = [{ ...none, key: 'today', day: context.today, is: 'today', name: 'today' }];
  if (due !== null) {
    const isLate = figures.late > 0;
    const name = isLate ? `Follow-up due, ${figures.late} d late` : 'Follow-up due';
    marks.push({ ...none, key: 'due', day: due, is: isLate ? 'late' : 'due', name });
  }
  if (next !== null) marks.push({ ...none, key: 'next', day: next, is: 'next', name: 'Next, if logged today' });
  return marks.toSorted((one, other) => compareText(one.day, other.day));
}
