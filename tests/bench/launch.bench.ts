import path from 'node:path';
import { afterAll, beforeAll, test } from 'vitest';
import { filledFolder } from './filledFolder';
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
  const bareData = path.join(programs.folder, 'bare-data');
  const program = async () => await startUntilUsable(programs.measured, data);
  const bare = async () => await startUntilUsable(programs.bare, bareData);
  for (let start = 0; start < warmUps; start += 1) {
    await program();
    await bare();
  }
  const [ours, limit] = [[], []] as [Usable[], Usable[]];
  for (let pair = 0; pair < repeats; pair += 1) {
    const order = pair % 2 === 0 ? (['bare', 'ours'] as const) : (['ours', 'bare'] as const);
    for (const which of order) {
      if (which === 'ours') ours.push(await program());
      else limit.push(await bare());
    }
  }
  const times = (starts: readonly Usable[]) => starts.map(({ milliseconds }) => milliseconds);
  const work = (starts: readonly Usable[]) => starts.map(({ processor }) => processor);
  tell('launch', [
    {
      what: 'Launch to usable with 60,000 own entries',
      against: 'a bare window with one static page, paired',
      unit: '×',
      target: 1.35,
      found: spreadOf(ratiosOf(times(ours), times(limit))),
      remark: 'From the start of the process to the picture in which the line has the focus.',
    },
    {
      what: 'Launch, processor time',
      against: 'the same, processor time of all processes',
      unit: '×',
      target: null,
      found: spreadOf(ratiosOf(work(ours), work(limit))),
      remark: 'Less disturbed by what else the machine does.',
    },
    {
      what: 'Launch to usable',
      against: 'none',
      unit: 'ms',
      target: null,
      found: spreadOf(times(ours)),
      remark: 'The figure behind the ratio.',
    },
    {
      what: 'Bare window',
      against: 'none',
      unit: 'ms',
      target: null,
      found: spreadOf(times(limit)),
      remark: 'The limit behind the ratio.',
    },
  ]);
});
