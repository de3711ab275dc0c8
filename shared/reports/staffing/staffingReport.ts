import type { Denominator, Report, ReportColumn, ReportTable, ReportValue } from '#shared/reports/report';
import { finiteTable } from './finiteTable';
import { markSimulated } from '#shared/reports/simulatedMark';
import { reportSubject } from '#shared/reports/reportSubject';
import { needFindingText } from './needFinding';
import { noIntervalText, reasonsText } from './reasons';
import type { StaffingFigures, WeightLine } from './staffingFigures';
import type { StaffingInput } from './staffingInput';
import { staffingNotes } from './staffingNotes';

/**
 * The staffing report: case weights, the need as is and with each set of standards met, line by line, the work left
 * undone, achievable caseloads, posts to cover and the year value. No officer is named. Digests are added on export.
 */
export function staffingReport(input: StaffingInput, figures: StaffingFigures): Report {
  const parts = [
    needPart(input, figures),
    kindsPart(input, figures),
    undonePart(input, figures),
    caseloadPart(figures),
    postsPart(figures),
    yearPart(input, figures),
  ];
  return {
    ...markSimulated(finiteTable(weightsTable(input, figures)), input.simulated),
    title: `Staffing: ${input.scope}`,
    tableTitle: 'Case weights, in minutes per unit',
    subject: reportSubject(input.scope, input.isUnit),
    by: null,
    finding: needFindingText(figures, input.year.available),
    range: input.year.covered ?? input.year.range,
    parts: parts.map((part) => markSimulated(finiteTable(part), input.simulated)),
    denominators: staffingDenominators(figures),
    notes: staffingNotes(input, figures),
    digests: [],
    asOf: input.asOf,
    simulated: input.simulated,
  };
}

/** The shares in the staffing figures, with their denominators. */
export function staffingDenominators({ participation, support, time }: StaffingFigures): Denominator[] {
  return [
    {
      share: 'participation',
      of: 'expected officer-days',
      counted: participation.logged,
      value: participation.expected,
    },
    {
      share: 'share of support',
      of: 'minutes of case work and support on logged days',
      counted: support.supportMinutes,
      value: support.caseMinutes + support.supportMinutes,
    },
    {
      share: 'time not logged',
      of: 'expected minutes of the study',
      counted: time.missingDays + time.gaps,
      value: time.expected,
    },
  ];
}

/** The case weights as a table, one row per kind. */
export function weightsTable({ basis, scope }: StaffingInput, { weights }: StaffingFigures): ReportTable {
  const typed = basis.weights ?? [];
  return {
    id: 'staffing',
    title: `Case weights: ${scope}`,
    columns: weightColumns,
    rows:
      basis.weights === null
        ? weights.map(weightRow)
        : typed.map(({ kind, label, minutes, units, officers, variance, df }) => [
            kind,
            label,
            minutes,
            null,
            null,
            df,
            variance,
            units,
            null,
            null,
            officers,
            null,
            null,
            null,
            null,
            null,
            null,
            `weights ${basis.origin}`,
          ]),
    totals: weightColumns.map((column) => (column.id === 'label' ? 'All kinds' : null)),
  };
}

function weightRow(line: WeightLine): ReportValue[] {
  const { kind, label, value, margin, df, variance, units, minutes, otherMinutes, officers, officerDays } = line;
  const { own, bounds } = line;
  return [
    kind,
    label,
    value,
    ...ends(margin),
    finite(df),
    finite(variance),
    units,
    minutes,
    otherMinutes,
    officers,
    officerDays,
    finite(own.lower),
    finite(own.median),
    finite(own.upper),
    finite(bounds.light),
    finite(bounds.heavy),
    margin.is === 'none' ? noIntervalText(line) : null,
  ];
}

function needPart({ year }: StaffingInput, { asIs, sets }: StaffingFigures): ReportTable {
  const lines = [{ name: 'as is', line: asIs }, ...sets.map((one) => ({ name: one.set, line: one }))];
  return {
    id: 'need',
    title: 'Implied need, in officers',
    columns: needColumns,
    rows: lines.map(({ name, line: { need, margin, net } }) => [
      name,
      need.workload,
      need.yearValue,
      need.caseOfficers,
      need.dutyOfficers,
      need.value,
      ...ends(margin),
      year.available,
      need.net,
      ...ends(net),
      margin.is === 'none' ? reasonsText(margin.reasons) : null,
    ]),
    totals: needColumns.map(() => null),
  };
}

