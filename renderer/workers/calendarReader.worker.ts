import { readCalendarBytes, type CalendarRequest } from './readCalendarBytes';

globalThis.addEventListener('message', ({ data }: MessageEvent<CalendarRequest>) =>
  readCalendarBytes(data, (content) => globalThis.postMessage(content)),
);
