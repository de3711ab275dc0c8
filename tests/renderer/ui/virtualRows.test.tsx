// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { VirtualRows } from '#renderer/ui/VirtualRows';

/** The box of the list shows ten rows of 24 px: jsdom has no layout of its own. */
beforeEach(() => {
  vi.stubGlobal('ResizeObserver', class { observe() {} unobserve() {} disconnect() {} });
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(24);
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(240);
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(400);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

type ListProps = { readonly count: number; readonly kept: string | null };

function List({ count, kept }: ListProps) {
  const [box, setBox] = useState<HTMLElement | null>(null);
  const items = Array.from({ length: count }, (_, index) => `row ${index}`);
  return (
    <div ref={setBox}>
      <table>
        <VirtualRows items={items} itemKey={(item) => item} scroller={box} rowHeight={24} kept={kept}>
          {(item, place) => (
            <tr {...place}>
              <td>{item}</td>
            </tr>
          )}
        </VirtualRows>
      </table>
    </div>
  );
}

function show(count: number, kept: string | null = null) {
  render(<List count={count} kept={kept} />);
}

const drawn = () => screen.getAllByRole('row');
const places = () => drawn().map((row) => Number(row.getAttribute('aria-rowindex')));
const spacers = () => [...document.querySelectorAll<HTMLElement>('.row-spacer')].map(({ style }) => style.height);

test('a short list is drawn whole, and each row says its place after the head', () => {
  show(100);
  expect([places().length, places()[0], places().at(-1), spacers()]).toEqual([100, 2, 101, []]);
});

test.each([101, 5000, 20_000])('of %i rows only the visible ones are drawn; the rest keep their height', (count) => {
  show(count);
  expect(places().length).toBeLessThan(30);
  expect([places()[0], spacers()]).toEqual([2, [`${(count - places().length) * 24}px`]]);
});

test('the row with the focus stays drawn where it is, far below', () => {
  show(5000, 'row 4000');
  expect(places().at(-1)).toBe(4002);
  expect(screen.getByText('row 4000')).toBeTruthy();
  const [between = '', below] = spacers();
  expect([Number.parseInt(between) / 24 + places().length - 1, below]).toEqual([4000, `${999 * 24}px`]);
});

test('on paper, all rows are drawn, and afterward only the visible ones', () => {
  show(300);
  const before = places().length;
  act(() => void window.dispatchEvent(new Event('beforeprint')));
  expect([places().length, spacers()]).toEqual([300, []]);
  act(() => void window.dispatchEvent(new Event('afterprint')));
  expect(places().length).toBe(before);
});
