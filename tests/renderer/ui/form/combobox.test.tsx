// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Combobox } from '#renderer/ui/form/Combobox';

const options = ['America/Chicago', 'America/New_York', 'Asia/Tokyo'];

beforeEach(() => {
  HTMLElement.prototype.scrollIntoView = () => undefined;
  render(<Held />);
});
afterEach(cleanup);

test('typing narrows the list, arrows cycle through it, and Enter chooses', () => {
  type('america');
  expect(shown()).toEqual(['America/Chicago', 'America/New_York']);
  press('ArrowDown');
  press('ArrowDown');
  expect(selected()).toBe('America/New_York');
  press('ArrowDown');
  expect(selected()).toBe('America/Chicago');
  press('ArrowUp');
  press('Enter');
  expect([field().value, field().getAttribute('aria-expanded')]).toEqual(['America/New_York', 'false']);
});

test('a space matches the underscore of a zone, and a text that matches nothing stays, without a list', () => {
  type('new y');
  expect(shown()).toEqual(['America/New_York']);
  type('nowhere');
  expect([field().value, field().getAttribute('aria-expanded')]).toEqual(['nowhere', 'false']);
});

test('Escape closes the list first and then the dialog; Enter goes to the dialog while nothing is chosen', () => {
  const heard: string[] = [];
  const hear = (event: KeyboardEvent) => void heard.push(event.key);
  document.addEventListener('keydown', hear);
  press('ArrowDown');
  press('Escape');
  expect([field().getAttribute('aria-expanded'), heard]).toEqual(['false', []]);
  press('Escape');
  press('Enter');
  document.removeEventListener('keydown', hear);
  expect(heard).toEqual(['Escape', 'Enter']);
});

function Held() {
  const [value, setValue] = useState('');
  return <Combobox label="Time zone" value={value} options={options} onChange={setValue} />;
}

function field(): HTMLInputElement {
  return screen.getByRole<HTMLInputElement>('combobox', { name: 'Time zone' });
}

function type(text: string): void {
  fireEvent.change(field(), { target: { value: text } });
}

function press(key: string): void {
  fireEvent.keyDown(field(), { key });
}

function shown(): (string | null)[] {
  return screen.getAllByRole('option').map(({ textContent }) => textContent);
}

function selected(): string | null {
  return document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.textContent ?? null;
}
