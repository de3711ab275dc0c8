import { failWith, succeed, type Result } from '#shared/base/result';
import type { DatedInstance } from '#shared/imports/calendar/instanceDays';
import type { CalendarReading, ReadingOptions, ReadingProgress } from '#shared/imports/calendar/calendarReading';
import { isUtf16, readCalendar } from '#shared/imports/calendar/readCalendar';

/** What the worker receives: the bytes of a file, and the range of days in which instances must start. */
export type CalendarRequest = { readonly bytes: Uint8Array; readonly options: ReadingOptions };

/**
 * What the worker sends: its progress; then the instances in batches, since receiving all of them at once would block
 * the page; finally the rest of the reading, or why there is none.
 */
export type CalendarResponse =
  | { readonly is: 'progress'; readonly progress: ReadingProgress }
  | { readonly is: 'instances'; readonly instances: readonly DatedInstance[] }
  | { readonly is: 'done'; readonly reading: Result<Omit<CalendarReading, 'instances'>> };

/** Collects responses as they arrive, and reports the whole reading at the end. */
export function gatherAnswers(
  onProgress: (progress: ReadingProgress) => void,
  onReading: (reading: Result<CalendarReading>) => void,
): (answer: CalendarResponse) => void {
  const instances: DatedInstance[] = [];
  return (answer) => {
    if (answer.is === 'progress') onProgress(answer.progress);
    else if (answer.is === 'instances') instances.push(...answer.instances);
    else onReading(answer.reading.ok ? succeed({ ...answer.reading.value, instances }) : answer.reading);
  };
}

/**
 * Reads the bytes of a calendar file and reports progress. Fails with `empty`, `encoding` or `not-a-calendar` if
 * nothing can be read. A calendar without events is not a failure: the events that it had before are gone.
 */
export function readCalendarBytes(
  { bytes, options }: CalendarRequest,
  answer: (content: CalendarResponse) => void,
): void {
  if (bytes.every((byte) => blanks.has(byte))) {
    return answer({ is: 'done', reading: failWith('empty', `The file is empty. ${another}`) });
  }
  if (isUtf16(bytes)) {
    const message = `The file is in UTF-16; a calendar must be in UTF-8. ${another}`;
    return answer({ is: 'done', reading: failWith('encoding', message) });
  }
  const reading = readCalendar(bytes, options);
  let step = reading.next();
  for (; step.done !== true; step = reading.next()) answer({ is: 'progress', progress: step.value });
  const { instances, ...rest } = step.value;
  for (let at = 0; at < instances.length; at += instancesAtOnce) {
    answer({ is: 'instances', instances: instances.slice(at, at + instancesAtOnce) });
  }
  return answer({ is: 'done', reading: checked(rest) });
}

const instancesAtOnce = 1_000;

const blanks: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0d, 0x20]);
const another = 'Choose a file that a calendar program exported as iCalendar (.ics). Nothing was changed.';

function checked(reading: Omit<CalendarReading, 'instances'>): Result<Omit<CalendarReading, 'instances'>> {
  if (reading.isCalendar || reading.events.inFile > 0) return succeed(reading);
  return failWith('not-a-calendar', `The file is not a calendar: it has no BEGIN:VCALENDAR. ${another}`);
}
