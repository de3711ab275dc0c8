import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';

let daybook: Daybook;
beforeAll(async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00' });
  await passFirstRun(daybook.page, 'Alder');
  await line().waitFor();
});
afterAll(async () => {
  await daybook.cleanUp();
});

test('a dialog focuses its first field, keeps Tab inside, and returns the focus on Escape', async () => {
  const { page } = daybook;
  await line().focus();
  await page.keyboard.press('Control+Shift+a');
  await expectFocus('Activity');
  const left = [];
  for (let turn = 0; turn < 14; turn += 1) {
    await page.keyboard.press('Tab');
    left.push(
      await page.evaluate(
        () => document.activeElement !== document.body && document.activeElement?.closest('dialog') === null,
      ),
    );
  }
  expect(left.filter(Boolean)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expectFocus('Log something');
  await page.keyboard.type('typed on');
  await expect.poll(() => line().inputValue()).toBe('typed on');
  await line().fill('');
});

test('a wrong time is reported in one line below its row, and the message belongs to its field', async () => {
  const { page } = daybook;
  await line().focus();
  await page.keyboard.press('Control+Shift+n');
  const form = page.getByRole('form', { name: 'Log time' });
  await form.getByLabel('From').fill('13:25');
  await form.getByLabel('To').fill('13:05');
  await form.getByRole('button', { name: 'Log', exact: true }).click();
  const said = form.locator('.field-error');
  await said.waitFor();
  const [box, length, ...fields] = await Promise.all([
    said.boundingBox(),
    ...['or length', 'Day', 'From', 'To'].map(async (name) => await form.getByLabel(name).boundingBox()),
  ]);
  expect(box?.height).toBeLessThan(24);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(length?.y ?? 0);
  expect(
    fields.map((field) => [field?.y === fields[0]?.y, (field?.y ?? 0) + (field?.height ?? 0) <= (box?.y ?? 0)]),
  ).toEqual(fields.map(() => [true, true]));
  expect(await form.getByLabel('To').getAttribute('aria-describedby')).toBe(await said.getAttribute('id'));
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });
  await line().fill('');
});

test('the day does not move with the length of the list beside the line, and the list never covers it', async () => {
  const { page } = daybook;
  const day = page.getByRole('region', { name: /^Day strip/ });
  const options = page.getByRole('region', { name: 'Quick entry' }).getByRole('option');
  const places: [text: string, top: number | undefined, isClear: boolean][] = [];
  for (const text of ['', 'walkin', 'walkin 20', '1-2 walkin', 'review 40', 'phnoe 20']) {
    await line().fill(text);
    const [top, last] = [await day.boundingBox(), await options.last().boundingBox()];
    places.push([text, top?.y, (last?.y ?? 0) + (last?.height ?? 0) <= (top?.y ?? 0)]);
  }
  expect(await options.count()).toBe(1);
  expect(places).toEqual(places.map(([text]) => [text, places[0]?.[1], true]));
  await line().fill('');
});

