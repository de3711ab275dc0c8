// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { ImportRules } from '#renderer/features/importCalendar/ImportRules';

afterEach(cleanup);

test('a missing or repeated word is refused at its field, which keeps the text and gets the focus', () => {
  const change = vi.fn();
  const nothing = { becomes: 'nothing' } as const;
  const plan = { items: [], gone: [], unchanged: 0, own: [] } as never;
  render(
    <ImportRules
      plan={plan}
      rules={[{ word: 'court', target: nothing }]}
      otherwise={nothing}
      options={[]}
      onRules={change}
      onOtherwise={change}
    />,
  );
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Another word' });
  const add = () => fireEvent.click(screen.getByRole('button', { name: 'Add word' }));
  add();
  screen.getByText('Type a word that appears in the titles.');
  fireEvent.change(field, { target: { value: ' Court ' } });
  expect(field.getAttribute('aria-invalid')).toBeNull();
  add();
  screen.getByText('“court” is already in the list.');
  expect([
    field.value,
    field.getAttribute('aria-invalid'),
    document.activeElement === field,
    change.mock.calls.length,
  ]).toEqual([' Court ', 'true', true, 0]);
  fireEvent.change(field, { target: { value: 'Gym' } });
  add();
  expect([field.value, change.mock.calls]).toEqual([
    '',
    [
      [
        [
          { word: 'court', target: nothing },
          { word: 'gym', target: nothing },
        ],
      ],
    ],
  ]);
});
