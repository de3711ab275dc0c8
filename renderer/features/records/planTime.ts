import type { RecordId } from '#shared/base/ids';
import { useRoute } from '#renderer/state/route';

/** In minutes: the longest appointment, which is a day, and the length of one for work that is not measured. */
const [longest, usual] = [1440, 30];

/** Opens the form of an appointment today, as long as the work usually takes; the officer chooses the time. */
export function planTime(kind: RecordId, minutes: number | null): void {
  const length = minutes === null ? usual : Math.min(longest, Math.max(1, Math.ceil(minutes)));
  useRoute.getState().showDay(null);
  useRoute.getState().ask({ is: 'plan', kind, minutes: length });
  useRoute.getState().go('today');
}
