import { compareText } from '#shared/base/compareText';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { DatedStep, DocumentRequest, DocumentStep } from '#shared/records/documentRequest';
import { shortDayName } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';

/** The part of a request that is needed to check its steps. */
export type SteppedRequest = Pick<DocumentRequest, 'opened' | 'steps'>;

/** The name of each step, as screens show it. */
export const stepNames: Readonly<Record<DocumentStep, string>> = {
  prepared: 'Prepared',
  submitted: 'Submitted',
  interview: 'Interview',
  'more asked for': 'More asked for',
  escalated: 'Escalated to State',
  issued: 'Issued',
  refused: 'Refused',
  expired: 'Expired',
  withdrawn: 'Withdrawn',
};

/** The steps in the order of their days; steps on the same day in the order in which they were added. */
export function stepsInOrder(steps: readonly DatedStep[]): readonly DatedStep[] {
  return steps.toSorted((one, other) => compareText(one.on, other.on));
}

/** The step that a request has reached: the last one in order of days; null before the first. */
export function presentStep({ steps }: Pick<DocumentRequest, 'steps'>): DatedStep | null {
  return stepsInOrder(steps).at(-1) ?? null;
}

/**
 * The steps that may follow a step, or begin a request if it is null. A request goes back and forth as it does in
 * practice: papers come back to be prepared again, a refused request is resubmitted, an issued document expires.
 */
export function stepsAfter(step: DocumentStep | null): readonly DocumentStep[] {
  return step === null ? firstSteps : nextSteps[step];
}

const firstSteps: readonly DocumentStep[] = ['prepared', 'submitted', 'interview', 'withdrawn'];

const atThePost: readonly DocumentStep[] = [
  'prepared', 'submitted', 'interview', 'more asked for', 'escalated', 'issued', 'refused', 'expired', 'withdrawn',
];

const startsAgain: readonly DocumentStep[] = ['prepared', 'submitted', 'interview'];

const nextSteps: Readonly<Record<DocumentStep, readonly DocumentStep[]>> = {
  prepared: ['prepared', 'submitted', 'interview', 'withdrawn'],
  submitted: atThePost,
  interview: atThePost,
  'more asked for': atThePost,
  escalated: atThePost.filter((step) => step !== 'escalated'),
  issued: [...startsAgain, 'expired'],
  refused: [...startsAgain, 'escalated', 'withdrawn'],
  expired: startsAgain,
  withdrawn: startsAgain,
};

/**
 * Checks a request with all its steps, including those of the records that it continues. Fails at `on` for a step
 * before the request was opened or in the future, and at `step` for one that cannot follow the step before it.
 */
export function checkSteps({ opened, steps }: SteppedRequest, today: Day): Result<null> {
  const misdated = steps.map(({ on }) => checkStepDay(on, opened, today)).find(({ ok }) => !ok);
  if (misdated !== undefined) return misdated;
  let before: DatedStep | null = null;
  for (const step of stepsInOrder(steps)) {
    const isAllowed = stepsAfter(before?.step ?? null).includes(step.step);
    if (!isAllowed) return failWith('step-order', orderText(before, step), 'step');
    before = step;
  }
  return succeed(null);
}

/** Checks the day of a step or a handover. Fails at `on` if it is before the opening or has not come yet. */
export function checkStepDay(on: Day, opened: Day, today: Day): Result<null> {
  if (on > today) {
    return failWith('in-the-future', `${shortDayName(on)} is in the future. Choose today or an earlier day.`, 'on');
  }
  const message = `The request was opened on ${shortDayName(opened)}. Choose that day or a later one.`;
  return on < opened ? failWith('before-opening', message, 'on') : succeed(null);
}

function orderText(before: DatedStep | null, { step, on }: DatedStep): string {
  const name = stepNames[step];
  if (before === null) return `A request cannot begin with “${name}”. Add “Prepared” or “Submitted” first.`;
  const allowed = stepsAfter(before.step).map((one) => stepNames[one]);
  return `“${name}” on ${shortDayName(on)} cannot follow “${stepNames[before.step]}”. Possible: ${allowed.join(', ')}.`;
}
