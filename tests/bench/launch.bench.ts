import path from 'node:path';
import { afterAll, beforeAll, test } from 'vitest';
import { filledFolder } from './filledFolder';
import { installPrograms, newestPackage } from './installedProgram';
import { makePrograms, type Programs } from './programs';
import { repeatsOf } from './repeats';
import { tell } from './results';
import { startUntilUsable, type Usable } from './startProgram';
import { ratiosOf, spreadOf } from './statistics';

let programs: Programs;
let data: string;
beforeAll(async () => {
  programs = await makePrograms();
  data = await filledFolder(programs, 60_000, 'launch');
});
afterAll(() => programs.remove());

const repeats = repeatsOf(11);
/** The first starts fill the code cache and compact the copied folder. */
const warmUps = 3;

test('the program is usable soon after a bare window is', async () => {
  const { measured, bare } = programs;
  await compare('launch', 'Launch', { ours: { folder: measured }, bare: { folder: bare } });
});

/** Only if `npm run package` has been run before. */
const packageFile = newestPackage();

test.skipIf(packageFile === undefined)('an installed program is usable soon after a bare window of it is', async () => {
  const { measured, bare } = await installPrograms(packageFile ?? '', programs.folder);
  await compare('launchInstalled', 'Installed: launch', { ours: { executable: measured }, bare: { executable: bare } });
});

type Program = Parameters<typeof startUntilUsable>[0];

async function compare(file: string, name: string, pair: { readonly ours: Program; readonly bare: Program }) {
  const bareData = path.join(programs.folder, `${file}-bare-data`);
  const start = {
    ours: async () => await startUntilUsable(pair.ours, data),
    bare: async () => await startUntilUsable(pair.bare, bareData),
  };
  for (let turn = 0; turn < warmUps; turn += 1) {
    await start.ours();
    await start.bare();
  }
  const found: Record<'ours' | 'bare', Usable[]> = { ours: [], bare: [] };
  for (let turn = 0; turn < repeats; turn += 1) {
    const order = turn % 2 === 0 ? (['bare', 'ours'] as const) : (['ours', 'bare'] as const);
    for (const which of order) found[which].push(await start[which]());
  }
  const times = (starts: readonly Usable[]) => starts.map(({ milliseconds }) => milliseconds);
  const work = (starts: readonly Usable[]) => starts.map(({ processor }) => processor);
  tell(file, [
    {
      what: `${name} to usable with 60,000 own entries`,
      against: 'a bare window with one static page, paired',
      unit: '×',
      target: 1.35,
      found: spreadOf(ratiosOf(times(found.ours), times(found.bare))),
      remark: 'From the start of the process to the picture in which the line has the focus.',
    },
    {
      what: `${name}, processor time`,
      against: 'the same, processor time of all processes',
      unit: '×',
      target: null,
      found: spreadOf(ratiosOf(work(found.ours), work(found.bare))),
      remark: 'Less disturbed by other work on the machine.',
    },
    {
      what: `${name} to usable`,
      against: 'none',
      unit: 'ms',
      target: null,
      found: spreadOf(times(found.ours)),
      remark: 'The figure behind the ratio.',
    },
    {
      what: `${name}: bare window`,
      against: 'none',
      unit: 'ms',
      target: null,
      found: spreadOf(times(found.bare)),
      remark: 'The limit behind the ratio.',
    },
  ]);
}
