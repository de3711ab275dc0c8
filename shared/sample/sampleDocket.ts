import type { Generator } from '#shared/base/generator';
import { recordId, type RecordId } from '#shared/base/ids';
import { allCases } from '#shared/records/caseClass';
import type { Change } from '#shared/records/all';
import type { DocketCount } from '#shared/records/docketCount';
import type { Day } from '#shared/time/day';
import { addDays, monthOf, utcMidnight } from '#shared/time/days';
import { addMonths, firstDayOfMonth } from '#shared/time/months';
import { sampleId, sampleUnitId, usualOfficers, type SampleOfficer, type SampleTime } from './sampleOfficers';

/**
 * The docket sizes of the sample unit on the first of each of six months: every officer's by class, and the whole
 * unit's, which differs from its officers' total in two months. Also four classes of cases, and four goals per officer.
 */
export function sampleDocket(officers: readonly SampleOfficer[], time: SampleTime, random: Generator): Change[] {
  const days = unitCounts['non-detained'].map((_, index) =>
    firstDayOfMonth(addMonths(monthOf(time.last), index - unitCounts['non-detained'].length + 1)),
  );
  const make = (content: DocketCount): Change => {
    return { type: 'docketCount', id: sampleId(utcMidnight(content.day), random), content };
  };
  return [
    ...sampleClasses.map(({ id, label }): Change => ({
      type: 'caseClass',
      id,
      content: { owner: 'local', starter: false, label, retiredFrom: null },
    })),
    ...days.flatMap((day, index) => countsOfDay(officers, day, index).map(make)),
    ...officers.filter(({ docket }) => docket !== 'mixed').flatMap(({ id }) => goalsOf(id, time.last, random)),
  ];
}

/** The classes of cases of the sample, with the share of a docket that each has. */
const sampleClasses: readonly { readonly id: RecordId; readonly label: string; readonly share: number }[] = [
  { id: recordId('class-standard'), label: 'Standard', share: 0.336 },
  { id: recordId('class-document'), label: 'Document pending', share: 0.0945 },
  { id: recordId('class-appeal'), label: 'Under appeal', share: 0.063 },
  { id: recordId('class-other'), label: 'Other', share: 0 },
];

/** Cases by month, the current one last: the whole unit's, and what its officers counted. */
const unitCounts = {
  'non-detained': [8520, 8610, 8670, 8760, 8830, 8900],
  detained: [291, 288, 284, 282, 280, 279],
};
const officerCounts = {
  'non-detained': [8520, 8610, 8661, 8760, 8815, 8900],
  detained: unitCounts.detained,
};

/** Alder’s cases by class, month by month. */
const alderCounts: readonly (readonly number[])[] = [
  [604, 150, 127, 943], [612, 158, 126, 946], [618, 163, 125, 948],
  [625, 170, 123, 954], [633, 176, 121, 958], [640, 180, 120, 965],
];

type SampleDocket = keyof typeof unitCounts;

function countsOfDay(officers: readonly SampleOfficer[], day: Day, month: number): DocketCount[] {
  const common = { unit: sampleUnitId, day, source: 'monthly list' } as const;
  return (['non-detained', 'detained'] as const).flatMap((docket) => [
    ...officersOf(officers, docket, month).flatMap(({ id, classes }) =>
      classes.map(({ caseClass, cases }): DocketCount => ({
        ...common, officer: id, docket, caseClass, cases, entered: 'typed',
      })),
    ),
    {
      ...common, officer: null, docket, caseClass: allCases, entered: 'pasted',
      cases: countFor(officers, unitCounts[docket][month]),
    },
  ]);
}

/** The counts are for eight officers; a unit of another size has as many cases per officer. */
function countFor(officers: readonly SampleOfficer[], cases = 0): number {
  const size = officers.filter(({ content }) => content.role === 'officer').length;
  return Math.round((cases * size) / usualOfficers);
}

type OwnCounts = {
  readonly id: RecordId;
  readonly classes: readonly { readonly caseClass: RecordId; readonly cases: number }[];
};

/** The counts of each officer of a docket. Together they add up to what the unit's officers counted that month. */
function officersOf(officers: readonly SampleOfficer[], docket: SampleDocket, month: number): OwnCounts[] {
  const members = officers.filter((officer) => officer.docket === docket);
  const alder = docket === 'detained' ? 0 : sumOf(alderCounts[month] ?? []);
  const others = members.filter(({ content }) => content.alias !== 'Alder');
  const left = countFor(officers, officerCounts[docket][month]) - alder;
  return members.map((officer) => {
    const at = others.indexOf(officer);
    const cases = Math.floor(((at + 1) * left) / others.length) - Math.floor((at * left) / others.length);
    return { id: officer.id, classes: at < 0 ? classesOf(alderCounts[month] ?? []) : classesOf(splitByClass(cases)) };
  });
}

function classesOf(counts: readonly number[]): OwnCounts['classes'] {
  return sampleClasses.map(({ id }, index) => ({ caseClass: id, cases: counts[index] ?? 0 }));
}

/** The last class gets the rest, so that the classes add up to the cases. */
function splitByClass(cases: number): number[] {
  const shares = sampleClasses.slice(0, -1).map(({ share }) => Math.round(cases * share));
  return [...shares, cases - sumOf(shares)];
}

function goalsOf(officer: RecordId, last: Day, random: Generator): Change[] {
  const first = firstDayOfMonth(monthOf(last));
  return goals.map(({ kind, target, channel, office, days }): Change => ({
    type: 'goal',
    id: sampleId(utcMidnight(last), random),
    content: {
      officer, text: null, office, channel, set: first, kind: recordId(kind), target, first, last: addDays(last, days),
    },
  }));
}

const goals = [
  { kind: 'docket-review', target: 412, channel: 'memo', office: 'Field office', days: 93 },
  { kind: 'record-check', target: 80, channel: 'memo', office: 'Field office', days: 14 },
  { kind: 'followup', target: 60, channel: 'oral', office: 'Unit 2', days: 14 },
  { kind: 'interview', target: 12, channel: 'e-mail', office: 'Unit 2', days: 14 },
] as const;

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
