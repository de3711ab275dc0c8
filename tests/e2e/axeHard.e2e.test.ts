import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeViolations } from '../helpers/axeViolations';
import { breakJournal } from '../helpers/breakJournal';
import { overflowing } from '../helpers/overflowing';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { longWord, routeStates, screenStates } from '../helpers/screenStates';

let daybook: Daybook;
beforeAll(async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00' });
  await passFirstRun(daybook.page, longWord.slice(0, 24));
});
afterAll(async () => {
  await daybook.cleanUp();
});

test('long texts do not violate WCAG 2.1 A or AA on any screen, light or dark', async () => {
  // Settings adds the kind with the long name, Today logs with it, and Workload shows that.
  const { settings, today, workload, import: calendar } = screenStates;
  const found: string[] = [];
  for (const [route, states] of Object.entries({ settings, today, workload, import: calendar })) {
    found.push(...(await axeViolations(daybook, `${route}, long text`, states['long text'])));
    found.push(...(await overflowing(daybook)).map((text) => `${route}: overflows its box: ${text}`));
  }
  expect(found).toEqual([]);
});

test.each(routeStates)('a failure on %s does not violate WCAG 2.1 A or AA', async (route, states) => {
  await breakJournal(daybook);
  expect(await axeViolations(daybook, `${route}, failure`, states.failure)).toEqual([]);
});
