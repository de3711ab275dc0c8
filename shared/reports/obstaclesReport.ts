import { obstacleFacts } from '#shared/analysis/documents/obstacles';
import type { DayRange } from '#shared/analysis/workload';
import type { RecordId } from '#shared/base/ids';
import type { CountryPolicy } from '#shared/records/countryPolicy';
import { obstacleCauses, type DocumentRequest, type ObstacleCause } from '#shared/records/documentRequest';
import type { Recorded } from '#shared/records/version';
import { shortDayName } from '#shared/time/dateNames';
import type { Instant } from '#shared/time/day';
import { countedText, countText, shareText } from './figures';
import {
  causeLines, countryLines, escalationLines, type CauseLine, type CountryLine, type EscalationLine,
} from './obstacleLines';
import type { Report, ReportColumn, ReportTable, ReportValue } from './report';
import { markSimulated } from './simulatedMark';

/**
 * What the report on obstacles is made from. `scope` says whose requests they are, in words; `people` is how many
 * officers they belong to. `minutesOf` returns the minutes logged for a record. Requests opened in `range` count, in
 * their state on its last day.
 */
export type ObstaclesInput = {
  readonly scope: string;
  readonly people: number;
  readonly requests: readonly Recorded<DocumentRequest>[];
  readonly minutesOf: (request: RecordId) => number;
  readonly policies: readonly CountryPolicy[];
  readonly range: DayRange;
  readonly asOf: Instant;
  readonly simulated: boolean;
};

/** The report on obstacles with the lines that its printed page draws. `lead` is the part of the finding in bold. */
export type ObstaclesReport = Report & {
  readonly scope: string;
  readonly people: number;
  readonly requests: number;
  readonly obstacles: number;
  readonly lead: string;
  readonly rest: string;
  readonly causes: readonly CauseLine[];
  readonly countries: readonly CountryLine[];
  readonly escalations: readonly EscalationLine[];
};

/** The name of each cause, as shown on screen. */
export const causeNames: Readonly<Record<ObstacleCause, string>> = {
  'no answer': 'No answer', refused: 'Refused', quota: 'Quota', 'identity disputed': 'Identity disputed',
  other: 'Other',
};

/**
 * Makes the report on obstacles to travel documents for the Department of State: by cause, by country, and what was
 * escalated. It has only counts, minutes and days: no person, no officer and no local reference.
 */
export function obstaclesReport(input: ObstaclesInput): ObstaclesReport {
  const { scope, people, range, asOf, simulated, policies } = input;
  const facts = obstacleFacts(input.requests, input.minutesOf, range);
  const [causes, escalations] = [causeLines(facts), escalationLines(facts)];
  const countries = countryLines(facts, policies, range.last);
  const requests = facts.requests.length;
  const obstacles = sum(causes.map((line) => line.requests));
  const { lead, rest } = findingOf(causes, requests, obstacles);
  return {
    ...markSimulated(causeTable(causes, obstacles), simulated),
    scope, people, requests, obstacles, lead, rest, causes, countries, escalations,
    subject: `obstacles-${wordsOf(scope)}`,
    by: null,
    finding: `${lead} ${rest}`.trim(),
    range,
    parts: [countryTable(countries), escalationTable(escalations)].map((part) => markSimulated(part, simulated)),
    denominators: [{
      share: 'share of requests with an obstacle', of: 'requests opened in these days',
      counted: obstacles, value: requests,
    }],
    notes: notesOf(facts.excluded, range, simulated),
    digests: [],
    asOf,
    simulated,
  };
}

function findingOf(causes: readonly CauseLine[], requests: number, obstacles: number) {
  if (requests === 0) return { lead: 'No request was opened in these days.', rest: '' };
  if (obstacles === 0) return { lead: `None of ${countedText(requests, 'request')} met an obstacle.`, rest: '' };
  const unanswered = causes.find(({ cause }) => cause === 'no answer')?.requests ?? 0;
  const minutes = sum(causes.map((line) => line.minutes));
  const first = `${countText(obstacles)} of ${countedText(requests, 'request')} met an obstacle, `
    + `${shareText(obstacles / requests)}.`;
  const second = unanswered === 0 ? '' : ` For ${countText(unanswered)} of them, the cause is no answer from the post.`;
  const hours = countedText(Math.round(minutes / 60), 'hour');
  return {
    lead: `${first}${second}`,
    rest: `The officers spent ${countedText(minutes, 'minute')} (${hours}) on the ${countText(obstacles)}.`,
  };
}

function causeTable(causes: readonly CauseLine[], obstacles: number): ReportTable {
  const minutes = sum(causes.map((line) => line.minutes));
  return {
    id: 'obstacles_by_cause',
    title: 'Obstacles to travel documents by cause',
    columns: causeColumns,
    rows: causes.map((line) => [
      causeNames[line.cause], line.requests, line.requests / obstacles, line.minutes, line.minutes / line.requests,
      line.heldUpDays, line.median, line.shortest, line.longest,
    ]),
    totals: [
      'All causes', obstacles, obstacles === 0 ? null : 1, minutes, obstacles === 0 ? null : minutes / obstacles,
      sum(causes.map((line) => line.heldUpDays)), null, null, null,
    ],
  };
}

