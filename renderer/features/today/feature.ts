import type { Feature } from '#renderer/domain-ui/feature';
import { TodayScreen } from './TodayScreen';

/** Today: the day, planned and logged. It opens first, so its screen is part of the first script. */
export const feature: Feature = {
  id: 'today',
  label: 'Today',
  icon: 'clock',
  command: 'goToday',
  rail: 1,
  scope: 'today',
  shortcuts: [
    { scope: 'today', name: 'Today', where: 'on the screen' },
    { scope: 'appointments', name: 'Appointments', where: 'in the list, or the next one' },
    { scope: 'log', name: 'Log', where: 'in the list' },
    { scope: 'timer', name: 'Time away', where: 'while it is asked about' },
  ],
  screen: TodayScreen,
};
