import type { Recorded } from '#shared/records/version';

/**
 * The starter records in order, each replaced by the record with the same id if there is one, then all other records.
 */
export function withStarters<Content>(
  starters: readonly Recorded<Content>[],
  records: readonly Recorded<Content>[],
): Recorded<Content>[] {
  const own = records.filter((record) => !starters.some((starter) => starter.id === record.id));
  return [...starters.map((starter) => records.find((record) => record.id === starter.id) ?? starter), ...own];
}
