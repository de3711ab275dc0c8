import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeViolations } from '../helpers/axeViolations';
import { breakJournal } from '../helpers/breakJournal';
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

test('long texts have no violation of WCAG 2.1 A or AA on any screen, light or dark', async () => {
  // The kind with the long name comes from the settings, and Workload shows what Today has logged with it.
  const { settings, today, workload, import: calendar } = screenStates;
  const found: string[] = [];
  for (const [route, states] of Object.entries({ settings, today, workload, import: calendar })) {
    found.push(...(await axeViolations(daybook, `${route}, long text`, states['long text'])));
    found.push(...(await hangingOut(daybook)).map((text) => `${route}: hangs out of its place: ${text}`));
  }
  expect(found).toEqual([]);
});

/**
 * Elements with a text of their own that are larger than their place, which neither grows nor cuts them, and sections
 * wider than the screen: what they hold lies over what is beside it, or is out of sight.
 */
async function hangingOut({ page }: Daybook): Promise<string[]> {
  return await page.locator('main *').evaluateAll((all) =>
    all.flatMap((element) => {
      const { display, overflow } = getComputedStyle(element);
      const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '');
      if (!(element instanceof HTMLElement) || !element.checkVisibility() || display === 'inline' || overflow !== 'visible') return [];
      if (!hasText && !element.matches('section, table')) return [];
      const [wide, high] = [element.scrollWidth - element.clientWidth, element.scrollHeight - element.clientHeight];
      return wide > 8 || (hasText && high > 8) ? [`${element.tagName} ${element.className} by ${wide}×${high}: ${element.textContent.slice(0, 30)}`] : [];
    }),
  );
}

test.each(routeStates)('a failure on %s has no violation of WCAG 2.1 A or AA, light or dark', async (route, states) => {
  await breakJournal(daybook);
  expect(await axeViolations(daybook, `${route}, failure`, states.failure)).toEqual([]);
});
