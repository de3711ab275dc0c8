import axe from 'axe-core';
import type { Daybook } from './launchDaybook';
import { closeDialogs, type Reach } from './screenStates';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
/** Returns the violations of WCAG 2.1 A and AA that axe finds in a state, light and dark, and closes what was open. */
export async function axeViolations(daybook: Daybook, name: string, reach: Reach): Promise<readonly string[]> {
  await reach(daybook);
  const { page } = daybook;
  const inLight = await violationsOf(daybook);
  await page.emulateMedia({ colorScheme: 'dark' });
  const inDark = await violationsOf(daybook);
  await page.emulateMedia({ colorScheme: 'light' });
  await closeDialogs(daybook);
  return [...inLight.map((text) => `${name}, light: ${text}`), ...inDark.map((text) => `${name}, dark: ${text}`)];
}

type PageWindow = typeof globalThis & { readonly axe?: typeof axe };

/** What axe finds on the page as it is now. */
export async function violationsOf({ page }: Daybook): Promise<readonly string[]> {
  const isThere = await page.evaluate(() => (globalThis as PageWindow).axe !== undefined);
  if (!isThere) await page.evaluate(axe.source);
  return await page.evaluate(async (only) => {
    const results = await (globalThis as PageWindow).axe?.run(document, {
      runOnly: { type: 'tag', values: only },
      resultTypes: ['violations'],
      // Style sheets are only read by rules that are not of these levels.
      preload: { assets: ['media'] },
    });
    if (results === undefined) return ['axe did not run'];
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) =>
          `${id} at ${target.join(' ')} (${(failureSummary ?? '').replaceAll(/\s+/g, ' ')})`,
      ),
    );
  }, tags);
}
