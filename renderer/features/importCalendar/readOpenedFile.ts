import { failWith, succeed, type Result } from '#shared/base/result';
import type { OpenedFile } from '#shared/contract/ipc';
import { isUtf16, readCalendar, type CalendarReading, type ReadingOptions, type ReadingProgress } from '#shared/imports/calendar/readCalendar';

/**
 * Reads a calendar in slices between which the window answers, until `isStopped` says so (then null). Fails where the
 * file is no calendar at all.
 */
export async function readOpenedFile(
  file: OpenedFile,
  options: ReadingOptions,
  onProgress: (progress: ReadingProgress) => void,
  isStopped: () => boolean,
): Promise<Result<CalendarReading | null>> {
  if (isUtf16(file.bytes)) {
    return failWith('encoding', 'The file is written in UTF-16; a calendar is written in UTF-8. Export it again as iCalendar (.ics). Nothing was changed.');
  }
  const reading = readCalendar(new TextDecoder().decode(file.bytes), options);
  for (let step = reading.next(); ; step = reading.next()) {
    if (step.done === true) return checked(step.value);
    onProgress(step.value);
    await breath();
    if (isStopped()) return succeed(null);
  }
}

function checked(reading: CalendarReading): Result<CalendarReading> {
  if (reading.events.inFile > 0) return succeed(reading);
  return failWith('no-events', 'There is no event in this file. Choose a file that a calendar program exported as iCalendar (.ics). Nothing was changed.');
}

async function breath(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