const causeColumns: readonly ReportColumn[] = [
  { id: 'cause', label: 'Cause', type: 'text' },
  { id: 'cause_requests', label: 'Requests', type: 'count' },
  { id: 'cause_share', label: 'Share of requests with an obstacle', type: 'share' },
  { id: 'cause_minutes', label: 'Minutes', type: 'minutes' },
  { id: 'cause_minutes_each', label: 'Minutes of each request', type: 'hours' },
  { id: 'cause_days_held_up', label: 'Days held up', type: 'count' },
  { id: 'cause_days_median', label: 'Days, median', type: 'hours' },
  { id: 'cause_days_shortest', label: 'Days, shortest', type: 'count' },
  { id: 'cause_days_longest', label: 'Days, longest', type: 'count' },
];

function countryTable(countries: readonly CountryLine[]): ReportTable {
  const requests = sum(countries.map((line) => line.requests));
  const obstacles = sum(countries.map((line) => line.obstacles));
  return {
    id: 'obstacles_by_country',
    title: 'Obstacles to travel documents by country',
    columns: countryColumns,
    rows: countries.map(countryRow),
    totals: [
      null, countedText(countries.length, 'country', 'countries'), null, requests, obstacles,
      requests === 0 ? null : obstacles / requests,
      ...obstacleCauses.map((cause) => sum(countries.map(({ byCause }) => byCause[cause]))),
      sum(countries.map((line) => line.minutes)), null, null, null, null,
    ],
  };
}

function countryRow(line: CountryLine): ReportValue[] {
  return [
    line.country, line.name, line.status ?? 'not set', line.requests, line.obstacles, line.obstacles / line.requests,
    ...obstacleCauses.map((cause) => line.byCause[cause]), line.minutes,
    line.answer?.day ?? null, line.answer?.lower ?? null, line.answer?.upper ?? null, line.few,
  ];
}

const countryColumns: readonly ReportColumn[] = [
  { id: 'country', label: 'Code', type: 'text' },
  { id: 'country_name', label: 'Country', type: 'text' },
  { id: 'country_status', label: 'Status', type: 'text' },
  { id: 'country_requests', label: 'Requests', type: 'count' },
  { id: 'country_obstacles', label: 'With an obstacle', type: 'count' },
  { id: 'country_share', label: 'Share of its requests', type: 'share' },
  ...obstacleCauses.map((cause): ReportColumn => (
    { id: `country_${cause.replaceAll(' ', '_')}`, label: causeNames[cause], type: 'count' }
  )),
  { id: 'country_minutes', label: 'Minutes', type: 'minutes' },
  { id: 'country_days_to_answer', label: 'Days to an answer, median', type: 'count' },
  { id: 'country_days_lower', label: '95% interval, from', type: 'count' },
  { id: 'country_days_upper', label: '95% interval, to', type: 'count' },
  { id: 'country_no_interval', label: 'Why there are none', type: 'text' },
];

function escalationTable(lines: readonly EscalationLine[]): ReportTable {
  const longest = lines.flatMap(({ longestOpen }) => longestOpen ?? []);
  return {
    id: 'escalated',
    title: 'Escalated to the Department of State',
    columns: escalationColumns,
    rows: lines.map(({ country, name, requests, on, answeredSince, longestOpen }) => [
      country, name, requests, on.join(' '), answeredSince, longestOpen,
    ]),
    totals: [
      null, countedText(lines.length, 'country', 'countries'), sum(lines.map((line) => line.requests)), null,
      sum(lines.map((line) => line.answeredSince)), longest.length === 0 ? null : Math.max(...longest),
    ],
  };
}

const escalationColumns: readonly ReportColumn[] = [
  { id: 'country', label: 'Code', type: 'text' },
  { id: 'country_name', label: 'Country', type: 'text' },
  { id: 'escalated_requests', label: 'Requests', type: 'count' },
  { id: 'escalated_on', label: 'Escalated on', type: 'text' },
  { id: 'escalated_answered_since', label: 'Answered since', type: 'count' },
  { id: 'escalated_longest_open', label: 'Longest open, days', type: 'count' },
];

function notesOf(excluded: number, { last }: DayRange, simulated: boolean): string[] {
  const day = shortDayName(last);
  return [
    ...(simulated ? ['The data are simulated: no figure here comes from an agency.'] : []),
    `Days count from the opening of a request to ${day}, or to its answer. If a request had two obstacles, the `
      + 'later one counts.',
    'Days to an answer: the median by Aalen–Johansen, withdrawn and expired requests as competing events, 95% interval '
      + 'by the log-log form; fewer than 10 requests or 5 answers give none; “not reached” means the limit is beyond '
      + 'the longest wait.',
    'Requests sent in one batch are not independent, so the intervals are somewhat too narrow.',
    ...(excluded === 0 ? [] : [
      `${countedText(excluded, 'request')} recorded only after ending: counted above, not in the days to an answer.`,
    ]),
    'Minutes are logged minutes.',
    `Status is the unit’s own table on ${day}; “not set” says nothing about a country.`,
    'Counts, minutes and days only: no person, no local reference.',
  ];
}

function wordsOf(scope: string): string {
  return (scope.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join('-').slice(0, 60);
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
