// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import type { ClockForm } from '#shared/time/dateNames';
import { ClockFormContext } from '#renderer/ui/clockForm';
import { LengthField } from '#renderer/ui/form/LengthField';
import { readTime, TimeField } from '#renderer/ui/form/TimeField';

afterEach(cleanup);

test.each<[text: string, on24: number | null, on12: number | null]>([
  ['9', 540, 540],
  ['905', 545, 545],
  ['9:05', 545, 545],
  ['9.05', 545, 545],
  ['09:05', 545, 545],
  ['9:30 am', 570, 570],
  ['9:30 p.m.', 1290, 1290],
  ['9a', 540, 540],
  ['noon', 720, 720],
  ['midnight', 0, 0],
  ['12', 720, 720],
  ['12am', 0, 0],
  ['14:00', 840, 840],
  ['24:00', 1440, 1440],
  ['1:30', 90, 810],
  ['0130', 90, 90],
  ['5:59', 359, 1079],
  ['6:00', 360, 360],
  ['half past', null, null],
  ['25:99', null, null],
  ['24:01', null, null],
  ['9:60', null, null],
  ['13 pm', null, null],
  ['9-10', null, null],
])('“%s” is minute %s on a 24-hour clock and %s on a 12-hour clock', (text, on24, on12) => {
  const minuteOn = (clock: ClockForm) => {
    const read = readTime(text, clock, false);
    return read.ok ? read.value : null;
  };
  expect([minuteOn('24'), minuteOn('12')]).toEqual([on24, on12]);
});

test.each([
  ['midnight', 1440],
  ['0:00', 1440],
  ['24:00', 1440],
  ['12:00 am', 1440],
  ['12:01 am', 1],
  ['noon', 720],
])('at the end of a stretch “%s” is minute %i', (text, minute) => {
  expect(readTime(text, '24', true)).toEqual({ ok: true, value: minute });
});

test('an impossible time is reported at its field once it is left, and not while it is typed again', async () => {
  render(<Time clock="24" />);
  const field = screen.getByRole('textbox', { name: 'From' });
  await userEvent.type(field, '25:99');
  expect(field.getAttribute('aria-invalid')).toBeNull();
  await userEvent.tab();
  expect(screen.getByText('“25:99” is not a time of the day. Hours go from 0:00 to 24:00.')).toBeTruthy();
  expect([field.getAttribute('aria-invalid'), (field as HTMLInputElement).value]).toEqual(['true', '25:99']);
  await userEvent.type(field, '{Backspace}');
  expect(field.getAttribute('aria-invalid')).toBeNull();
  await userEvent.clear(field);
  await userEvent.type(field, 'noon');
  await userEvent.tab();
  expect((field as HTMLInputElement).value).toBe('12:00');
});

test('a form that finds the field wrong shows what is wrong with its text instead', async () => {
  render(<Time clock="12" error="Enter when it began, such as 1:25 pm." />);
  expect(screen.getByText('Enter when it began, such as 1:25 pm.')).toBeTruthy();
  await userEvent.type(screen.getByRole('textbox', { name: 'From' }), '9:75');
  expect(screen.getByText('“9:75” is not a time of the day. Hours go from 0:00 to 24:00.')).toBeTruthy();
});

test.each<[text: string, shown: string, problem: string | null]>([
  ['90', '90', null],
  ['1h30', '90', null],
  ['1.5h', '90', null],
  ['half an hour', '30', null],
  ['0', '0', null],
  ['240', '240', null],
  ['241', '241', 'At most 240 minutes, 4 h.'],
  ['600', '600', 'At most 240 minutes, 4 h.'],
  ['-5', '-5', 'A length cannot be negative. Type minutes, such as 30.'],
  ['−5', '−5', 'A length cannot be negative. Type minutes, such as 30.'],
  ['soon', 'soon', '“soon” is not a length. Type minutes or hours, such as 90, 1h30 or 1.5h.'],
  ['', '', null],
])('the length “%s” becomes “%s” when the field is left, with the problem %s', async (text, shown, problem) => {
  render(<Length />);
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Break' });
  if (text !== '') await userEvent.type(field, text);
  await userEvent.click(field);
  await userEvent.tab();
  expect(field.value).toBe(shown);
  expect(document.querySelector('.field-error')?.textContent ?? null).toBe(problem);
});

function Time({ clock, error = null }: { readonly clock: ClockForm; readonly error?: string | null }) {
  const [value, setValue] = useState<number | null>(null);
  return (
    <ClockFormContext value={clock}>
      <TimeField label="From" value={value} error={error} onChange={setValue} />
    </ClockFormContext>
  );
}

function Length() {
  const [value, setValue] = useState<number | null>(null);
  return <LengthField label="Break" value={value} most={240} onChange={setValue} />;
}
