import { describe, expect, test } from 'vitest';
import type { LineDraft } from '#shared/rules/quickEntry/lineTypes';
import { parseLine } from '#shared/rules/quickEntry/parseLine';
import { clockName } from '#shared/time/dateNames';
import type { Instant } from '#shared/time/day';
import type { Range } from '#shared/time/ranges';
import { minuteOfDay } from '#shared/time/zones';
import { aLineContext } from '../helpers/aLineContext';
import { clockOn } from '../helpers/clockOn';
import { typicalDayRows, type TypicalRow } from '../helpers/typicalDay';
import { closingPress, countKeys, keysOfDay, typicalDayPresses, type Press } from '../helpers/typicalDayKeys';

const rows = typicalDayRows();
const at = (clock: string) => clockOn('2026-09-16', clock);

describe('the typed lines of the test day', () => {
  test('log what its file expects, each parsed at its time after what was logged before', () => {
    const lines = typicalDayPresses.filter((press) => 'line' in press);
    const said = lines.map((press) => asRow(press.item, draftAt(press)));
    expect(said).toEqual(lines.map(({ item }) => expectedOf(item)));
  });

  test('cause no problems and no warnings', () => {
    for (const press of typicalDayPresses.filter((candidate) => 'line' in candidate)) {
      expect({ line: press.line, problems: parsedAt(press).problems }).toEqual({ line: press.line, problems: [] });
    }
  });

  test('take a median of at most 9 keys, at most 16 an item and 200 in all, including the closing', () => {
    const counted = countKeys([...keysOfDay(), closingPress]);
    console.log(
      `typical day: ${counted.all} keys in ${counted.items} items, ` +
        `median of the lines ${counted.medianLine}, largest item ${counted.largestItem}`,
    );
    expect(counted.medianLine).toBeLessThanOrEqual(9);
    expect(counted.largestItem).toBeLessThanOrEqual(16);
    expect(counted.all).toBeLessThanOrEqual(200);
  });
});

test('the file of the test day sums to 428 minutes', () => {
  expect([rows.length, sum(rows.map(({ minutes }) => minutes))]).toEqual([24, 428]);
});

type LinePress = Extract<Press, { line: string }>;

function parsedAt(press: LinePress) {
  return parseLine(
    press.line,
    aLineContext({ at: press.at, logged: loggedBefore(press.item), running: isTimerRunning(press.item) }),
  );
}

function draftAt(press: LinePress): LineDraft | null {
  return parsedAt(press).draft;
}

/** What the previous items have logged, according to the file. */
function loggedBefore(item: number): Range<Instant>[] {
  return rows
    .filter(({ nr, minutes }) => nr < item && minutes > 0)
    .map((row) => ({ start: at(row.start), end: at(row.end) }));
}

/** Item 8 happens while the timer of item 7 is running. */
function isTimerRunning(item: number): boolean {
  return item === 8;
}

function asRow(nr: number, draft: LineDraft | null): unknown {
  if (draft === null || (draft.action !== 'log' && draft.action !== 'timer')) return { nr, draft };
  const { kind, duty, country, units } = draft;
  const times =
    draft.action === 'timer'
      ? 'timer'
      : [draft.start, draft.end].map((end) => clockName(minuteOfDay(end, aLineContext().zone), '24')).join('-');
  return { nr, kind, duty, country, units, times };
}

/** The end of a timer comes later, so a line that starts one has no end time. */
function expectedOf(nr: number): unknown {
  const row = rows.find((candidate): candidate is TypicalRow => candidate.nr === nr)!;
  const { kind, duty, country, units } = row;
  return { nr, kind, duty, country, units, times: nr === 7 || nr === 8 ? 'timer' : `${row.start}-${row.end}` };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
