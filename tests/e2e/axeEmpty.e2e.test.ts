import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeViolations } from '../helpers/axeViolations';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { unsavedForm, routeStates } from '../helpers/screenStates';
import { writeAsNewer } from '../helpers/writeAsNewer';

let daybook: Daybook;
beforeAll(async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00' });
});
afterAll(async () => {
  await daybook.cleanUp();
});

test('the first run does not violate WCAG 2.1 A or AA, light or dark', async () => {
  expect(await axeViolations(daybook, 'first run', () => daybook.page.getByLabel('Alias').waitFor())).toEqual([]);
  await passFirstRun(daybook.page);
});

test.each(routeStates)('%s, empty, does not violate WCAG 2.1 A or AA', async (route, states) => {
  expect(await axeViolations(daybook, `${route}, empty`, states.empty)).toEqual([]);
});

test('a draft offered again, and its dialog, do not violate WCAG 2.1 A or AA', async () => {
  const { page } = daybook;
  const open = async () => {
    await page.getByRole('region', { name: 'Unsaved form' }).getByRole('button', { name: 'Open it' }).press('Enter');
    await page.getByRole('dialog', { name: 'Add a kind of activity' }).waitFor();
  };
  expect([
    ...(await axeViolations(daybook, 'unsaved form', unsavedForm)),
    ...(await axeViolations(daybook, 'opened again', open)),
  ]).toEqual([]);
});

test('as a control, a missing name or low contrast is found in each color scheme where it is wrong', async () => {
  const found = await axeViolations(daybook, 'control', async () => {
    await daybook.page.evaluate(() => {
      const button = document.createElement('button');
      const pale = document.createElement('p');
      pale.textContent = 'hard to read in dark only';
      pale.style.cssText = 'color: #3d4551; background: light-dark(#ffffff, #1c1d1f)';
      document.querySelector('main')?.append(button, pale);
    });
  });
  expect(found.map((text) => text.slice(0, text.indexOf(' at ')))).toEqual([
    'control, light: button-name',
    'control, dark: button-name',
    'control, dark: color-contrast',
  ]);
});

test('the page that refuses newer data does not violate WCAG 2.1 A or AA, light or dark', async () => {
  await writeAsNewer(daybook);
  expect(
    await axeViolations(daybook, 'not opened', () =>
      daybook.page.getByRole('heading', { name: 'newer Daybook' }).waitFor(),
    ),
  ).toEqual([]);
});
