import type { ObstacleFacts, RequestFacts } from '#shared/analysis/documents/obstacles';
import { responseTimes } from '#shared/analysis/documents/responseTimes';
import { compareText } from '#shared/base/compareText';
import type { CountryPolicy, CountryStatus } from '#shared/records/countryPolicy';
import { obstacleCauses, type ObstacleCause } from '#shared/records/documentRequest';
import { countryName } from '#shared/rules/countries';
import { countryStateOn } from '#shared/rules/documents/countryState';
import type { Day } from '#shared/time/day';

/** The requests with one cause: how many, their minutes, and their days since they were opened. */
export type CauseLine = {
  readonly cause: ObstacleCause;
  readonly requests: number;
  readonly minutes: number;
  readonly heldUpDays: number;
  readonly median: number;
  readonly shortest: number;
  readonly longest: number;
};

/** One line for each cause that any request has, most requests first, other causes last. */
export function causeLines({ requests }: ObstacleFacts): CauseLine[] {
  return obstacleCauses
    .flatMap((cause) => causeLine(cause, requests.filter((request) => request.cause === cause)) ?? [])
    .toSorted((one, other) => rank(one) - rank(other) || other.requests - one.requests);
}

function rank({ cause }: CauseLine): number {
  return cause === 'other' ? 1 : 0;
}

function causeLine(cause: ObstacleCause, requests: readonly RequestFacts[]): CauseLine | null {
  if (requests.length === 0) return null;
  const days = requests.map((request) => request.days).toSorted((one, other) => one - other);
  return {
    cause,
    requests: requests.length,
    minutes: sum(requests, ({ minutes }) => minutes),
    heldUpDays: sum(requests, ({ heldUpDays }) => heldUpDays),
    median: ((days[Math.floor((days.length - 1) / 2)] ?? 0) + (days[Math.floor(days.length / 2)] ?? 0)) / 2,
    shortest: days[0] ?? 0,
    longest: days.at(-1) ?? 0,
  };
}

/** Why a country has no days to an answer, in two or three words; null if it has. */
export type FewReason = 'fewer than 10' | 'fewer than 5 answers' | 'seen too late' | null;

/**
 * One country: its requests, those with an obstacle by cause, and the latter's minutes. The days to an answer are for
 * all its requests; a null day is not reached.
 */
export type CountryLine = {
  readonly country: string;
  readonly name: string;
  readonly status: CountryStatus | null;
  readonly requests: number;
  readonly obstacles: number;
  readonly byCause: Readonly<Record<ObstacleCause, number>>;
  readonly minutes: number;
  readonly answer: { readonly day: number | null; readonly lower: number | null; readonly upper: number | null } | null;
  readonly few: FewReason;
};

/** One line for each country with a request, most requests first. `day` is the one whose statuses are shown. */
export function countryLines(facts: ObstacleFacts, policies: readonly CountryPolicy[], day: Day): CountryLine[] {
  const countries = [...new Set(facts.requests.map(({ country }) => country))];
  return countries
    .map((country) => countryLine(facts, country, countryStateOn(policies, country, day).terms?.status ?? null))
    .toSorted((one, other) => other.requests - one.requests || compareText(one.name, other.name));
}

function countryLine(facts: ObstacleFacts, country: string, status: CountryStatus | null): CountryLine {
  const requests = facts.requests.filter((request) => request.country === country);
  const obstructed = requests.filter(({ cause }) => cause !== null);
  const { quantiles, missing } = responseTimes(facts.waits.filter((wait) => wait.country === country));
  const [reason] = missing;
  const few = reason === undefined ? null : fewReasons[reason.what];
  const median = quantiles?.find(({ share }) => share === 0.5) ?? null;
  return {
    country,
    name: countryName(country),
    status,
    requests: requests.length,
    obstacles: obstructed.length,
    byCause: countCauses(obstructed),
    minutes: sum(obstructed, ({ minutes }) => minutes),
    answer: median === null ? null : { day: median.day, lower: median.lower, upper: median.upper },
    few,
  };
}

const fewReasons = { requests: 'fewer than 10', answers: 'fewer than 5 answers', 'at risk': 'seen too late' } as const;

function countCauses(requests: readonly RequestFacts[]): Record<ObstacleCause, number> {
  const countOf = (cause: ObstacleCause) => requests.filter((request) => request.cause === cause).length;
  return {
    'no answer': countOf('no answer'),
    refused: countOf('refused'),
    quota: countOf('quota'),
    'identity disputed': countOf('identity disputed'),
    other: countOf('other'),
  };
}

/** The escalated requests of one country. `longestOpen` is null if none of them is open. */
export type EscalationLine = {
  readonly country: string;
  readonly name: string;
  readonly requests: number;
  readonly on: readonly Day[];
  readonly answeredSince: number;
  readonly longestOpen: number | null;
};

/** One line for each country with an escalated request, most requests first. */
export function escalationLines({ requests }: ObstacleFacts): EscalationLine[] {
  const escalated = requests.filter(({ escalatedOn }) => escalatedOn !== null);
  return [...new Set(escalated.map(({ country }) => country))]
    .map((country) => escalationLine(country, escalated.filter((request) => request.country === country)))
    .toSorted((one, other) => other.requests - one.requests || compareText(one.name, other.name));
}

function escalationLine(country: string, requests: readonly RequestFacts[]): EscalationLine {
  const open = requests.filter(({ isOpen }) => isOpen).map(({ days }) => days);
  return {
    country,
    name: countryName(country),
    requests: requests.length,
    on: requests.flatMap(({ escalatedOn }) => escalatedOn ?? []).toSorted(),
    answeredSince: requests.filter(({ answeredSince }) => answeredSince).length,
    longestOpen: open.length === 0 ? null : Math.max(...open),
  };
}

function sum<Item>(items: readonly Item[], valueOf: (item: Item) => number): number {
  return items.reduce((all, item) => all + valueOf(item), 0);
}
