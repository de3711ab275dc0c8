import { expect, test } from 'vitest';
import { documentSteps, type DocumentStep } from '#shared/records/documentRequest';
import { checkStepDay, checkSteps, presentStep, stepsAfter, stepsInOrder } from '#shared/rules/documents/requestSteps';
import type { Day } from '#shared/time/day';
import { aStep } from '../../../helpers/aStep';

const opened = '2026-07-01' as Day;
const today = '2026-09-16' as Day;

/** The steps that may follow each one, by the first letters of their names; x is expired, e escalated, m more asked. */
const letters: Readonly<Record<DocumentStep, string>> = {
  prepared: 'p', submitted: 's', interview: 'n', 'more asked for': 'm', escalated: 'e', issued: 'i', refused: 'r',
  expired: 'x', withdrawn: 'w',
};

test.each([
  [null, 'psnw'],
  ['prepared', 'psnw'],
  ['submitted', 'psnmeirxw'],
  ['interview', 'psnmeirxw'],
  ['more asked for', 'psnmeirxw'],
  ['escalated', 'psnmirxw'],
  ['issued', 'psnx'],
  ['refused', 'psnew'],
  ['expired', 'psn'],
  ['withdrawn', 'psn'],
] as const)('after %s may come %s', (step, allowed) => {
  expect(stepsAfter(step).map((one) => letters[one]).join('')).toHaveLength(allowed.length);
  expect(new Set(stepsAfter(step).map((one) => letters[one]))).toEqual(new Set(allowed));
});

test('every step can be reached from the beginning', () => {
  const reached = new Set<DocumentStep>(stepsAfter(null));
  for (const step of reached) for (const next of stepsAfter(step)) reached.add(next);
  expect([...reached].toSorted()).toEqual([...documentSteps].toSorted());
});

test('steps are in the order of their days, and those on one day in the order in which they were added', () => {
  const steps = [aStep('submitted', '2026-07-10'), aStep('prepared', '2026-07-02'), aStep('interview', '2026-07-10')];
  expect(stepsInOrder(steps).map(({ step }) => step)).toEqual(['prepared', 'submitted', 'interview']);
  expect([presentStep({ steps })?.step, presentStep({ steps: [] })]).toEqual(['interview', null]);
});

test.each([
  ['the day of the opening', '2026-07-01', null],
  ['the day before it', '2026-06-30', 'on'],
  ['today', '2026-09-16', null],
  ['tomorrow', '2026-09-17', 'on'],
] as const)('a step on %s', (_which, on, field) => {
  const checked = checkStepDay(on as Day, opened, today);
  expect(checked.ok ? null : checked.error.field).toBe(field);
});

test('a step entered late is checked at its place among the others, and the message names both', () => {
  const steps = [aStep('submitted', '2026-07-10'), aStep('issued', '2026-08-10')];
  expect(checkSteps({ opened, steps }, today)).toMatchObject({ ok: true });
  expect(
    checkSteps({ opened, steps: [...steps, aStep('interview', '2026-08-01')] }, today),
  ).toMatchObject({ ok: true });
  expect(checkSteps({ opened, steps: [...steps, aStep('more asked for', '2026-08-11')] }, today)).toMatchObject({
    ok: false,
    error: {
      field: 'step',
      message:
        '“More asked for” on Aug 11 cannot follow “Issued”. Possible: Prepared, Submitted, Interview, Expired.',
    },
  });
});

test('a request cannot begin with an answer', () => {
  expect(checkSteps({ opened, steps: [aStep('issued', '2026-07-10')] }, today)).toMatchObject({
    ok: false, error: { code: 'step-order', field: 'step' },
  });
});

test.each([
  ['2026-06-30', 'before-opening'],
  ['2026-09-17', 'in-the-future'],
])('a step on %s is refused with its day, before the order of the steps is looked at', (on, code) => {
  const steps = [aStep('submitted', on), aStep('issued', '2026-07-10')];
  expect(checkSteps({ opened, steps }, today)).toMatchObject({ ok: false, error: { code, field: 'on' } });
});
