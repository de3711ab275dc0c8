// @vitest-environment jsdom
import { cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import type { WordRule } from '#shared/imports/calendar/wordRules';
import type { CalendarReading } from '#shared/imports/calendar/calendarReading';
import type { ReadFile } from '#renderer/features/importCalendar/compareFile';
import { chosenBy } from '#renderer/features/importCalendar/importModel';
import { usePlan } from '#renderer/features/importCalendar/usePlan';
import { anInstance } from '../../../helpers/anInstance';
import { planAtOnce } from '../../../helpers/planAtOnce';

afterEach(cleanup);

const nothing = { becomes: 'nothing' } as const;
const ruleFor = (word: string): readonly WordRule[] => [{ word, target: nothing }];

test('if rules change while a plan is made, the last ones win, and no older plan replaces theirs', async () => {
  const file = aFile(2_000);
  const seen: string[] = [];
  const { result, rerender } = renderHook(
    ({ rules }: { readonly rules: readonly WordRule[] }) => {
      const planned = usePlan(file, { rules, otherwise: nothing, takesTwins: false });
      seen.push(`${rules[0]?.word ?? 'none'}: ${planned.plan.items[0]?.word ?? 'none'}`);
      return planned;
    },
    { initialProps: { rules: file.rules } },
  );
  rerender({ rules: ruleFor('check') });
  // After one task, only the first chunks of the plan are done.
  await new Promise((resolve) => setTimeout(resolve));
  rerender({ rules: ruleFor('court') });
  await waitFor(() => expect(chosenBy(result.current.plan, 'court')).toBe(2_000));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(seen).toEqual(['none: none', 'check: none', 'court: none', 'court: court']);
});

test('the import uses the plan under the current rules, even if it is not shown yet', async () => {
  const file = aFile(2_000);
  const { result, rerender } = renderHook(
    ({ rules }: { readonly rules: readonly WordRule[] }) => usePlan(file, { rules, otherwise: nothing,
      takesTwins: false }),
    { initialProps: { rules: file.rules } },
  );
  rerender({ rules: ruleFor('court') });
  expect(chosenBy(result.current.plan, 'court')).toBe(0);
  expect(chosenBy(await result.current.finish(), 'court')).toBe(2_000);
});

/** A file with this many events, with both words in their titles, and no rules yet. */
function aFile(events: number): ReadFile {
  const instances = Array.from({ length: events }, (_, line) =>
    anInstance({ uid: `${line}`, title: 'Court check', line }),
  );
  const reading: CalendarReading = {
    isCalendar: true,
    events: { inFile: events, taken: events, outside: 0, refused: 0, copies: 0 },
    window: { from: 0, until: Infinity },
    instances,
    refused: [],
    copies: [],
    zones: [],
    unknownZones: [],
    otherBytes: 0,
    unread: [],
    speaksOf: null,
    repeating: [],
    program: '',
  };
  const rules: readonly WordRule[] = [];
  const input = {
    instances,
    digests: new Map<string, string>(),
    existing: [],
    absences: [],
    calendar: recordId('calendar'),
    rules,
    otherwise: nothing,
  };
  return { ...input, fileName: 'court.ics', bytes: 1, reading, plan: planAtOnce(input), zones: [] };
}
