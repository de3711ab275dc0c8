import type { Daybook } from './launchDaybook';

/** Opens a tab of Records by its name and waits for its panel. */
export async function openRecordsTab({ page }: Daybook, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Places' }).waitFor();
  await page.keyboard.press('Control+4');
  await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
  await page.getByRole('tabpanel', { name: new RegExp(`^${name}`) }).locator('.records-finding').waitFor();
}
