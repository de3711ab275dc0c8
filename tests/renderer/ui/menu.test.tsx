// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { Menu, type MenuItem } from '#renderer/ui/Menu';

afterEach(cleanup);

const ran = vi.fn<(label: string) => void>();
const item = (label: string, whyNot: string | null = null): MenuItem => ({
  key: label, label, keys: undefined, whyNot, run: () => ran(label),
});
const groups = [
  [item('Edit…'), item('Count for a duty…'), item('Copy to today…', 'It is on today’s log already.')],
  [item('Delete')],
];

function Page() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Row
      </button>
      {isOpen ? <Menu label="Walk-in" at={{ x: 10, y: 10 }} groups={groups} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

async function open() {
  ran.mockClear();
  render(<Page />);
  await userEvent.click(screen.getByRole('button', { name: 'Row' }));
}

const focused = () => document.activeElement?.textContent;

test.each([
  ['', 'Edit…'],
  ['{ArrowDown}', 'Count for a duty…'],
  ['{ArrowUp}', 'Delete'],
  ['{End}{ArrowDown}', 'Edit…'],
  ['{ArrowDown}{Home}', 'Edit…'],
  ['d', 'Delete'],
  ['c', 'Count for a duty…'],
  ['cc', 'Copy to today…It is on today’s log already.'],
  ['ccc', 'Count for a duty…'],
  ['z', 'Edit…'],
])('the keys %j choose %s', async (keys, expected) => {
  await open();
  if (keys !== '') await userEvent.keyboard(keys);
  expect(focused()).toBe(expected);
});

test('Enter runs the chosen item, closes the menu and gives the focus back', async () => {
  await open();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect([ran.mock.calls, screen.queryByRole('menu'), focused()]).toEqual([[['Count for a duty…']], null, 'Row']);
});

test('choosing an item that cannot run keeps the menu open and does nothing', async () => {
  await open();
  await userEvent.keyboard('cc{Enter}');
  expect([ran.mock.calls, screen.queryByRole('menu') === null]).toEqual([[], false]);
});

test.each(['{Escape}', '{Tab}'])('%s closes the menu without running anything', async (keys) => {
  await open();
  await userEvent.keyboard(keys);
  expect([ran.mock.calls, screen.queryByRole('menu'), focused()]).toEqual([[], null, 'Row']);
});

test('a click elsewhere closes it, and none of its keys reaches the page', async () => {
  await open();
  const heard = vi.fn();
  document.addEventListener('keydown', heard);
  await userEvent.keyboard('d');
  document.removeEventListener('keydown', heard);
  await userEvent.click(document.body);
  expect([heard.mock.calls.length, screen.queryByRole('menu')]).toEqual([0, null]);
});