test('? opens the shortcut sheet outside text fields, and the sheet turns single letters off', async () => {
  const { page } = daybook;
  await line().focus();
  await page.keyboard.type('?');
  await expect.poll(() => line().inputValue()).toBe('?');
  expect(await page.getByRole('dialog').count()).toBe(0);
  await line().fill('');
  await page.getByRole('button', { name: 'Close the day' }).focus();
  await page.keyboard.type('?');
  await expectFocus('Filter by name or key');
  await page.keyboard.type('fill the gap');
  await expect.poll(async () => await page.getByRole('dialog').getByRole('listitem').count()).toBe(1);
  await page.getByRole('switch', { name: 'Single letters act' }).press('Space');
  await page.getByRole('switch', { name: 'Single letters act', checked: false }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expectFocus('Close the day');
  await page.keyboard.type('?');
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.keyboard.press('Control+/');
  await page.getByRole('switch', { name: 'Single letters act' }).press('Space');
  await page.getByRole('switch', { name: 'Single letters act', checked: true }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('Enter in the palette runs the best match; one that cannot run says why; Escape changes nothing', async () => {
  const { page } = daybook;
  await line().focus();
  await page.keyboard.press('Control+k');
  await expectFocus('Search or run a command');
  await page.keyboard.type('edit the entry');
  await page.getByRole('option', { name: /Edit the entry… .+/ }).waitFor();
  await page.keyboard.press('Enter');
  expect(await page.getByRole('option').count()).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expectFocus('Log something');
  // From the second time on it takes keys at once.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('workload');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Workload' }).waitFor();
  await page.keyboard.press('Control+1');
  await line().waitFor();
});

test('the native menu disables commands that cannot run and runs those that can', async () => {
  const { page, app } = daybook;
  const enabled = () =>
    app.evaluate(
      ({ Menu }, ids) => ids.map((id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled ?? null),
      ['exportCsv', 'closeDay', 'redo'],
    );
  await expect.poll(enabled).toEqual([false, true, false]);
  await app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('goWorkload')?.click();
  });
  await page.getByRole('heading', { level: 1, name: 'Workload' }).waitFor();
  await expect.poll(enabled).toEqual([true, false, false]);
  await page.keyboard.press('Control+1');
  await line().waitFor();
});

test('the focus outline is 2 px in both color schemes, and nothing moves with reduced motion', async () => {
  const { page } = daybook;
  const drawn = () =>
    page.evaluate(() => {
      const style = getComputedStyle(document.activeElement ?? document.body);
      const moving = [...document.querySelectorAll('*')].filter(
        (one) => getComputedStyle(one).transitionDuration !== '0s' || getComputedStyle(one).animationName !== 'none',
      );
      return {
        outline: `${style.outlineWidth} ${style.outlineStyle}`,
        color: style.outlineColor,
        moving: moving.length,
      };
    });
  for (const [colorScheme, color] of [['light', 'rgb(0, 80, 216)'], ['dark', 'rgb(129, 174, 252)']] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.keyboard.press('F6');
    await expect.poll(drawn).toEqual({ outline: '2px solid', color, moving: 0 });
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: null });
});

test('F6 cycles through the parts of the screen', async () => {
  const { page } = daybook;
  const visited: (string | null)[] = [];
  const count = await page.locator('[data-region]:visible').count();
  for (let turn = 0; turn <= count; turn += 1) {
    await page.keyboard.press('F6');
    visited.push(
      await page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('data-region') ?? null),
    );
  }
  expect([new Set(visited).size > 2, visited.includes(null), visited[0] === visited.at(-1)]).toEqual([
    true,
    false,
    true,
  ]);
});

test('changed keys act at once and after a restart, the menu shows them, and the original ones come back', async () => {
  const keys = (name: string) => daybook.page.getByRole('dialog').getByRole('button', { name });
  const inMenu = () =>
    daybook.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('goWorkload')?.accelerator);
  await line().focus();
  await daybook.page.keyboard.press('Control+/');
  await keys('Ctrl 5, change the keys of Workload').click();
  await daybook.page.keyboard.press('Control+k');
  await daybook.page.getByRole('alert').filter({ hasText: 'Ctrl K is taken by' }).waitFor();
  await daybook.page.keyboard.press('1');
  await daybook.page.keyboard.press('Control+j');
  await expectFocus('Ctrl J, change the keys of Workload');
  await expect.poll(inMenu).toBe('CmdOrCtrl+J');
  await daybook.page.keyboard.press('Escape');
  await daybook.page.getByRole('dialog').waitFor({ state: 'detached' });
  await daybook.page.keyboard.press('Control+5');
  await line().waitFor();
  await daybook.page.keyboard.press('Control+j');
  await daybook.page.getByRole('heading', { level: 1, name: 'Workload' }).waitFor();
  await daybook.quit();
  daybook = await daybook.restart();
  await line().waitFor();
  await expect.poll(inMenu).toBe('CmdOrCtrl+J');
  await daybook.page.keyboard.press('Control+j');
  await daybook.page.getByRole('heading', { level: 1, name: 'Workload' }).waitFor();
  await daybook.page.keyboard.press('Control+/');
  await keys('Reset all').click();
  await keys('Ctrl 5, change the keys of Workload').waitFor();
  await daybook.page.keyboard.press('Escape');
  await daybook.page.keyboard.press('Control+1');
  await line().waitFor();
  await daybook.page.keyboard.press('Control+5');
  await daybook.page.getByRole('heading', { level: 1, name: 'Workload' }).waitFor();
});

const line = () => daybook.page.getByRole('combobox', { name: 'Log something' });

/** The accessible name of the focused element, by label or by content. */
async function expectFocus(name: string) {
  await expect
    .poll(() =>
      daybook.page.evaluate(() => {
        const element = document.activeElement;
        const labels =
          element instanceof HTMLInputElement || element instanceof HTMLSelectElement
            ? [...(element.labels ?? [])]
            : [];
        return element?.getAttribute('aria-label') ?? labels[0]?.textContent ?? element?.textContent ?? '';
      }),
    )
    .toContain(name);
}
