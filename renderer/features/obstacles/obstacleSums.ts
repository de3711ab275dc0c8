import { obstacleCauses, type ObstacleCause } from '#shared/records/documentRequest';
import type { CauseLine, CountryLine, EscalationLine } from '#shared/reports/obstacleLines';

/** A line of the table by cause. The sum has a null `cause`, and null `days`: days of single requests do not add up. */
export type CauseRow = Pick<CauseLine, 'requests' | 'minutes' | 'heldUpDays'> & {
  readonly cause: ObstacleCause | null;
  readonly days: Pick<CauseLine, 'median' | 'shortest' | 'longest'> | null;
};

/** The lines of the table by cause. */
export function causeRows(lines: readonly CauseLine[]): readonly CauseRow[] {
  return lines.map((line) => ({ ...line, days: line }));
}

/** The sum of the lines by cause. */
export function causeSum(lines: readonly CauseLine[]): CauseRow {
  return {
    cause: null,
    requests: sum(lines, ({ requests }) => requests),
    minutes: sum(lines, ({ minutes }) => minutes),
    heldUpDays: sum(lines, ({ heldUpDays }) => heldUpDays),
    days: null,
  };
}

/** The sum of the lines by country, which has no code, no status and no days to an answer. */
export function countrySum(lines: readonly CountryLine[]): CountryLine {
  const byCause = obstacleCauses.map((cause) => [cause, sum(lines, (line) => line.byCause[cause])] as const);
  return {
    country: '',
    name: 'All countries',
    status: null,
    requests: sum(lines, ({ requests }) => requests),
    obstacles: sum(lines, ({ obstacles }) => obstacles),
    byCause: Object.fromEntries(byCause) as Readonly<Record<ObstacleCause, number>>,
    minutes: sum(lines, ({ minutes }) => minutes),
    answer: null,
    few: null,
  };
}

/** The sum of the escalated requests; the longest open one is the longest of all. */
export function escalationSum(lines: readonly EscalationLine[]): EscalationLine {
  const longest = lines.flatMap(({ longestOpen }) => longestOpen ?? []);
  return {
    country: '',
    name: 'All countries',
    requests: sum(lines, ({ requests }) => requests),
    on: [],
    answeredSince: sum(lines, ({ answeredSince }) => answeredSince),
    longestOpen: longest.length === 0 ? null : Math.max(...longest),
  };
}

function sum<Line>(lines: readonly Line[], valueOf: (line: Line) => number): number {
  return lines.reduce((all, line) => all + valueOf(line), 0);
}
