// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HoursDialog } from '#renderer/domain-ui/HoursDialog';
import { longestWait } from '../../../build/test/patience.mjs';
import { openDialogs } from '../../helpers/openDialogs';

const save = vi.fn();
const close = vi.fn();

beforeEach(() => {
  openDialogs();
  save.mockClear();
  close.mockClear();
  render(<HoursDialog name="First Monday" hours={[{ start: 480, end: 720 }]} onSave={save} onClose={close} />);
});
afterEach(cleanup);

test('hours are typed as times, a second stretch makes a break, and both are saved in minutes of the day', async () => {
  fireEvent.click(screen.getByRole('button', { name: 'Add a stretch' }));
  type('From', 1, '12:30');
  type('To', 1, '17');
  press('Use these hours');
  await vi.waitFor(() => expect(close).toHaveBeenCalledOnce(), longestWait);
  expect(save.mock.calls).toEqual([
    [
      [
        { start: 480, end: 720 },
        { start: 750, end: 1020 },
      ],
    ],
  ]);
});

test('a stretch that overlaps the one above is refused at its row, which gets the focus', async () => {
  fireEvent.click(screen.getByRole('button', { name: 'Add a stretch' }));
  type('From', 1, '11');
  type('To', 1, '17');
  press('Use these hours');
  await screen.findByText(/It must start after the one above/);
  const from = screen.getAllByRole('textbox', { name: 'From' });
  expect(from.map((field) => field.getAttribute('aria-invalid'))).toEqual([null, 'true']);
  expect([document.activeElement === from[1], save.mock.calls, close.mock.calls]).toEqual([true, [], []]);
});

test('a day without a stretch is off', async () => {
  fireEvent.click(screen.getByRole('button', { name: 'Remove stretch 1' }));
  screen.getByText('A day off.');
  press('Use these hours');
  await vi.waitFor(() => expect(save.mock.calls).toEqual([[[]]]), longestWait);
});

function type(label: string, row: number, text: string): void {
  const field = screen.getAllByRole('textbox', { name: label })[row];
  if (field === undefined) throw new Error(`There is no row ${row}.`);
  fireEvent.change(field, { target: { value: text } });
}

function press(name: string): void {
  fireEvent.click(screen.getByRole('button', { name: new RegExp(`^${name}`) }));
}
