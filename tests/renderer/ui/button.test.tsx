// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { Button } from '#renderer/ui/Button';

afterEach(cleanup);

test('an icon button has its name and keys in its tooltip, and a button with words shows the keys', () => {
  render(
    <>
      <Button icon="chevronLeft" aria-label="Day before" keys="Alt+ArrowLeft" />
      <Button keys="F8">Stop</Button>
    </>,
  );
  const [icon, words] = [
    screen.getByRole('button', { name: 'Day before' }),
    screen.getByRole('button', { name: 'Stop' }),
  ];
  expect([icon.title, icon.getAttribute('aria-keyshortcuts'), icon.textContent]).toEqual([
    'Day before (Alt ←)',
    'Alt+ArrowLeft',
    '',
  ]);
  expect([words.title, words.textContent]).toEqual(['', 'StopF8']);
});

test('a disabled button says why, stays in the tab order, and does nothing', () => {
  let pressed = 0;
  render(
    <Button
      icon="chevronRight"
      aria-label="Next period"
      keys="Alt+ArrowRight"
      whyNot="The present period is shown."
      onClick={() => (pressed += 1)}
    />,
  );
  const button = screen.getByRole('button', { name: 'Next period' });
  button.click();
  button.focus();
  expect([button.title, button.getAttribute('aria-disabled'), pressed, document.activeElement === button]).toEqual([
    'The present period is shown.',
    'true',
    0,
    true,
  ]);
});
