import { useEffect } from 'react';
import { useServices } from '#renderer/services/useServices';
import { runCommand } from '#renderer/state/commandHandlers';
import { useNotices } from '#renderer/state/notices';
import { isDialogOpen } from './useKeyboard';

/**
 * Opens the preview of a calendar that the system hands over, such as by a double click on its file: before the first
 * screen or later. While a dialog or another import is open, it says which calendar is waiting instead.
 */
export function useWaitingCalendar(): void {
  const { platform } = useServices();
  useEffect(() => {
    let isWanted = true;
    void platform.invoke('files.waitingCalendar', null).then((name) => {
      if (isWanted && name !== null) openOrTell(name);
    });
    const stop = platform.on('files.calendarWaits', ({ name }) => openOrTell(name));
    return () => {
      isWanted = false;
      stop();
    };
  }, [platform]);
}

function openOrTell(name: string): void {
  if (isDialogOpen() || !runCommand('importCalendar')) {
    useNotices.getState().problem(`${name} is waiting. Finish or cancel what is open, then choose Import a calendar.`);
  }
}
