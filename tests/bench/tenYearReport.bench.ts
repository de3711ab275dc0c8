import { afterAll, beforeAll, expect, test } from 'vitest';
import { filledFolder, type BenchWindow } from './filledFolder';
import { treeUse } from './processTree';
import { makePrograms, type Programs } from './programs';
import { repeatsOf } from './repeats';
import { tell } from './results';
import { drive } from './startProgram';
import { ratiosOf, spreadOf } from './statistics';

let programs: Programs;
let data: string;
beforeAll(async () => {
  programs = await makePrograms();
  data = await filledFolder(programs, 60_000, 'report');
});
afterAll(() => programs.remove());

const repeats = repeatsOf(11);

test('a cold report of ten years takes little longer than reading its records', async () => {
  const [raw, report] = [[], []] as [Cold[], Cold[]];
  await cold('rawGetAll');
  await cold('report');
  for (let pair = 0; pair < repeats; pair += 1) {
    const order = pair % 2 === 0 ? (['rawGetAll', 'report'] as const) : (['report', 'rawGetAll'] as const);
    for (const how of order) (how === 'report' ? report : raw).push(await cold(how));
  }
  const ratio = (pick: (one: Cold) => number) => spreadOf(ratiosOf(report.map(pick), raw.map(pick)));
  const of = `${report[0]?.records ?? 0} records`;
  expect(report[0]?.records).toBe(raw[0]?.records);
  tell('tenYearReport', [
    {
      what: 'Ten-year report, cold, to raw getAll',
      against: `getAll of the same ${of}, a fresh process each`,
      unit: '×',
      target: 2,
      found: ratio(({ time }) => time),
      remark: 'From the first request to the finished table, database open.',
    },
    {
      what: 'Ten-year report, cold, processor time to raw getAll',
      against: 'the same, processor time of all processes',
      unit: '×',
      target: null,
      found: ratio(({ processor }) => processor),
      remark: 'Less disturbed by other work on the machine.',
    },
    {
      what: 'Ten-year report, cold',
      against: 'none',
      unit: 'ms',
      target: null,
      found: spreadOf(report.map(({ time }) => time)),
      remark: 'The figure behind the ratio.',
    },
    {
      what: 'Ten-year report, cold: until all is read',
      against: 'none',
      unit: 'ms',
      target: null,
      found: spreadOf(report.map(({ reading }) => reading)),
      remark: 'The program’s own reading of the records, in which the totals are summed already.',
    },
    {
      what: 'Raw getAll, cold',
      against: 'none',
      unit: 'ms',
      target: null,
      found: spreadOf(raw.map(({ time }) => time)),
      remark: 'The limit behind the ratio.',
    },
  ]);
});

type Cold = { readonly time: number; readonly reading: number; readonly processor: number; readonly records: number };

async function cold(how: 'rawGetAll' | 'report'): Promise<Cold> {
  const { app, page, close } = await drive(programs.page, data);
  await page.waitForFunction(() => 'bench' in globalThis);
  const id = app.process().pid ?? 0;
  const before = treeUse(id);
  const found = await page.evaluate(async (name) => await (globalThis as BenchWindow).bench[name](), how);
  const processor = treeUse(id).processor - before.processor;
  await close();
  return { time: found.milliseconds, reading: found.reading, processor, records: found.records };
}
