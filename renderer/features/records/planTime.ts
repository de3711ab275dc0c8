import type { RecordId } from '#shared/base/ids';
import { useRoute } from '#renderer/state/route';

/** The longest appointment, a day, and the length where the work is not measured, in minutes. */
const [longest, usual] = [1440, 30];

/** Opens the form of an appointment on the present day, as long as the work takes; its time is left to the officer. */
export function planTime(kind: RecordId, minutes: number | null): void {
  const length = minutes === null ? usual : Math.min(longest, Math.max(1, Math.ceil(minutes)));
  useRoute.getState().showDay(null);
  useRoute.getState().ask({ is: 'plan', kind, minutes: length });
  useRoute.getState().go('today');
}
