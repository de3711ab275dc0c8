import { reviewSums, type ReviewSums } from '#shared/analysis/records/docketReview';
import { scaleMargin } from '#shared/analysis/records/margin';
import { sumEstimates, type OfficerEstimate } from '#shared/analysis/records/unitSums';
import type { RecordId } from '#shared/base/ids';
import type { Docket } from '#shared/records/officer';
import type { Day } from '#shared/time/day';
import { countedText, countText, shareText } from './figures';
import { findingText } from './findingText';
import { marginText } from './marginText';
import type { Report, ReportColumn, ReportTable, ReportValue } from './report';
import { reportSubject } from './reportSubject';
import { reviewReport, type ReviewInput, type ReviewReport } from './reviewReport';
import { markSimulated } from './simulatedMark';
import {
  byDocket, officerColumns, sumByDocket, unitColumns, unitNotes, type UnitMember, type UnitScope,
} from './unitRecords';

/** An officer of a unit with what the report on their docket review is made from. */
export type ReviewMember = Omit<UnitMember, 'input'> & { readonly input: ReviewInput };

/** What the report on a unit's docket review is made from. There is at least one member. */
export type UnitReviewInput = UnitScope & { readonly members: readonly [ReviewMember, ...ReviewMember[]] };

/** What was reviewed in time, and the minutes of the backlog with their interval; null if they are not measured. */
export type ReviewLineOfUnit = {
  readonly label: string;
  readonly sums: ReviewSums;
  readonly minutes: OfficerEstimate | null;
};

/** The review of one officer's cases on one docket. `report` is the officer's own. */
export type OfficerReview = ReviewLineOfUnit & {
  readonly officer: RecordId;
  readonly docket: Docket;
  readonly report: ReviewReport;
};

/** Clearing the backlogs of all officers by a day: the cases needed per workday, and the current ones. */
export type UnitPace = {
  readonly by: Day;
  readonly comeDue: number;
  readonly toReview: number;
  readonly needed: number;
  readonly pace: number;
  readonly left: number;
};

/**
 * The report on a unit's docket review: its officers' sums by docket, the pace that clears all backlogs, and the
 * officers only if they are to be named. `officers` are the lines on the screen, which always names them.
 */
export type UnitReviewReport = Report & {
  readonly lead: string;
  readonly rest: string;
  readonly officers: readonly OfficerReview[];
  readonly dockets: readonly (ReviewLineOfUnit & { readonly docket: Docket; readonly officers: number })[];
  readonly all: ReviewLineOfUnit;
  readonly paces: readonly UnitPace[];
};

/** Makes the report on a unit's docket review. Each officer's figures are those of their own report. */
export function unitReviewReport({ members, ...scope }: UnitReviewInput): UnitReviewReport {
  const { unitName, isNamed } = scope;
  const own = members.map(({ officer, alias, docket, input }) => ({
    officer, alias, docket, report: reviewReport(input),
  }));
  const officers = own.flatMap(linesOf);
  const dockets = sumByDocket(officers, sumLines);
  const all = sumLines('All', own.map(({ report }) => wholeOf(report)));
  const paces = pacesOf(own.map(({ report }) => report));
  const [lead, rest] = findingOf(all, officers);
  const { asOf, simulated, today } = members[0].input;
  const parts = [pacePart(paces, unitName), ...(isNamed ? [officersPart(officers)] : [])];
  return {
    ...markSimulated(docketTable(unitName, { dockets, all, officers: own.length }), simulated),
    subject: reportSubject(unitName, true),
    by: null,
    finding: findingText(lead, rest),
    lead,
    rest,
    range: { first: members[0].input.days[0]?.day ?? today, last: today },
    parts: parts.map((part) => markSimulated(part, simulated)),
    denominators: [
      {
        share: 'reviewed in time', of: 'cases of the unit’s officers in classes with an interval',
        counted: all.sums.reviewed, value: all.sums.cases,
      },
    ],
    notes: [...notes, ...unitNotes(scope)],
    digests: [],
    asOf,
    simulated,
    officers,
    dockets,
    all,
    paces,
  };
}

