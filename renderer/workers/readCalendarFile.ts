import { failWith, succeed, type Result } from '#shared/base/result';
import type { CalendarReading, ReadingOptions, ReadingProgress } from '#shared/imports/calendar/readCalendar';
import { gatherAnswers, type CalendarAnswer, type CalendarQuestion } from './readCalendarBytes';

/** Reads a calendar beside the window, which goes on answering. Null where `signal` stopped it. */
export type ReadCalendarFile = (
  bytes: Uint8Array,
  options: ReadingOptions,
  onProgress: (progress: ReadingProgress) => void,
  signal: AbortSignal,
) => Promise<Result<CalendarReading | null>>;

/** Reads a calendar in a worker of its own; stopping ends the worker at once. Fails with `reader` where it breaks down. */
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
      worker.addEventListener('message', ({ data }: MessageEvent<CalendarAnswer>) => take(data));
      const question: CalendarQuestion = { bytes, options };
      worker.postMessage(question, [bytes.buffer as ArrayBuffer]);
    });
  } finally {
    worker.terminate();
  }
};
