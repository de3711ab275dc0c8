import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openCountries, openObstacles } from '../helpers/countryStates';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { readCsv } from '../helpers/readCsv';
import { temporaryFolder } from '../helpers/temporaryFolder';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

test('a country is set, undone, found in the report and after a restart, and imported from its own CSV', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00' });
  await passFirstRun(daybook.page);
  await openCountries(daybook);
  const { page } = daybook;
  const rowOf = (name: string) => page.getByRole('row').filter({ has: page.getByRole('button', { name }) });
  await page.getByText('0 set, 249 not set').waitFor();

  await page.getByLabel('Country or code').fill('hn');
  await page.getByRole('button', { name: 'Honduras' }).click();
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Limits' }).check({ force: true });
  await dialog.getByLabel('Quota per month').fill('4');
  await dialog.getByLabel('Source').fill('a list');
  await dialog.getByLabel('From').fill('0026-09-16');
  await page.keyboard.press('Enter');
  await dialog.getByText('Check the year').waitFor();
  await dialog.getByLabel('From').fill('2026-09-01');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await rowOf('Honduras').getByText('Limits').waitFor();
  await page.keyboard.press('Control+z');
  await rowOf('Honduras').getByText('Not set').waitFor();
  await page.getByRole('region', { name: 'Last change' }).getByText(/^Undone: /u).waitFor();
  await page.keyboard.press('Control+y');
  await page.getByText('4 of 4 left this month.', { exact: false }).waitFor();

  await page.getByRole('button', { name: 'Published count…' }).click();
  await dialog.getByLabel('Date of the list').fill('2020-07-15');
  await dialog.getByLabel('Countries').fill('13');
  await dialog.getByRole('checkbox', { name: 'Only the month is known' }).check();
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Change the published count, 13' }).waitFor();

  const file = path.join(temporaryFolder(), 'countries.csv');
  daybook.answerDialogs(file);
  await page.keyboard.press('Control+e');
  await page.getByText(`as ${file}`).first().waitFor();
  const rows = readCsv(readFileSync(file, 'utf8'));
  const honduras = rows.find((row) => row['part'] === 'countries' && row['country'] === 'HN');
  expect([honduras?.['from'], honduras?.['status'], honduras?.['quota'], honduras?.['source']])
    .toEqual(['2026-09-01', 'limits', '4', 'a list']);
  const uncooperative = rows.find((row) => row['counted_status'] === 'Uncooperative');
  expect([uncooperative?.['published_countries'], uncooperative?.['published_on']]).toEqual(['13', '2020-07-01']);

  await daybook.quit();
  daybook = await daybook.restart();
  await openCountries(daybook);
  const again = daybook.page;
  await again.getByText('1 set, 248 not set').waitFor();
  const more = 'countries,GT,Guatemala,2026-09-02,delays\r\ncountries,Hondruas\r\n';
  writeFileSync(file, `${readFileSync(file, 'utf8')}${more}`);
  daybook.answerDialogs(file);
  await again.keyboard.press('i');
  await again.getByText('1 row new or changed, 1 unchanged', { exact: false }).waitFor();
  await again.getByText('“Hondruas” is not an ISO 3166 country.').waitFor();
  await again.keyboard.press('Enter');
  await again.getByText('2 set, 247 not set').waitFor();
});

test('response times and obstacles of the simulated unit are saved as chart, table and report', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00', switches: ['--sample'] });
  const { page } = daybook;
  await page.getByRole('combobox', { name: 'Log something' }).waitFor();
  await page.keyboard.press('Control+3');
  await page.getByLabel('Country of the curve').selectOption('HN');
  await page.getByRole('heading', { name: 'Honduras: time to an answer' }).waitFor();
  const folder = temporaryFolder();
  const save = async (button: string) => {
    const file = path.join(folder, `chart.${button.toLowerCase()}`);
    daybook?.answerDialogs(file);
    const pane = page.getByRole('region', { name: 'Honduras: time to an answer' });
    await pane.getByRole('button', { name: button }).click();
    await page.getByText(`as ${file}`).first().waitFor();
    return readFileSync(file);
  };
  const svg = (await save('SVG')).toString('utf8');
  expect([svg.includes('Half answered by day'), svg.includes('class="step-band"'), svg.includes('xmlns=')])
    .toEqual([true, false, true]);
  const png = await save('PNG');
  expect([png.subarray(1, 4).toString('latin1'), png.readUInt32BE(16)]).toEqual(['PNG', 344 * 3]);
  expect(png.length).toBeGreaterThan(5000);
  await page.getByRole('radio', { name: 'Table' }).check({ force: true });
  const rows = readCsv((await save('CSV')).toString('utf8'));
  const quantiles = rows.filter((row) => row['part'] === 'response_quantiles').map((row) => row['quantile_share']);
  expect([quantiles, rows.every((row) => row['simulated'] === 'true')]).toEqual([['0.25', '0.5', '0.75'], true]);

  await openObstacles(daybook);
  await page.getByText(/ requests met an obstacle, /).waitFor();
  const report = path.join(folder, 'obstacles.json');
  daybook.answerDialogs(report);
  await page.keyboard.press('Control+Shift+E');
  await page.getByText(`as ${report}`).first().waitFor();
  const text = readFileSync(report, 'utf8');
  expect([text.includes('"finding"'), /Alder|Birch|Cedar|Rowan|L-0/.test(text)]).toEqual([true, false]);
  expect([...text.matchAll(/"input": ?"(\w+) \d+"/g)].map(([, list]) => list))
    .toEqual(['documentRequest', 'requestTotals', 'country']);

  await page.keyboard.press('p');
  const preview = page.getByRole('dialog', { name: 'Print a report' });
  await preview.getByRole('region', { name: 'Preview' }).getByText(/^documentRequest|Obstacles to travel/).first()
    .waitFor();
  await preview.getByRole('button', { name: 'PDF' }).waitFor();
  await page.keyboard.press('Escape');
  await preview.waitFor({ state: 'detached' });
});