function kindsPart({ label }: StaffingInput, { asIs, sets }: StaffingFigures): ReportTable {
  const [set] = sets;
  const due = new Map(set?.need.kinds.map((one) => [one.kind, one]) ?? []);
  const byMinutes = asIs.need.kinds.toSorted((one, other) => other.minutes - one.minutes);
  const rows = byMinutes.map(({ kind, units, weight, minutes }): ReportValue[] => [
    kind,
    label(kind),
    units,
    weight,
    minutes,
    asIs.need.workload === 0 ? null : minutes / asIs.need.workload,
    due.get(kind)?.units ?? null,
    due.get(kind)?.minutes ?? null,
  ]);
  return {
    id: 'work',
    title: 'Where the minutes of a year go',
    columns: kindColumns,
    rows,
    totals: [null, 'Case work', null, null, asIs.need.workload, 1, null, set?.need.workload ?? null],
  };
}

function undonePart({ label }: StaffingInput, { sets }: StaffingFigures): ReportTable {
  const rows = sets.flatMap(({ set, undone }) =>
    undone.map(({ kind, done, due, notDone, minutes, officers }): ReportValue[] => [
      set,
      kind,
      label(kind),
      done,
      due,
      notDone,
      minutes,
      officers,
    ]),
  );
  return {
    id: 'left undone',
    title: 'Work left undone in a year, by kind',
    columns: undoneColumns,
    rows,
    totals: undoneColumns.map(() => null),
  };
}

function caseloadPart({ caseloads }: StaffingFigures): ReportTable {
  return {
    id: 'caseload',
    title: 'Achievable caseload, in cases per officer of the docket',
    columns: caseloadColumns,
    rows: caseloads.map(({ docket, officers, cases, asIs, shouldBe }) => [
      docket,
      officers,
      cases,
      cases / officers,
      asIs.value,
      ...ends(asIs.margin),
      shouldBe?.value ?? null,
      ...(shouldBe === null ? [null, null] : ends(shouldBe.margin)),
    ]),
    totals: caseloadColumns.map(() => null),
  };
}

function postsPart({ posts }: StaffingFigures): ReportTable {
  return {
    id: 'posts',
    title: 'Posts to cover, in addition to the weighted work',
    columns: postColumns,
    rows: posts.map(({ name, hours, officers }) => [name, hours, officers]),
    totals: ['All posts', sum(posts.map(({ hours }) => hours)), sum(posts.map(({ officers }) => officers))],
  };
}

function yearPart(
  { year: { fullTime, available, singleDutyMinutes } }: StaffingInput,
  { asIs, support }: StaffingFigures,
): ReportTable {
  const rows: ReportValue[][] = [
    ['Days from Monday to Friday', fullTime.workdays],
    ['Federal holidays, days', fullTime.holidays],
    ['Leave planned, days', fullTime.leaveDays],
    ['Training planned, days', fullTime.trainingDays],
    ['Duty days', fullTime.days],
    ['Minutes of a day', fullTime.minutesPerDay],
    ['Available working time, minutes', fullTime.minutes],
    ['Share of support', finite(support.share)],
    ['Year value, minutes', asIs.need.yearValue],
    ['Duties of single officers, minutes', singleDutyMinutes],
    ['Available officers', available],
  ];
  return { id: 'year', title: 'The year of one full-time officer', columns: yearColumns, rows, totals: [null, null] };
}

type Ended = { readonly is: 'interval'; readonly low: number; readonly high: number } | { readonly is: 'none' };