type OwnReview = Pick<OfficerReview, 'officer' | 'docket' | 'report'> & { readonly alias: string };

/** One line for each docket with counted cases, or an empty one for today's docket if there are none. */
function linesOf({ officer, alias, docket, report }: OwnReview): OfficerReview[] {
  const found = byDocket(report.lines);
  const dockets = found.length === 0 ? [{ docket, lines: [] }] : found;
  return dockets.map(({ docket: one, lines }) => ({
    ...lineOf(alias, reviewSums(lines), report), officer, docket: one, report,
  }));
}

function wholeOf(report: ReviewReport): ReviewLineOfUnit {
  return lineOf('', report.sums, report);
}

/** The minutes of an officer's cases, all at that officer's measured minutes per case. */
function lineOf(label: string, sums: ReviewSums, { minutes }: ReviewReport): ReviewLineOfUnit {
  if (minutes === null) return { label, sums, minutes: null };
  const margin = scaleMargin(minutes.margin, sums.backlog);
  return { label, sums, minutes: { value: sums.backlog * minutes.value, margin } };
}

/** The sum of one line from each officer. The minutes are unknown if anybody's backlog is not measured. */
function sumLines(label: string, lines: readonly ReviewLineOfUnit[]): ReviewLineOfUnit {
  const sum = (of: (sums: ReviewSums) => number) => lines.reduce((all, { sums }) => all + of(sums), 0);
  const [cases, reviewed, backlog] = [
    sum((one) => one.cases), sum((one) => one.reviewed), sum((one) => one.backlog),
  ];
  const behind = lines.filter(({ sums }) => sums.backlog > 0).map(({ minutes }) => minutes);
  const measured = behind.filter((minutes) => minutes !== null);
  return {
    label,
    sums: { cases, reviewed, backlog, share: cases === 0 ? null : reviewed / cases },
    minutes: measured.length < behind.length ? null : sumEstimates(measured),
  };
}

/** The officers' paces for the same days, added up. */
function pacesOf(reports: readonly ReviewReport[]): UnitPace[] {
  return (reports[0]?.paces ?? []).map(({ by }, index) => {
    const own = reports.flatMap(({ paces, pace }) => {
      const one = paces[index];
      return one === undefined ? [] : [{ ...one, pace }];
    });
    const sum = (of: (one: (typeof own)[number]) => number) => own.reduce((all, one) => all + of(one), 0);
    return {
      by,
      comeDue: sum(({ comeDue }) => comeDue),
      toReview: sum(({ toReview }) => toReview),
      needed: sum(({ needed }) => needed ?? 0),
      pace: sum(({ pace }) => pace),
      left: sum(({ left }) => left),
    };
  });
}

function findingOf(
  { sums, minutes }: ReviewLineOfUnit,
  officers: readonly OfficerReview[],
): readonly [lead: string, rest: string] {
  if (officers.every(({ report }) => report.lines.length === 0)) {
    return ['No officer of the unit has counted cases yet, so none can be due for review.', ''];
  }
  const { cases, reviewed, share, backlog } = sums;
  if (share === null) return ['No class of cases has a review interval yet, so there is no backlog.', ''];
  const lead =
    `${countText(reviewed)} of ${countedText(cases, 'case')} of the unit were reviewed within their interval, ` +
    `${shareText(share)}; ${countText(backlog)} are due.`;
  if (minutes === null) return [lead, 'The time they take has not been measured for every officer.'];
  const margin = marginText(minutes.margin) ?? 'no interval';
  return [lead, `That is ${countText(minutes.value)} minutes of work (${margin}).`];
}

type DocketLines = Pick<UnitReviewReport, 'dockets' | 'all'> & { readonly officers: number };

