import { Dexie } from 'dexie';
import { sumsOfMonth } from '#shared/analysis/monthSums';
import type { MonthColumns } from '#shared/analysis/totalsColumns';
import type { RecordId } from '#shared/base/ids';
import type { Month } from '#shared/time/day';
import type { DaybookDatabase } from '#renderer/storage/database';
import { type Query, useQuery } from './liveQuery';

/** The query behind useTotals. */
export const totalsQuery = (
  officers: readonly RecordId[],
  months: readonly Month[],
): Query<readonly MonthColumns[]> => ({
  key: `totals|${officers.join(' ')}|${months.join(' ')}`,
  run: async ({ store: { database } }) => await readTotals(database, officers, months),
});

/**
 * The totals of these officers in these months. Read again only when one of them changes. Months without totals are
 * left out.
 */
export function useTotals(
  officers: readonly RecordId[],
  months: readonly Month[],
): readonly MonthColumns[] | undefined {
  return useQuery(totalsQuery(officers, months));
}

/** The query behind useFirstMonths. */
export const firstMonthsQuery = (officers: readonly RecordId[]): Query<readonly MonthColumns[]> => ({
  key: `first months|${officers.join(' ')}`,
  run: async ({ store: { database } }) => {
    const firsts = await Promise.all(officers.map(async (officer) => await readFirstMonth(database, officer)));
    return firsts.filter((columns) => columns !== undefined);
  },
});

/** For each of these officers, the totals of the first month in which anything was logged. */
export function useFirstMonths(officers: readonly RecordId[]): readonly MonthColumns[] | undefined {
  return useQuery(firstMonthsQuery(officers));
}

/** The totals of the first month in which an officer logged anything. */
export async function readFirstMonth(database: DaybookDatabase, officer: RecordId): Promise<MonthColumns | undefined> {
  return await database.totals
    .where('[officer+month]')
    .between([officer, Dexie.minKey], [officer, Dexie.maxKey])
    .filter(({ rows }) => rows > 0)
    .first();
}

/** The most months that one request reads. */
const mostMonths = 12;

/**
 * The totals of these officers in these months, officer by officer. Months without totals are left out. `months` has no
 * gaps, so that one request reads a year of an officer. With several years, each is summed while the database reads the
 * next.
 */
export async function readTotals(
  database: DaybookDatabase,
  officers: readonly RecordId[],
  months: readonly Month[],
): Promise<MonthColumns[]> {
  const years = Array.from({ length: Math.ceil(months.length / mostMonths) }, (_, year) =>
    months.slice(year * mostMonths, (year + 1) * mostMonths),
  );
  const ask = async () =>
    await Promise.all(
      officers.flatMap((officer) => years.map(async (year) => await readYear(database, officer, year))),
    );
  const found = years.length > 1 ? await database.transaction('r', database.totals, ask) : await ask();
  return found.flat();
}

async function readYear(
  database: DaybookDatabase,
  officer: RecordId,
  months: readonly Month[],
): Promise<MonthColumns[]> {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const found = await database.totals
    .where('[officer+month]')
    .between([officer, first], [officer, last], true, true)
    .toArray();
  for (const month of found) sumsOfMonth(month);
  return found;
}
