/** What the rotation knows of a backup: when it was written, and how many records it holds, deleted ones included. */
export type DatedBackup = { readonly id: string; readonly at: number; readonly records: number };

const hour = 3_600_000;
const day = 24 * hour;

/** One backup is kept for each hour of two days, each day of thirty, and each month after that, without an end. */
const hoursUpTo = 2 * day;
const daysUpTo = 30 * day;

/**
 * Which backups to keep, by id (grandfather, father, son): for each hour, day and month by age the newest one, and the
 * fullest one where that has more records: a smaller or emptier backup never takes the place of a fuller one, because
 * records never become fewer by themselves. `now` and all times are milliseconds since 1970; `dayOf` gives the day of
 * an instant in the officer's zone, as `yyyy-MM-dd`.
 */
export function keepBackups(
  backups: readonly DatedBackup[],
  now: number,
  dayOf: (at: number) => string,
): ReadonlySet<string> {
  const periods = new Map<string, DatedBackup[]>();
  for (const backup of backups) {
    const period = periodOf(backup, now, dayOf);
    periods.set(period, [...(periods.get(period) ?? []), backup]);
  }
  const kept = [...periods.values(), backups].flatMap(newestAndFullest);
  return new Set(kept.map(({ id }) => id));
}

/** A backup of the future, which a clock set back leaves, counts as one of now. */
function periodOf({ at }: DatedBackup, now: number, dayOf: (at: number) => string): string {
  const age = now - at;
  if (age < hoursUpTo) return `hour ${Math.floor(at / hour)}`;
  const name = dayOf(at);
  return age < daysUpTo ? `day ${name}` : `month ${name.slice(0, 7)}`;
}

function newestAndFullest(backups: readonly DatedBackup[]): DatedBackup[] {
  const newestFirst = backups.toSorted((one, other) => other.at - one.at || (one.id < other.id ? 1 : -1));
  const [newest] = newestFirst;
  const most = Math.max(...backups.map(({ records }) => records));
  const fullest = newestFirst.find(({ records }) => records === most);
  return [newest, fullest].filter((one) => one !== undefined);
}
