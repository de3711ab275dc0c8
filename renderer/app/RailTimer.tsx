import type { Officer } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import { termsOn } from '#shared/rules/terms';
import { endOfTimer } from '#shared/rules/timers/endOfTimer';
import { officerDayAt } from '#shared/rules/zoneOn';
import { floorToMinute, minutesBetween } from '#shared/time/minutes';
import { useDuties, useKinds } from '#renderer/queries/activities';
import { useNow } from '#renderer/queries/clock';
import { useTimer } from '#renderer/queries/timers';
import { useRoute } from '#renderer/state/route';

/** The running timer, on the screens that do not show it themselves. Clicking it goes to the day. */
export function RailTimer({ viewer }: { readonly viewer: Recorded<Officer> }) {
  const now = useNow();
  const stack = useTimer(viewer.id) ?? null;
  const running = stack?.running ?? null;
  const kinds = useKinds();
  const duties = useDuties();
  if (stack === null || running === null) return null;
  const day = officerDayAt(viewer, now);
  const work = duties?.find(({ id }) => id === running.duty) ?? kinds?.find(({ id }) => id === running.kind);
  const label =
    work === undefined
      ? 'Timer'
      : (termsOn<{ readonly from: typeof day; readonly label: string }>(work, day)?.label ?? 'Timer');
  const minutes = minutesBetween(floorToMinute(running.startedAt), floorToMinute(endOfTimer(stack, now)));
  return (
    <button type="button" className="rail-timer" title={`${label}: go to the day`} onClick={() => go()}>
      <span className="rail-timer-dot" />
      <span className="visually-hidden">Timer: </span>
      <span>{label}</span>
      <b>{minutes} min</b>
    </button>
  );
}

function go(): void {
  useRoute.getState().showDay(null);
  useRoute.getState().go('today');
}
