import { compareText } from '#shared/base/compareText';
import { groupBy } from '#shared/base/groupBy';

/** What the rotation knows about a backup: when it was written, and how many records it has, including deleted ones. */
export type DatedBackup = { readonly id: string; readonly at: number; readonly records: number };

/** What decides which backups to keep. `dayOf` returns the day of an instant in the officer's zone, as `yyyy-MM-dd`. */
export type KeepRule = {
  readonly now: number;
  readonly dayOf: (at: number) => string;
  /** How many of the last days that have backups keep one each. */
  readonly keptDays: number;
  /** The id of the backup just written, which is kept whatever its clock says; null if there is none. */
  readonly written: string | null;
};

const hour = 3_600_000;

/** The number of last days with backups on which every hour keeps one. */
const hourlyDays = 2;

/**
 * The ids of the backups to keep (grandfather, father, son): one for each hour of the last two days that have any, one
 * for each of the last `keptDays` such days, and one for every month before that. Each period keeps the newest backup,
 * and also the fullest if that has more records: an emptier backup never replaces a fuller one, because the number of
 * records never drops by itself. All times are milliseconds since 1970.
 *
 * Days are counted, not measured by the clock: a clock that is years ahead makes existing backups only one day older.
 * Once it is right again, what it wrote does not displace the others, since days after today are counted separately. A
 * clock that was set back within the hour never removes the backup that was just written.
 */
export function keepBackups(backups: readonly DatedBackup[], rule: KeepRule): ReadonlySet<string> {
  const today = rule.dayOf(rule.now);
  const byDay = groupBy(backups, ({ at }) => rule.dayOf(at));
  const days = [...byDay.keys()].toSorted((one, other) => compareText(other, one));
  const [past, future] = [days.filter((day) => day <= today), days.filter((day) => day > today)];
  const periods = [past, future].flatMap((list, side) =>
    list.flatMap((day, rank) =>
      (byDay.get(day) ?? []).map((backup) => ({ backup, period: `${side} ${periodOf(backup, day, rank, rule)}` }))));
  const grouped = [...groupBy(periods, ({ period }) => period).values()];
  const ofPeriods = grouped.map((list) => list.map(({ backup }) => backup));
  const kept = [...ofPeriods, backups].flatMap(newestAndFullest);
  return new Set([...kept, ...backups.filter(({ id }) => id === rule.written)].map(({ id }) => id));
}

/** `rank` is the number of later days that have a backup. */
function periodOf({ at }: DatedBackup, day: string, rank: number, { keptDays }: KeepRule): string {
  if (rank < hourlyDays) return `hour ${day} ${Math.floor(at / hour)}`;
  return rank < keptDays ? `day ${day}` : `month ${day.slice(0, 7)}`;
}

function newestAndFullest(backups: readonly DatedBackup[]): DatedBackup[] {
  const newestFirst = backups.toSorted((one, other) => other.at - one.at || (one.id < other.id ? 1 : -1));
  const [newest] = newestFirst;
  const most = Math.max(...backups.map(({ records }) => records));
  const fullest = newestFirst.find(({ records }) => records === most);
  return [newest, fullest].filter((one) => one !== undefined);
}
