// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import type { Day } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import { ImportDays } from '#renderer/features/importCalendar/ImportDays';
import { anInstance } from '../../../helpers/anInstance';
import { clockOn } from '../../../helpers/clockOn';
import { planAtOnce } from '../../../helpers/planAtOnce';

afterEach(cleanup);

test('the first five days of a long file are shown', () => {
  show({ days: 13, aDay: 8 });
  expect(rows()).toBe(5 * 8);
});

test('whole days render in batches: fewer at first, with the screen, then as many as fit at once', () => {
  show({ days: 13, aDay: 12 });
  expect(rows()).toBe(3 * 12);
  fireEvent.click(screen.getByRole('button', { name: '6 of 10 more days, 72 appointments' }));
  expect(rows()).toBe(9 * 12);
  fireEvent.click(screen.getByRole('button', { name: '4 more days, 48 appointments' }));
  expect(rows()).toBe(13 * 12);
  expect(screen.queryByRole('button')).toBeNull();
});

test('a day with more events than render at once is shown completely', () => {
  show({ days: 3, aDay: 80 });
  expect(rows()).toBe(80);
  fireEvent.click(screen.getByRole('button', { name: '1 of 2 more days, 80 appointments' }));
  expect(rows()).toBe(2 * 80);
});

/** One for the head of the table and one for each day. */
function rows(): number {
  return screen.getAllByRole('row').length - screen.getAllByRole('rowheader').length - 1;
}

function show({ days, aDay }: { readonly days: number; readonly aDay: number }): void {
  const instances = Array.from({ length: days * aDay }, (_, index) => {
    const start = clockOn(addDays('2026-09-16' as Day, Math.floor(index / aDay)), '09:00');
    return anInstance({ uid: `${index}`, start, line: index });
  });
  const digests = new Map(instances.map(({ uid }) => [uid, uid]));
  const otherwise = { becomes: 'appointment', kind: recordId('phone'), duty: null } as const;
  const plan = planAtOnce({
    instances,
    digests,
    existing: [],
    absences: [],
    calendar: recordId('calendar'),
    rules: [],
    otherwise,
  });
  render(
    <ImportDays
      plan={plan}
      options={[]}
      week={'2026-09-13' as Day}
      isInBreak={() => false}
      chosen={new Set()}
      onChosen={() => undefined}
    />,
  );
}
