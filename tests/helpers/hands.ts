import type { Locator, Page } from 'playwright-core';

/** How a test operates the program: `press` runs what a button and its keys both do, `into` focuses a field. */
export type Hands = {
  readonly press: (keys: string, button: Locator) => Promise<void>;
  readonly into: (field: Locator) => Promise<void>;
  /** Runs what a row's button and its keys both do; the keys act on the focused row. */
  readonly onRow: (row: Locator, keys: string, button: Locator) => Promise<void>;
  readonly choose: (select: Locator, label: string) => Promise<void>;
  /** Chooses one of a group of radio buttons. */
  readonly pick: (group: Locator, label: string) => Promise<void>;
  /** Runs a command that has no button on the screen. */
  readonly run: (keys: string, label: string) => Promise<void>;
};

/** Clicks wherever possible; only text is typed. */
export function mouseHands(page: Page): Hands {
  return {
    press: async (_keys, button) => await button.click(),
    into: async (field) => await field.click(),
    onRow: async (row, _keys, button) => {
      await row.hover();
      await button.click();
    },
    choose: async (select, label) => void (await select.selectOption({ label })),
    pick: async (group, label) => await radioOf(group, label).check(),
    run: async (_keys, label) => {
      await page.getByRole('button', { name: 'Search or run a command' }).click();
      await page.getByRole('option', { name: label }).first().click();
    },
  };
}

/** Uses keys alone: Tab reaches a field, and the letters of a label choose from a list. */
export function keyHands(page: Page): Hands {
  const into = async (field: Locator) => await tabTo(page, field);
  return {
    // The keys work as soon as the button that does the same is there.
    press: async (keys, button) => {
      await button.waitFor();
      await page.keyboard.press(keys);
    },
    into,
    onRow: async (row, keys) => {
      await into(row);
      await page.keyboard.press(keys);
    },
    choose: async (select, label) => {
      await into(select);
      await page.keyboard.type(label);
      await select.locator('option:checked', { hasText: label }).waitFor({ state: 'attached' });
    },
    pick: async (group, label) => {
      await into(group.locator('input:checked'));
      for (let step = 0; step < mostRadios && !(await radioOf(group, label).isChecked()); step += 1)
        await page.keyboard.press('ArrowRight');
    },
    run: async (keys) => await page.keyboard.press(keys),
  };
}

/** From now on every call that moves or presses the mouse, or sets a field without keys, throws. */
export function forbidMouse(page: Page): void {
  const refuse = (name: string) => () => {
    throw new Error(`${name} was called in a run without a mouse`);
  };
  for (const name of ['click', 'dblclick', 'down', 'up', 'move', 'wheel'] as const)
    Object.assign(page.mouse, { [name]: refuse(`mouse.${name}`) });
  for (const name of withoutKeys) Object.assign(page, { [name]: refuse(`page.${name}`) });
  const locators: object = Object.getPrototypeOf(page.locator('body')) as object;
  const former = withoutKeys.map((name) => [name, Reflect.get(locators, name) as unknown] as const);
  Object.assign(locators, Object.fromEntries(withoutKeys.map((name) => [name, refuse(`locator.${name}`)])));
  giveBack = () => Object.assign(locators, Object.fromEntries(former));
}

/** Allows the mouse again for later tests. */
export function allowMouse(): void {
  giveBack();
}

let giveBack: () => void = () => undefined;

const withoutKeys = [
  'click',
  'dblclick',
  'hover',
  'tap',
  'check',
  'uncheck',
  'setChecked',
  'selectOption',
  'fill',
  'focus',
  'dragTo',
  'dispatchEvent',
] as const;

function radioOf(group: Locator, label: string): Locator {
  return group.getByRole('radio', { name: label, exact: true });
}

const mostRadios = 12;

/** Tab cycles through the page, so a field that it does not reach in one cycle cannot be reached by keys. */
async function tabTo(page: Page, field: Locator): Promise<void> {
  for (let step = 0; step < mostStops; step += 1) {
    if (await field.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${String(field)}`);
}

const mostStops = 200;
