// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { LineHelp } from '#renderer/domain-ui/lineHelp/LineHelp';
import { ServicesProvider } from '#renderer/services/useServices';
import { aLineContext } from '../../../helpers/aLineContext';
import { aMemoryMachine, startWithOfficer } from '../../../helpers/memoryMachine';
import { openDialogs } from '../../../helpers/openDialogs';

beforeAll(() => {
  openDialogs();
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(cleanup);

const options = () => screen.getAllByRole('option');
const chosen = () => options().find((option) => option.getAttribute('aria-selected') === 'true')?.querySelector('code');
const filter = () => screen.getByRole('combobox', { name: 'Find a way to write a line' });

function open() {
  const onPut = vi.fn<(line: string) => void>();
  const onClose = vi.fn<() => void>();
  render(<LineHelp context={aLineContext()} onPut={onPut} onClose={onClose} />);
  return { onPut, onClose };
}

test('each example has its reading at this moment, and those that ask or are refused say so', () => {
  open();
  const readings = new Map(options().map((option) => [option.querySelector('code')?.textContent, option.lastChild]));
  expect(
    ['phone congress 9', 'congress 9 phone', 'phone 20m', 'review 40', 'phone 30 sec', 'lunch'].map(
      (line) => readings.get(line)?.textContent,
    ),
  ).toEqual([
    'Phone call, Duty: Inquiry from Congress, 9 min',
    'the same',
    '14:22 – 14:42',
    'asks: 40 minutes, or 40 cases?',
    'refused: Seconds are not logged. Type whole minutes.',
    'nothing to log: the break',
  ]);
  expect(screen.getByText(/examples, read as of now/u).textContent).toContain('Wednesday 14:42');
});

test('the filter keeps the rows that match by line or reading, their heads, and marks what matched', async () => {
  open();
  await userEvent.type(filter(), 'half');
  expect(screen.getAllByRole('group').map((group) => group.getAttribute('aria-label'))).toEqual([
    'How long, minutes unless said',
  ]);
  expect(options().map((option) => option.querySelector('b')?.textContent)).toEqual(Array(4).fill('half'));
  expect(options().map((option) => option.lastChild?.textContent)).toEqual([
    '1 h 30 min', 'the same', '30 min', 'the same',
  ]);
  await userEvent.clear(filter());
  await userEvent.type(filter(), 'interrupts?');
  expect(screen.getByText(/Nothing here matches/u)).toBeTruthy();
});

test('Enter puts the chosen example into the line; arrows choose, to the sides by column', async () => {
  const { onPut } = open();
  await userEvent.keyboard('{ArrowDown}{ArrowRight}');
  expect(chosen()?.textContent).toBe('905-935 checkin');
  await userEvent.keyboard('{ArrowUp}{Enter}');
  expect(onPut.mock.calls).toEqual([['9:05-9:35 checkin']]);
  await userEvent.keyboard('{ArrowLeft}{ArrowUp}');
  const timer = within(screen.getByRole('group', { name: /^Timer/u })).getAllByRole('option');
  expect(chosen()).toBe(timer.at(-1)?.querySelector('code'));
});

test('Escape and F1 close it; without a line to fill, it is only for reading', async () => {
  const { onClose } = open();
  await userEvent.keyboard('{Escape}{F1}');
  expect(onClose).toHaveBeenCalledTimes(2);
  cleanup();
  render(<LineHelp context={aLineContext()} />);
  expect([document.activeElement === document.body, screen.queryByText(/puts the example/u)]).toEqual([true, null]);
});

test('Print shows the filtered rows as they print, and needs something to print', async () => {
  const services = await startWithOfficer(aMemoryMachine());
  render(
    <ServicesProvider value={services}>
      <LineHelp context={aLineContext()} onPut={vi.fn<(line: string) => void>()} />
    </ServicesProvider>,
  );
  const print = screen.getByRole('button', { name: 'Print…' });
  await userEvent.type(filter(), 'half');
  await userEvent.click(print);
  const dialog = within(await screen.findByRole('dialog', { name: 'Print a report' }));
  expect(dialog.getByText(/^4 examples/u).textContent).toBe(
    '4 examples, read as of Wednesday 14:42; any order, the note last.',
  );
  const [table] = dialog.getAllByRole('table', { name: 'How long: minutes unless said' });
  expect(within(table!).getAllByRole('row').map(({ textContent }) => textContent)).toContain(
    'admin half an hour30 min',
  );
  expect(dialog.getByRole('button', { name: 'PDF' })).toBeTruthy();
  await userEvent.click(dialog.getByRole('button', { name: 'Close' }));
  await userEvent.type(filter(), ' xylophone');
  expect(print.title).toBe('There is nothing to print.');
});
