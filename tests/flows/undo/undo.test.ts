import { expect, test } from 'vitest';
import { seededGenerator } from '#shared/base/generator';
import { commandTable } from '#renderer/commands/commandTable';
import { seedOfRun } from '../../helpers/seed';
import { playSequence, type Played } from './playSequence';
import { contentsOf, openWorld } from './world';

const allCommands = Object.keys(commandTable) as (keyof typeof commandTable)[];
const full = process.env.DAYBOOK_FULL === '1';
const sequences = full ? 1000 : 60;

test(
  'random steps are undone and redone to the same content and totals, even over restarts',
  full ? { timeout: 7_200_000 } : {},
  async () => {
    const played: Played[] = [];
    for (let number = 0; number < sequences; number += 1) {
      const seed = seedOfRun + number;
      const generator = seededGenerator(BigInt(seed));
      const world = await openWorld(generator);
      const rare = commandsWithout(played);
      const length = 30 + generator.below(21);
      const one = await playSequence(world, length, { restarts: generator.below(3) === 0, rare });
      const { kept, counted, inJournal } = await contentsOf(world.services());
      const said = (kept as { contents: unknown }).contents;
      expect({ seed, counted, inJournal }).toEqual({ seed, counted: kept, inJournal: said });
      world.close();
      expect({ seed, problems: one.problems }).toEqual({ seed, problems: [] });
      played.push(one);
    }
    console.log(summaryOf(played));
    expect(commandsWithout(played)).toEqual([]);
  },
);

/** The commands that have changed nothing in any sequence. */
function commandsWithout(played: readonly Played[]) {
  const effective = new Set(played.flatMap((one) => one.effective));
  return allCommands.filter((id) => !effective.has(id));
}

function summaryOf(played: readonly Played[]): string {
  const count = (list: (one: Played) => number) => played.reduce((sum, one) => sum + list(one), 0);
  const effective = played.flatMap((one) => one.effective);
  const rarest = allCommands
    .map((id) => ({ id, times: effective.filter((done) => done === id).length }))
    .toSorted((a, b) => a.times - b.times)[0];
  return [
    `undo: ${played.length} sequences from seed ${seedOfRun},`,
    `${count((one) => one.drawn.length)} commands drawn, ${effective.length} of them effective,`,
    `${count((one) => one.steps)} steps undone and redone, ${count((one) => one.restarts)} restarts;`,
    `rarest effective command: ${rarest?.id} (${rarest?.times})`,
  ].join(' ');
}
