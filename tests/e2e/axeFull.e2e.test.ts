import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeViolations } from '../helpers/axeViolations';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { routeStates } from '../helpers/screenStates';

let daybook: Daybook;
beforeAll(async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00', switches: ['--sample'] });
  await daybook.page.getByRole('combobox', { name: 'Log something' }).waitFor();
});
afterAll(async () => {
  await daybook.cleanUp();
});

test.each(routeStates)('%s of the simulated unit does not violate WCAG 2.1 A or AA', async (route, states) => {
  const found: string[] = [];
  for (const state of ['full', 'dialog', 'panel', 'field error'] as const) {
    const reach = states[state];
    if (reach !== undefined) found.push(...(await axeViolations(daybook, `${route}, ${state}`, reach)));
  }
  expect(found).toEqual([]);
});
