// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import type { ListColumn } from '#renderer/ui/list/ListHead';
import { ListTable } from '#renderer/ui/list/ListTable';
import { sortRows, useListSort } from '#renderer/ui/list/useListSort';

afterEach(cleanup);

type Post = { readonly id: string; readonly name: string; readonly days: number | null };

const posts: readonly Post[] = [
  { id: 'a', name: 'Post 10', days: 30 },
  { id: 'b', name: 'Post 9', days: null },
  { id: 'c', name: 'Post 2', days: 7 },
];

const columns: readonly ListColumn<Post>[] = [
  { key: 'name', head: 'Post', isName: true, cell: ({ name }) => name, sortBy: ({ name }) => name },
  { key: 'days', head: 'Days', align: 'right', cell: ({ days }) => days ?? '–', sortBy: ({ days }) => days },
];

const opened: string[] = [];

function List() {
  const { sort, onSort } = useListSort({ column: 'name', isDescending: false });
  const [selected, select] = useState<string | null>(null);
  const [checked, check] = useState<ReadonlySet<string>>(new Set());
  const rows = sortRows(posts, columns, sort);
  return (
    <ListTable
      caption="Posts"
      columns={columns}
      groups={[
        { key: 'some', label: 'Some', rows: rows.slice(0, 2) },
        { key: 'none', label: 'None', rows: [] },
        { key: 'rest', label: 'Rest', rows: rows.slice(2) },
      ]}
      rowKey={({ id }) => id}
      selected={selected}
      onSelect={select}
      onOpen={({ name }) => opened.push(name)}
      checked={checked}
      onCheck={(key) => check((before) => new Set([...before, key]))}
      sort={sort}
      onSort={onSort}
      empty="No posts yet."
    />
  );
}

test('rows sort by a head, numbers in a name as numbers, and a row without a value is last both ways', () => {
  render(<List />);
  expect(names()).toEqual(['Post 2', 'Post 9', 'Post 10']);
  fireEvent.click(screen.getByRole('button', { name: 'Days' }));
  expect(names()).toEqual(['Post 2', 'Post 10', 'Post 9']);
  fireEvent.click(screen.getByRole('button', { name: 'Days' }));
  expect(names()).toEqual(['Post 10', 'Post 2', 'Post 9']);
  expect(screen.getByRole('columnheader', { name: 'Days' }).getAttribute('aria-sort')).toBe('descending');
});

test('a group shows its name and its number of rows, and one without rows is left out', () => {
  render(<List />);
  expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual(['Some 2', 'Rest 1']);
});

test('arrow keys move among the rows, Enter opens the one with the focus, and Space checks it', () => {
  render(<List />);
  row('Post 2').focus();
  fireEvent.keyDown(row('Post 2'), { key: 'ArrowDown' });
  expect(document.activeElement).toBe(row('Post 9'));
  fireEvent.keyDown(row('Post 9'), { key: 'Enter' });
  fireEvent.keyDown(row('Post 9'), { key: ' ' });
  expect(opened).toEqual(['Post 9']);
  expect(screen.getAllByRole<HTMLInputElement>('checkbox').map(({ checked }) => checked)).toEqual([false, true, false]);
});

test('one row is a tab stop: the chosen one, or the first', () => {
  render(<List />);
  expect(stops()).toEqual(['Post 2']);
  fireEvent.click(row('Post 10'));
  expect(stops()).toEqual(['Post 10']);
});

test('an empty list says so', () => {
  render(
    <ListTable
      caption="Posts"
      columns={columns}
      groups={[{ key: 'all', label: null, rows: [] }]}
      rowKey={({ id }) => id}
      selected={null}
      onSelect={() => undefined}
      empty="No posts yet."
    />,
  );
  expect(screen.queryByRole('table')).toBeNull();
  screen.getByText('No posts yet.');
});

function row(name: string): HTMLElement {
  return screen.getByRole('button', { name });
}

function rowButtons(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-row]')];
}

function names(): (string | null)[] {
  return rowButtons().map(({ textContent }) => textContent);
}

function stops(): (string | null)[] {
  return rowButtons().filter(({ tabIndex }) => tabIndex === 0).map(({ textContent }) => textContent);
}
