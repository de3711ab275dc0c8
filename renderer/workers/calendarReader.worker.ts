import { readCalendarBytes, type CalendarQuestion } from './readCalendarBytes';

globalThis.addEventListener('message', ({ data }: MessageEvent<CalendarQuestion>) =>
  readCalendarBytes(data, (content) => globalThis.postMessage(content)),
);
