import { failWith, succeed, type Result } from '#shared/base/result';
import type { CalendarReading, ReadingOptions, ReadingProgress } from '#shared/imports/calendar/calendarReading';
import { gatherAnswers, type CalendarResponse, type CalendarRequest } from './readCalendarBytes';

/** Reads a calendar while the page stays responsive. Null if `signal` stopped it. */
export type ReadCalendarFile = (
  bytes: Uint8Array,
  options: ReadingOptions,
  onProgress: (progress: ReadingProgress) => void,
  signal: AbortSignal,
) => Promise<Result<CalendarReading | null>>;

/**
 * Reads a calendar in a worker of its own; stopping terminates the worker at once. Fails with `reader` if it crashes.
 */
export const readCalendarFile: ReadCalendarFile = async (bytes, options, onProgress, signal) => {
  if (signal.aborted) return succeed(null);
  const worker = new Worker(new URL('calendarReader.worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<Result<CalendarReading | null>>((resolve) => {
      signal.addEventListener('abort', () => resolve(succeed(null)));
      worker.addEventListener('error', () =>
        resolve(failWith('reader', 'The file could not be read to its end. Nothing was changed.')),
      );
      const take = gatherAnswers(onProgress, resolve);
      worker.addEventListener('message', ({ data }: MessageEvent<CalendarResponse>) => take(data));
      const request: CalendarRequest = { bytes, options };
      // A copy: the file is read again once the user has answered about a time zone.
      worker.postMessage(request);
    });
  } finally {
    worker.terminate();
  }
};
