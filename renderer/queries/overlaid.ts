import type { Recorded } from '#shared/records/version';

/** The starters in their order, each replaced by the record with its id where there is one, and then all other records. */
export function overlaid<Content>(
  starters: readonly Recorded<Content>[],
  records: readonly Recorded<Content>[],
): Recorded<Content>[] {
  const own = records.filter((record) => !starters.some((starter) => starter.id === record.id));
  return [...starters.map((starter) => records.find((record) => record.id === starter.id) ?? starter), ...own];
}
