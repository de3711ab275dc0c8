// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { emptyGroups, RecoveryKeyFields } from '#renderer/domain-ui/restore/RecoveryKeyFields';

afterEach(cleanup);

const printed = ['7K2M', 'Q4XD', '9HRT', 'C3WP', 'VN6J', '2FGH', '0123', '456A'];

function Fields({ tries }: { readonly tries: boolean }) {
  const [groups, setGroups] = useState(emptyGroups);
  const isRight = tries ? (group: string, index: number) => group === printed[index] : undefined;
  return <RecoveryKeyFields groups={groups} onChange={setGroups} isRight={isRight} />;
}

const field = (group: number) => screen.getByLabelText<HTMLInputElement>(`Group ${group}`);
const values = () => printed.map((_, index) => field(index + 1).value);
const focused = () => document.activeElement?.getAttribute('aria-label');

test('typing moves on to the next group after four letters, in capitals', async () => {
  render(<Fields tries={false} />);
  await userEvent.click(field(1));
  await userEvent.keyboard('7k2mq4');
  expect([values().slice(0, 3), focused()]).toEqual([['7K2M', 'Q4', ''], 'Group 2']);
});

test('pasting a whole key fills all groups, whatever is between them', async () => {
  render(<Fields tries={false} />);
  await userEvent.click(field(1));
  await userEvent.paste(printed.join(' - ').toLowerCase());
  expect(values()).toEqual(printed);
});

test('Backspace in an empty group goes back to the one before', async () => {
  render(<Fields tries={false} />);
  await userEvent.click(field(1));
  await userEvent.keyboard('7k2m{Backspace}{Backspace}');
  expect([values()[0], focused()]).toEqual(['7K2', 'Group 1']);
});

test('a full group that is not as printed is marked at once, and no other', async () => {
  render(<Fields tries />);
  await userEvent.click(field(1));
  await userEvent.keyboard('7k2mq4xx9h');
  const marked = printed.map((_, index) => field(index + 1).getAttribute('aria-invalid'));
  expect([screen.getAllByText('not as printed').length, marked.slice(0, 3)]).toEqual([1, [null, 'true', null]]);
});
