import { caseWeights } from '#shared/analysis/staffing/caseWeight';
import { freezeStudy } from '#shared/analysis/staffing/frozenStudy';
import { gatherStudy, type GatheredStudy } from '#shared/analysis/staffing/gatherStudy';
import { weightsToFreeze } from '#shared/analysis/staffing/weightsToFreeze';
import { recount } from '#shared/analysis/totals';
import { encodeMonth } from '#shared/analysis/totalsColumns';
import type { DayRange } from '#shared/analysis/workload';
import type { Generator } from '#shared/base/generator';
import { recordId, type RecordId } from '#shared/base/ids';
import type { Change } from '#shared/records/all';
import { allCases } from '#shared/records/caseClass';
import type { Docket } from '#shared/records/officer';
import type { StandardSource } from '#shared/records/standardSource';
import { starterKinds } from '#shared/records/starterKinds';
import type { Study } from '#shared/records/study';
import type { WeightSet } from '#shared/records/weightSet';
import { freezeKinds } from '#shared/rules/staffing/studyKinds';
import type { Day } from '#shared/time/day';
import { addDays, dayOfWeek, utcMidnight } from '#shared/time/days';
import { sampleId, sampleUnitId, type SampleOfficer } from './sampleOfficers';

/** What the sample's staffing records are made from: its officers, all its other records, and today. */
type StaffingSample = {
  readonly officers: readonly SampleOfficer[];
  readonly changes: readonly Change[];
  readonly today: Day;
  readonly random: Generator;
};

/**
 * The sample's staffing records: a closed six-week study with its weights, another study that is running, two sets of
 * standards, and the year plan.
 */
export function sampleStaffing(sample: StaffingSample): Change[] {
  const { today, random } = sample;
  const ended = fridayOnOrBefore(addDays(today, -14));
  const newId = (day: Day) => sampleId(utcMidnight(day), random);
  const closed = studyOf(sample, { first: addDays(ended, -39), last: ended }, ended);
  const running = studyOf(sample, { first: addDays(ended, 3), last: addDays(ended, 42) }, null);
  const closedId = newId(closed.first);
  return [
    { type: 'study', id: closedId, content: closed },
    { type: 'weights', id: newId(ended), content: weightsOf(sample, closed, closedId) },
    { type: 'study', id: newId(running.first), content: running },
    ...standards(ended).map((content): Change => ({ type: 'standard', id: newId(content.dated), content })),
    {
      type: 'yearPlan',
      id: newId(closed.first),
      content: {
        unit: sampleUnitId,
        from: `${today.slice(0, 4)}-01-01` as Day,
        minutesPerDay: 480,
        leaveDays: 24,
        trainingDays: 6,
        posts: [{ name: 'Counter', hours: 1040 }],
      },
    },
  ];
}

function fridayOnOrBefore(day: Day): Day {
  return addDays(day, -((dayOfWeek(day) + 2) % 7));
}

function studyOf({ officers }: StaffingSample, { first, last }: DayRange, closedOn: Day | null): Study {
  return {
    unit: sampleUnitId,
    name: `${seasonOf(last)} ${last.slice(0, 4)}`,
    first,
    last,
    goal: 10,
    officers: officers.filter(({ content }) => content.role === 'officer').map(({ id }) => id),
    kinds: freezeKinds(starterKinds, first),
    exclusions: [
      {
        officer: officers[7]?.id ?? null,
        kind: recordId('check-in'),
        first: addDays(first, 9),
        last: addDays(first, 9),
        units: 1,
        minutes: 24,
        reason: 'entered twice',
      },
    ],
    closedOn,
    reopened: [],
  };
}

/** The season of a day, by the month in which it falls. */
function seasonOf(day: Day): string {
  const month = Number(day.slice(5, 7));
  return ['Winter', 'Spring', 'Summer', 'Fall'][Math.floor((month % 12) / 3)] ?? 'Winter';
}

function weightsOf(sample: StaffingSample, study: Study, id: RecordId): WeightSet {
  const gathered = gatherSample(sample, study);
  return {
    unit: study.unit,
    name: study.name,
    dated: study.last,
    origin: 'measured',
    study: id,
    weights: weightsToFreeze(caseWeights(gathered.table, 'officers'), study.kinds),
    measuredFrom: freezeStudy(gathered),
  };
}

function gatherSample({ officers, changes }: StaffingSample, study: Study): GatheredStudy {
  const entries = changes.flatMap(({ type, content }) => (type === 'entry' && content !== null ? [content] : []));
  const closings = changes.flatMap(({ type, content }) => (type === 'closing' && content !== null ? [content] : []));
  return gatherStudy({
    range: study,
    unit: study.unit,
    officers: officers.filter(({ id }) => study.officers.includes(id)).map(({ id, content }) => ({ ...content, id })),
    kinds: study.kinds,
    exclusions: study.exclusions,
    months: [...recount(entries).values()].map(encodeMonth),
    closings,
    expectations: officers.map(({ id, schedule, absences }) => ({
      officer: id,
      schedules: [schedule],
      absences,
      workedHolidays: [],
      firstDay: null,
    })),
  });
}

type SampleStandard = readonly [
  set: string,
  docket: Docket,
  kind: string,
  required: number,
  source: StandardSource,
  ago: number,
];

const sampleStandards: readonly SampleStandard[] = [
  ['Set 1', 'non-detained', 'record-check', 1, 'written policy', 30],
  ['Set 1', 'non-detained', 'followup', 0.45, 'unit decision', 23],
  ['Set 1', 'detained', 'record-check', 10, 'written policy', 30],
  ['Set 1', 'detained', 'followup', 9, 'unit decision', 23],
  ['Set 2', 'non-detained', 'record-check', 1, 'written policy', 30],
  ['Set 2', 'non-detained', 'followup', 0.45, 'unit decision', 23],
  ['Set 2', 'non-detained', 'docket-review', 1.5, 'unit decision', -3],
  ['Set 2', 'detained', 'record-check', 10, 'written policy', 30],
  ['Set 2', 'detained', 'followup', 9, 'unit decision', 23],
  ['Set 2', 'detained', 'docket-review', 18, 'unit decision', -3],
];

function standards(ended: Day) {
  return sampleStandards.map(([set, docket, kind, required, source, ago]) => ({
    unit: sampleUnitId,
    set,
    docket,
    caseClass: allCases,
    kind: recordId(kind),
    required,
    source,
    where: null,
    dated: addDays(ended, -ago),
  }));
}
