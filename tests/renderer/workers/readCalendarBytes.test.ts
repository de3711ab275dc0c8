import { expect, it } from 'vitest';
import { failWith } from '#shared/base/result';
import { readCalendarBytes, type CalendarResponse } from '#renderer/workers/readCalendarBytes';
import { usualReading as options } from '../../helpers/readCalendarAtOnce';

const another = 'Choose a file that a calendar program exported as iCalendar (.ics). Nothing was changed.';

it('explains why nothing can be imported from a file', () => {
  const utf16 = new Uint8Array([0xff, 0xfe, 0x42, 0]);
  expect(
    [
      bytesOf(''),
      bytesOf(' \r\n'),
      utf16,
      bytesOf('kind,minutes\r\nphone,5\r\n'),
    ].map(lastAnswer),
  ).toEqual([
    failWith('empty', `The file is empty. ${another}`),
    failWith('empty', `The file is empty. ${another}`),
    failWith('encoding', `The file is in UTF-16; a calendar must be in UTF-8. ${another}`),
    failWith('not-a-calendar', `The file is not a calendar: it has no BEGIN:VCALENDAR. ${another}`),
  ]);
});

it('reads a calendar without events, whose earlier events are gone', () => {
  expect(lastAnswer(bytesOf('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'))).toMatchObject({
    ok: true, value: { isCalendar: true, events: { inFile: 0 } },
  });
});

it('reports its progress', () => {
  const events = Array.from(
    { length: 5000 },
    (_, index) => `BEGIN:VEVENT\r\nUID:${index}\r\nDTSTART:20260916T090000Z\r\nEND:VEVENT\r\n`,
  ).join('');
  const answers = answersOf(bytesOf(`BEGIN:VCALENDAR\r\n${events}END:VCALENDAR\r\n`));
  const progress = answers.flatMap((answer) => (answer.is === 'progress' ? [answer.progress] : []));
  expect([progress.filter(({ of }) => of === null).length, progress.at(-1)]).toEqual([5, { done: 4950, of: 5000,
    times: 4950 }]);
  expect(answers.at(-1)).toMatchObject({
    is: 'done',
    reading: { ok: true, value: { events: { inFile: 5000, taken: 5000, refused: 0 } } },
  });
});

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function answersOf(bytes: Uint8Array): CalendarResponse[] {
  const answers: CalendarResponse[] = [];
  readCalendarBytes({ bytes, options }, (answer) => answers.push(answer));
  return answers;
}

function lastAnswer(bytes: Uint8Array): unknown {
  const last = answersOf(bytes).at(-1);
  return last?.is === 'done' ? last.reading : null;
}
