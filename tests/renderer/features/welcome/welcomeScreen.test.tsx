// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { WelcomeScreen } from '#renderer/features/welcome/WelcomeScreen';
import type { Services } from '#renderer/services/services';
import { ServicesProvider } from '#renderer/services/useServices';
import { stillWindow } from '../../../helpers/stillWindow';
import { aMemoryMachine, startOn } from '../../../helpers/memoryMachine';

afterEach(cleanup);

const step = async (question: string) => await screen.findByRole('group', { name: question });
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);

test('an empty unit is refused at its step, and stays the field with the focus', async () => {
  await openWelcome();
  await typeAlias();
  await step('Where do you work?');
  await userEvent.clear(field('Unit'));
  await userEvent.keyboard('{Enter}');
  expect(screen.getByText('Enter a unit, such as Unit 2.')).toBeTruthy();
  expect(document.activeElement).toBe(field('Unit'));
  await userEvent.type(field('Unit'), 'Unit 7');
  await userEvent.keyboard('{Enter}');
  await step('When do you work?');
});

test('“Guam” matches one zone, which Enter accepts; Enter again starts with it', async () => {
  const { services } = await openWelcome();
  await typeAlias();
  await step('Where do you work?');
  await userEvent.keyboard('{Enter}');
  await step('When do you work?');
  await userEvent.keyboard('{Enter}');
  await step('Which days and which clock?');
  const zone = screen.getByRole<HTMLInputElement>('combobox', { name: 'Time zone' });
  await userEvent.clear(zone);
  await userEvent.type(zone, 'Guam');
  await userEvent.keyboard('{Enter}');
  expect(zone.value).toBe('Pacific/Guam');
  await step('Which days and which clock?');
  await userEvent.keyboard('{Enter}');
  await waitFor(async () => {
    expect((await services.store.reader.all('officer'))[0]?.zones[0]?.zone).toBe('Pacific/Guam');
  });
  await waitFor(async () => expect(await services.store.reader.drafts()).toEqual([]));
});

test('a break that is too long or negative, and an impossible hour, are reported at their fields', async () => {
  await openWelcome();
  await typeAlias();
  await step('Where do you work?');
  await userEvent.keyboard('{Enter}');
  await step('When do you work?');
  const said = async (name: string, text: string) => {
    await userEvent.clear(field(name));
    await userEvent.type(field(name), text);
    await userEvent.tab();
    const id = field(name).getAttribute('aria-describedby') ?? '';
    return document.getElementById(id)?.textContent ?? null;
  };
  expect([
    await said('Break, minutes', '600'),
    await said('Break, minutes', '-5'),
    await said('Break, minutes', 'half an hour'),
    await said('Break from', '25:99'),
    await said('Break from', 'noon'),
  ]).toEqual([
    'At most 240 minutes, 4 h.',
    'A length cannot be negative. Type minutes, such as 30.',
    null,
    '“25:99” is not a time of the day. Hours go from 0:00 to 24:00.',
    null,
  ]);
});

test('after a restart, the first run continues where it stopped, with its answers', async () => {
  const machine = aMemoryMachine();
  const { services } = await openWelcome(machine);
  await typeAlias();
  await step('Where do you work?');
  await userEvent.clear(field('Unit'));
  await userEvent.type(field('Unit'), 'Unit 7');
  await userEvent.keyboard('{Enter}');
  await step('When do you work?');
  cleanup();
  await waitFor(async () => expect(await services.store.reader.drafts()).toHaveLength(1));
  await services.store.atRest();
  await openWelcome(machine);
  await step('When do you work?');
  await userEvent.click(screen.getByRole('button', { name: 'Back' }));
  await step('Where do you work?');
  expect(field('Unit').value).toBe('Unit 7');
  await userEvent.click(screen.getByRole('button', { name: 'Back' }));
  expect(field('Alias').value).toBe('Alder');
});

async function typeAlias() {
  await step('Who logs here?');
  await userEvent.type(field('Alias'), 'Alder');
  await userEvent.keyboard('{Enter}');
}

async function openWelcome(machine = aMemoryMachine()): Promise<{ readonly services: Services }> {
  stillWindow();
  const { services } = await startOn(machine);
  render(
    <ServicesProvider value={services}>
      <WelcomeScreen />
    </ServicesProvider>,
  );
  return { services };
}