function ends(margin: Ended): [number | null, number | null] {
  return margin.is === 'interval' ? [margin.low, margin.high] : [null, null];
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

const weightColumns: readonly ReportColumn[] = [
  { id: 'kind', label: 'Kind', type: 'text' },
  { id: 'label', label: 'Name', type: 'text' },
  { id: 'weight_minutes', label: 'Minutes per unit', type: 'number' },
  { id: 'weight_low', label: '95% low', type: 'number' },
  { id: 'weight_high', label: '95% high', type: 'number' },
  { id: 'df', label: 'Degrees of freedom', type: 'number' },
  { id: 'variance', label: 'Variance', type: 'number' },
  { id: 'units', label: 'Units counted', type: 'count' },
  { id: 'minutes', label: 'Minutes', type: 'minutes' },
  { id: 'other_minutes', label: 'Minutes of others, without units', type: 'minutes' },
  { id: 'officers', label: 'Officers', type: 'count' },
  { id: 'officer_days', label: 'Officer-days', type: 'count' },
  { id: 'own_lower', label: 'Own, lower quartile', type: 'number' },
  { id: 'own_median', label: 'Own, median', type: 'number' },
  { id: 'own_upper', label: 'Own, upper quartile', type: 'number' },
  { id: 'bound_light', label: 'If missing days were light', type: 'number' },
  { id: 'bound_heavy', label: 'If missing days were heavy', type: 'number' },
  { id: 'no_interval', label: 'No interval, because', type: 'text' },
];

const needColumns: readonly ReportColumn[] = [
  { id: 'standards', label: 'Standards', type: 'text' },
  { id: 'workload_minutes', label: 'Case work, minutes a year', type: 'number' },
  { id: 'year_value_minutes', label: 'Year value, minutes', type: 'number' },
  { id: 'case_officers', label: 'For cases', type: 'number' },
  { id: 'duty_officers', label: 'For duties', type: 'number' },
  { id: 'need_officers', label: 'Need', type: 'number' },
  { id: 'need_low', label: 'Need, 95% low', type: 'number' },
  { id: 'need_high', label: 'Need, 95% high', type: 'number' },
  { id: 'available_officers', label: 'Available', type: 'number' },
  { id: 'net_officers', label: 'Net', type: 'number' },
  { id: 'net_low', label: 'Net, 95% low', type: 'number' },
  { id: 'net_high', label: 'Net, 95% high', type: 'number' },
  { id: 'need_no_interval', label: 'No interval, because', type: 'text' },
];

const kindColumns: readonly ReportColumn[] = [
  { id: 'kind', label: 'Kind', type: 'text' },
  { id: 'label', label: 'Name', type: 'text' },
  { id: 'yearly_units', label: 'Units a year', type: 'number' },
  { id: 'yearly_weight', label: 'Minutes per unit', type: 'number' },
  { id: 'yearly_minutes', label: 'Minutes a year', type: 'number' },
  { id: 'share', label: 'Share', type: 'share' },
  { id: 'units_due', label: 'Units due', type: 'number' },
  { id: 'minutes_due', label: 'As should be, minutes', type: 'number' },
];

const undoneColumns: readonly ReportColumn[] = [
  { id: 'standards', label: 'Standards', type: 'text' },
  { id: 'kind', label: 'Kind', type: 'text' },
  { id: 'label', label: 'Name', type: 'text' },
  { id: 'done', label: 'Done a year', type: 'number' },
  { id: 'due', label: 'Due a year', type: 'number' },
  { id: 'not_done', label: 'Not done', type: 'number' },
  { id: 'undone_minutes', label: 'Minutes', type: 'number' },
  { id: 'undone_officers', label: 'Officers', type: 'number' },
];

const caseloadColumns: readonly ReportColumn[] = [
  { id: 'docket', label: 'Docket', type: 'text' },
  { id: 'docket_officers', label: 'Officers of the docket', type: 'count' },
  { id: 'cases', label: 'Cases', type: 'count' },
  { id: 'cases_today', label: 'Today', type: 'number' },
  { id: 'caseload_as_is', label: 'As is', type: 'number' },
  { id: 'caseload_as_is_low', label: 'As is, 95% low', type: 'number' },
  { id: 'caseload_as_is_high', label: 'As is, 95% high', type: 'number' },
  { id: 'caseload_should_be', label: 'As should be', type: 'number' },
  { id: 'caseload_should_be_low', label: 'As should be, 95% low', type: 'number' },
  { id: 'caseload_should_be_high', label: 'As should be, 95% high', type: 'number' },
];

const postColumns: readonly ReportColumn[] = [
  { id: 'post', label: 'Post', type: 'text' },
  { id: 'hours', label: 'Hours to cover a year', type: 'hours' },
  { id: 'post_officers', label: 'Officers', type: 'number' },
];

const yearColumns: readonly ReportColumn[] = [
  { id: 'of_the_year', label: 'Of the year', type: 'text' },
  { id: 'amount', label: 'Amount', type: 'number' },
];
