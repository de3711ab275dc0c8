import type { BackupFacts } from '#shared/contract/backups';
import { countedText } from '#shared/reports/figures';
import { officerDayAt } from '#shared/rules/zoneOn';
import { shortDayName } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import { Icon } from '#renderer/ui/Icon';
import type { SectionProps } from '../section';
import './backups.css';

/** How many days are drawn. */
const dayCount = 30;

type BackupDaysProps = Pick<SectionProps, 'officer' | 'today'> & { readonly backups: readonly BackupFacts[] };

/** One square a day: a check mark on each day that has a sound backup. */
export function BackupDays({ backups, officer, today }: BackupDaysProps) {
  const sound = backups.filter(({ state }) => state !== 'damaged' && state !== 'newer');
  const backed = new Set(sound.map(({ at }) => officerDayAt(officer, at)));
  const days = Array.from({ length: dayCount }, (_, index): Day => addDays(today, index - dayCount + 1));
  const count = days.filter((day) => backed.has(day)).length;
  return (
    <div
      className="backup-days"
      role="img"
      aria-label={`Backups of ${countedText(count, 'day')} of the last ${dayCount}`}
    >
      <span className="small muted backup-end">{shortDayName(days[0] ?? today)}</span>
      {days.map((day) => (
        <Square key={day} day={day} isBacked={backed.has(day)} />
      ))}
      <span className="small muted backup-end">today</span>
    </div>
  );
}

function Square({ day, isBacked }: { readonly day: Day; readonly isBacked: boolean }) {
  return (
    <span className="backup-day" data-backed={isBacked ? true : undefined} title={shortDayName(day)}>
      {isBacked ? <Icon name="check" small /> : null}
    </span>
  );
}
