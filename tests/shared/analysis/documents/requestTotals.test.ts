import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moveEntry, recountRequests, type RequestTotals } from '#shared/analysis/documents/requestTotals';
import { recordId, type RecordId } from '#shared/base/ids';
import type { TimeEntry } from '#shared/records/timeEntry';
import { anEntry } from '../../../helpers/anEntry';
import { seeded } from '../../../helpers/seed';

const request = recordId('request 1');

test('a day, kind and step are one cell: minutes of all parts, units and entries on the day of the first part', () => {
  const overMidnight = anEntry({
    kind: 'followup',
    request,
    units: 2,
    parts: [
      { day: '2026-09-16', minutes: 20, outside: false },
      { day: '2026-09-17', minutes: 15, outside: true },
    ] as unknown as TimeEntry['parts'],
  });
  const entries = [
    anEntry({ kind: 'docprep', day: '2026-09-17', minutes: 50, request, step: 'prepared', units: 0 }),
    overMidnight,
    anEntry({ kind: 'followup', minutes: 5, request }),
    anEntry({ kind: 'followup', minutes: 9 }),
  ];
  expect([...recountRequests(entries).values()]).toEqual([
    {
      request,
      cells: [
        { day: '2026-09-16', kind: 'followup', step: null, minutes: 40, units: 3, entries: 2 },
        { day: '2026-09-17', kind: 'docprep', step: 'prepared', minutes: 50, units: 0, entries: 1 },
      ],
    },
  ]);
});

test('an entry that counts no units adds none', () => {
  const entries = [
    anEntry({ kind: 'followup', minutes: 5, units: 2, request }),
    anEntry({ kind: 'followup', minutes: 7, units: null, request }),
  ];
  expect(recountRequests(entries).get(request)?.cells).toMatchObject([{ minutes: 12, units: 2, entries: 2 }]);
});

test('an entry of 0 minutes and 0 units is still an entry of its request', () => {
  const entry = anEntry({ kind: 'followup', minutes: 0, units: 0, request });
  expect(moveEntry({ request, cells: [] }, entry, 1).cells).toEqual([
    { day: '2026-09-16', kind: 'followup', step: null, minutes: 0, units: 0, entries: 1 },
  ]);
});

test('totals of requests updated by each change equal a recount after any sequence of changes', () => {
  fc.assert(
    fc.property(fc.array(changes, { maxLength: 40 }), (sequence) => {
      const present = new Map<number, TimeEntry>();
      const kept = new Map<RecordId, RequestTotals>();
      for (const { slot, entry } of sequence) {
        move(kept, present.get(slot) ?? null, -1);
        if (entry === null) present.delete(slot);
        else present.set(slot, entry);
        move(kept, entry, 1);
      }
      const counted = recountRequests(present.values());
      const filled = [...kept.values()].filter(({ cells }) => cells.length > 0);
      expect(filled.toSorted(byRequest)).toEqual([...counted.values()].toSorted(byRequest));
    }),
    seeded({ numRuns: 300 }),
  );
});

const changes = fc.record({
  slot: fc.nat(4),
  entry: fc.option(
    fc
      .record({
        kind: fc.constantFrom('followup', 'docprep'),
        day: fc.constantFrom('2026-09-15', '2026-09-16'),
        minutes: fc.nat(60),
        request: fc.constantFrom(null, recordId('one'), recordId('two')),
        step: fc.constantFrom(null, 'submitted' as const),
        units: fc.constantFrom(null, 0, 1, 3),
      })
      .map((wishes) => anEntry(wishes)),
  ),
});

function move(kept: Map<RecordId, RequestTotals>, entry: TimeEntry | null, sign: 1 | -1): void {
  if (entry === null || entry.request === null) return;
  const before = kept.get(entry.request) ?? { request: entry.request, cells: [] };
  kept.set(entry.request, moveEntry(before, entry, sign));
}

function byRequest(one: RequestTotals, other: RequestTotals): number {
  return one.request < other.request ? -1 : 1;
}
