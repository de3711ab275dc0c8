import { recount } from '#shared/analysis/totals';
import { encodeMonth } from '#shared/analysis/totalsColumns';
import type { RecordId } from '#shared/base/ids';
import type { ActivityKind, WorkGroup } from '#shared/records/activityKind';
import type { CollateralDuty } from '#shared/records/collateralDuty';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Recorded } from '#shared/records/version';
import type { WorkloadInput } from '#shared/reports/workloadFigures';
import type { Day, Instant } from '#shared/time/day';

/** The input of a workload report for these entries: by day, over the three days from September 16, 2026. */
export function aWorkloadInput(entries: readonly TimeEntry[], wishes: Partial<WorkloadInput> = {}): WorkloadInput {
  return {
    scope: 'Alder',
    unitName: null,
    options: {
      range: { first: '2026-09-16' as Day, last: '2026-09-18' as Day },
      by: 'day',
      calendar: { weekStart: 0, payAnchor: '2026-09-06' as Day },
      unit: null,
      docket: null,
    },
    months: [...recount(entries).values()].map(encodeMonth),
    names: { kinds: someKinds, duties: someDuties },
    officers: [],
    closings: [],
    today: '2026-09-19' as Day,
    asOf: Date.parse('2026-09-19T12:00:00Z') as Instant,
    simulated: false,
    ...wishes,
  };
}

function aKind(id: string, label: string, group: WorkGroup, unitNoun: string | null): Recorded<ActivityKind> {
  const terms = {
    from: '2026-01-01' as Day,
    label,
    words: [id],
    firstLetters: [id],
    group,
    unitNoun,
    defaultUnits: unitNoun === null ? null : 1,
    docket: 'both' as const,
  };
  return { id: id as RecordId, owner: 'local', starter: true, retiredFrom: null, terms: [terms] };
}

const someKinds = [
  aKind('check-in', 'Check-in', 'case work', 'check-in'),
  aKind('phone', 'Phone call', 'case work', 'call'),
  aKind('followup', 'Travel-document follow-up', 'document work', 'contact'),
  aKind('duty', 'Collateral duty', 'collateral', null),
  aKind('training', 'Training', 'training', null),
  aKind('detail', 'Detail', 'leave and detail', null),
];

const someDuties: readonly Recorded<CollateralDuty>[] = [
  {
    id: 'court-run' as RecordId,
    owner: 'local',
    starter: true,
    retiredFrom: null,
    terms: [{ from: '2026-01-01' as Day, label: 'Court run', words: ['court'], firstLetters: [] }],
  },
  {
    id: 'congress' as RecordId,
    owner: 'local',
    starter: true,
    retiredFrom: null,
    terms: [{ from: '2026-01-01' as Day, label: 'Inquiry from Congress', words: ['congress'], firstLetters: [] }],
  },
];
