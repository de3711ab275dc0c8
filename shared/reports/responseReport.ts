import type { RequestWaits } from '#shared/analysis/documents/requestWaits';
import { responseTimes, type MissingReason, type ResponseTimes } from '#shared/analysis/documents/responseTimes';
import type { Instant } from '#shared/time/day';
import type { DayRange } from '#shared/analysis/workload';
import { countedText } from './figures';
import type { Report, ReportColumn, ReportTable } from './report';
import { reportSubject } from './reportSubject';
import { markSimulated } from './simulatedMark';

/**
 * What the report on response times is made from. `of` says which requests they are, such as `Honduras`; `scope` says
 * whose, and `isUnit` whether they are a unit's. `range` runs from the first opening to the day of the report.
 */
export type ResponseInput = {
  readonly of: string;
  readonly scope: string;
  readonly isUnit: boolean;
  readonly waits: RequestWaits;
  readonly range: DayRange;
  readonly asOf: Instant;
  readonly simulated: boolean;
};

/** The report on response times with the figures that its chart draws. */
export type ResponseReport = Report & { readonly times: ResponseTimes; readonly of: string };

/** Makes the report on how long requests wait for an answer: the curve by day, with its quantiles as a part. */
export function responseReport({ of, scope, isUnit, waits, range, asOf, simulated }: ResponseInput): ResponseReport {
  const times = responseTimes(waits.waits);
  return {
    ...markSimulated(curveTable(of, times), simulated),
    times,
    of,
    subject: `response-times-${reportSubject(scope, isUnit)}`,
    by: null,
    finding: findingOf(of, times),
    range,
    parts: [markSimulated(quantileTable(of, times), simulated)],
    denominators: [{
      share: 'share answered', of: 'requests', counted: times.counts.answered, value: times.counts.requests,
    }],
    notes: responseNotes(times, waits.excluded.length),
    digests: [],
    asOf,
    simulated,
  };
}

/** What a reader must know to judge the curve, one sentence each. */
export function responseNotes({ counts, start, missing }: ResponseTimes, excluded: number): string[] {
  const ends = [
    `${counts.answered} answered`,
    ...(counts.withdrawn === 0 ? [] : [`${counts.withdrawn} withdrawn`]),
    ...(counts.expired === 0 ? [] : [`${counts.expired} expired`]),
    `${counts.open} still open (upright ticks) and counted up to today`,
  ].join(', ');
  const method = counts.withdrawn + counts.expired === 0 ? 'Kaplan–Meier' : 'Aalen–Johansen';
  return [
    ...(missing.length > 0 ? [] : [`${method}: ${ends}. Band: 95%, by the log-log form.`]),
    ...(start === 0 || missing.length > 0 ? [] : [
      `The curve holds for requests still open on day ${start}, the first with five under observation`
        + `${counts.early === 0 ? '' : `; ${counts.early} ended before`}.`,
    ]),
    ...(excluded === 0 ? [] : [`${countedText(excluded, 'request')} recorded only after ending: left out.`]),
    ...(missing.length > 0 ? [] : [
      'Requests sent in one batch are not independent, so the band is somewhat too narrow.',
    ]),
  ];
}

/** `at least 10 requests (there are 7)`: why there is no curve. */
export function missingText({ what, needed, found }: MissingReason): string {
  const noun = { requests: 'requests', answers: 'answers', 'at risk': 'requests observed at once' }[what];
  return `at least ${needed} ${noun} (there ${found === 1 ? 'is' : 'are'} ${found})`;
}

function findingOf(of: string, { missing, quantiles }: ResponseTimes): string {
  if (missing.length > 0) return `${of}: too few for a curve. It needs ${missing.map(missingText).join('; ')}.`;
  const half = quantiles?.find(({ share }) => share === 0.5);
  if (half === undefined || half.day === null) {
    return `${of}: fewer than half of the requests have been answered so far.`;
  }
  return `${of}: half answered by day ${half.day}, 95% interval ${half.lower ?? 'not reached'} to `
    + `${half.upper ?? 'not reached'}.`;
}

function curveTable(of: string, { incidence, survival }: ResponseTimes): ReportTable {
  return {
    id: 'response_curve',
    title: `Time to an answer: ${of}`,
    columns: curveColumns,
    rows: incidence.map((step, index) => {
      const open = survival[index];
      return [
        step.day, step.atRisk, step.answered, step.withdrawn, step.expired, open?.survival ?? null,
        open?.limits?.lower ?? null, open?.limits?.upper ?? null, step.incidence, step.limits?.lower ?? null,
        step.limits?.upper ?? null,
      ];
    }),
    totals: [
      null, null, sum(incidence.map(({ answered }) => answered)), sum(incidence.map(({ withdrawn }) => withdrawn)),
      sum(incidence.map(({ expired }) => expired)), null, null, null, null, null, null,
    ],
  };
}

const curveColumns: readonly ReportColumn[] = [
  { id: 'day', label: 'Days since the opening', type: 'count' },
  { id: 'at_risk', label: 'At risk', type: 'count' },
  { id: 'answered', label: 'Answered', type: 'count' },
  { id: 'withdrawn', label: 'Withdrawn', type: 'count' },
  { id: 'expired', label: 'Expired', type: 'count' },
  { id: 'share_open', label: 'Share still open', type: 'share' },
  { id: 'share_open_lower', label: '95% limit, lower', type: 'share' },
  { id: 'share_open_upper', label: '95% limit, upper', type: 'share' },
  { id: 'share_answered', label: 'Share answered', type: 'share' },
  { id: 'share_answered_lower', label: '95% limit, lower', type: 'share' },
  { id: 'share_answered_upper', label: '95% limit, upper', type: 'share' },
];

function quantileTable(of: string, { quantiles }: ResponseTimes): ReportTable {
  return {
    id: 'response_quantiles',
    title: `Days by which shares are answered: ${of}`,
    columns: [
      { id: 'quantile_share', label: 'Share answered', type: 'share' },
      { id: 'quantile_day', label: 'By day', type: 'count' },
      { id: 'quantile_lower', label: '95% interval, from', type: 'count' },
      { id: 'quantile_upper', label: '95% interval, to', type: 'count' },
    ],
    rows: (quantiles ?? []).map(({ share, day, lower, upper }) => [share, day, lower, upper]),
    totals: [null, null, null, null],
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
