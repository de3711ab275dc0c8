// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { useFocusWhenShorter } from '#renderer/ui/useFocusWhenShorter';

afterEach(cleanup);

test('when the row with the focus disappears, the button takes the focus', () => {
  const { rerender } = render(<List rows={['one', 'two']} />);
  screen.getByRole('button', { name: 'two' }).focus();
  rerender(<List rows={['one']} />);
  expect(document.activeElement?.textContent).toBe('Add');
});

test('the focus stays where it is when another row disappears, and when one is added', () => {
  const { rerender } = render(<List rows={['one', 'two']} />);
  screen.getByRole('button', { name: 'one' }).focus();
  rerender(<List rows={['one']} />);
  expect(document.activeElement?.textContent).toBe('one');
  document.querySelector<HTMLElement>(':focus')?.blur();
  rerender(<List rows={['one', 'three']} />);
  expect(document.activeElement).toBe(document.body);
});

test('if the row disappears before the dialog it opened, the button gets the focus when the dialog closes', () => {
  const { rerender } = render(<List rows={['one', 'two']} />);
  const dialog = document.createElement('dialog');
  const inside = document.createElement('button');
  dialog.append(inside);
  document.body.append(dialog);
  dialog.open = true;
  inside.focus();
  rerender(<List rows={['one']} />);
  expect(document.activeElement).toBe(inside);
  dialog.remove();
  dialog.dispatchEvent(new Event('close'));
  expect(document.activeElement?.textContent).toBe('Add');
});

function List({ rows }: { readonly rows: readonly string[] }) {
  const button = useFocusWhenShorter(rows.length);
  return (
    <>
      <button ref={button} type="button">
        Add
      </button>
      {rows.map((row) => (
        <button key={row} type="button">
          {row}
        </button>
      ))}
    </>
  );
}
