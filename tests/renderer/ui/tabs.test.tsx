// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { Tabs } from '#renderer/ui/Tabs';

afterEach(cleanup);

type Id = 'need' | 'study' | 'standards';

const tabs = [
  { id: 'need', label: 'Need' },
  { id: 'study', label: 'Study', remark: '2 late', isAlarm: true },
  { id: 'standards', label: 'Standards' },
] as const;

function Screen() {
  const [shown, show] = useState<Id>('need');
  return <Tabs<Id> label="Parts" tabs={tabs} shown={shown} onShow={show}>{shown}</Tabs>;
}

test.each([
  ['ArrowRight', ['study', 'standards', 'need']],
  ['ArrowLeft', ['standards', 'study', 'need']],
  ['End', ['standards', 'standards']],
  ['Home', ['need']],
])('%s shows the next tab and moves the focus to it', (key, expected) => {
  render(<Screen />);
  const seen = expected.map(() => {
    fireEvent.keyDown(screen.getByRole('tab', { selected: true }), { key });
    return screen.getByRole('tabpanel').textContent;
  });
  expect(seen).toEqual(expected);
  expect(document.activeElement).toBe(screen.getByRole('tab', { selected: true }));
});

test('a click shows a tab, which is then the only tab stop and names its panel', () => {
  render(<Screen />);
  fireEvent.click(screen.getByRole('tab', { name: /Study/ }));
  expect(screen.getAllByRole('tab').map(({ tabIndex }) => tabIndex)).toEqual([-1, 0, -1]);
  expect(screen.getByRole('tabpanel', { name: /Study/ }).textContent).toBe('study');
});