function docketTable(unitName: string, { dockets, all, officers }: DocketLines): ReportTable {
  return {
    id: 'unit-docket-review',
    title: `Docket review: ${unitName}`,
    columns: [...unitColumns, ...reviewColumns('')],
    rows: dockets.map((line): ReportValue[] => [unitName, line.docket, line.officers, ...reviewValues(line)]),
    totals: [unitName, null, officers, ...reviewValues(all)],
  };
}

function reviewColumns(prefix: string): ReportColumn[] {
  return [
    { id: `${prefix}cases`, label: 'Cases with an interval', type: 'count' },
    { id: `${prefix}reviewed`, label: 'Reviewed within the interval', type: 'number' },
    { id: `${prefix}share_in_time`, label: 'Share reviewed in time', type: 'share' },
    { id: `${prefix}backlog`, label: 'Backlog in cases', type: 'number' },
    { id: `${prefix}backlog_hours`, label: 'Backlog in hours', type: 'hours' },
    { id: `${prefix}backlog_hours_low`, label: 'Lower end of the 95% interval', type: 'hours' },
    { id: `${prefix}backlog_hours_high`, label: 'Upper end of the 95% interval', type: 'hours' },
  ];
}

function reviewValues({ sums: { cases, reviewed, share, backlog }, minutes }: ReviewLineOfUnit): ReportValue[] {
  const margin = minutes?.margin.is === 'interval' ? minutes.margin : null;
  return [
    cases, reviewed, share, backlog, minutes === null ? null : minutes.value / 60,
    margin === null ? null : margin.low / 60, margin === null ? null : margin.high / 60,
  ];
}

function pacePart(paces: readonly UnitPace[], unitName: string): ReportTable {
  return {
    id: 'pace',
    title: 'Pace to clear the backlog, all officers together',
    columns: [
      { id: 'scope', label: 'Whose work', type: 'text' },
      { id: 'clear_by', label: 'Clear by', type: 'day' },
      { id: 'come_due', label: 'Cases that come due meanwhile', type: 'number' },
      { id: 'to_review', label: 'Cases to review', type: 'number' },
      { id: 'needed_a_workday', label: 'Cases needed per workday', type: 'number' },
      { id: 'present_pace', label: 'Current cases per logged workday', type: 'number' },
      { id: 'left', label: 'Backlog then at the current pace', type: 'number' },
    ],
    rows: paces.map(({ by, comeDue, toReview, needed, pace, left }): ReportValue[] => [
      unitName, by, comeDue, toReview, needed, pace, left,
    ]),
    totals: Array.from({ length: 7 }, () => null),
  };
}

function officersPart(officers: readonly OfficerReview[]): ReportTable {
  const columns: readonly ReportColumn[] = [
    ...officerColumns,
    ...reviewColumns('officer_'),
    { id: 'officer_pace', label: 'Current cases per logged workday, both dockets', type: 'number' },
    { id: 'officer_needed', label: 'Cases needed per workday, both dockets', type: 'number' },
    { id: 'officer_clear_by', label: 'To clear by', type: 'day' },
  ];
  return {
    id: 'by officer',
    title: 'The same reviews by officer and docket',
    columns,
    rows: officers.map((line): ReportValue[] => [
      line.label, line.docket, ...reviewValues(line), line.report.pace, line.report.chosen.needed,
      line.report.chosen.by,
    ]),
    totals: columns.map(() => null),
  };
}

const notes = [
  'Cases: each officer’s own last count. The unit’s own figure is compared with these on Docket size, never added.',
  'Reviewed: units of docket review logged within the interval up to today, at most all cases. The log knows how ' +
    'many, never which.',
  'Minutes are each officer’s backlog at that officer’s measured minutes per case. Officers are independent, ' +
    'so the distances to the ends of their intervals are added as squares.',
  'The needed pace is the sum of each officer’s own over that officer’s workdays; one officer’s pace does not clear ' +
    'another’s backlog.',
];
