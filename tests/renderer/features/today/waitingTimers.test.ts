import { expect, test } from 'vitest';
import type { RecordId } from '#shared/base/ids';
import { starterDuties } from '#shared/records/starterDuties';
import { starterKinds } from '#shared/records/starterKinds';
import type { RunningTimer } from '#shared/records/timerStack';
import type { Day, Instant } from '#shared/time/day';
import type { StaticFacts } from '#renderer/features/today/model/dayFacts';
import { waitingTimers } from '#renderer/features/today/model/waitingTimers';
import { anEntry } from '../../../helpers/anEntry';
import { clockOn } from '../../../helpers/clockOn';

const day = '2026-09-16' as Day;
const at = (clock: string) => clockOn(day, clock);

function timer(kind: string, from: Instant, country: string | null = null): RunningTimer {
  return {
    kind: kind as RecordId, duty: null, country, units: 0, appointment: null, note: null,
    entry: `next of ${kind}` as RecordId, startedAt: from, seenAt: from,
  };
}

test('waiting work is listed in the order in which it is resumed, with its minutes so far', () => {
  const seconds = 41_000;
  const facts = {
    day,
    kinds: starterKinds,
    duties: starterDuties,
    entries: [
      { ...anEntry({ day, start: at('14:00'), minutes: 18, kind: 'travel-doc-followup' }), id: 'one' as RecordId },
      { ...anEntry({ day, start: at('14:18'), minutes: 18, kind: 'docket-review' }), id: 'two' as RecordId },
      { ...anEntry({ day, start: at('14:18'), minutes: 5, kind: 'phone' }), id: 'three' as RecordId },
    ],
    timer: {
      officer: 'alder' as RecordId,
      running: timer('walk-in', at('14:36')),
      interrupted: [
        timer('meeting', at('13:00')),
        timer('docket-review', (at('14:18') + seconds) as Instant),
      ],
      away: null,
    },
  } as unknown as StaticFacts;
  expect(waitingTimers(facts).map(({ label, minutes }) => [label, minutes])).toEqual([
    ['Docket review', 18],
    ['Meeting', null],
  ]);
  expect(waitingTimers({ ...facts, timer: null })).toEqual([]);
});
