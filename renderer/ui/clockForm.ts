import { createContext, use } from 'react';
import type { ClockForm } from '#shared/time/dateNames';

/** How times are shown, a setting. */
export const ClockFormContext = createContext<ClockForm>('24');

/** How times are shown: on a 24-hour or a 12-hour clock. */
export function useClockForm(): ClockForm {
  return use(ClockFormContext);
}
