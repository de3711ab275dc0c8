import { expect, test } from 'vitest';
import { seededGenerator } from '#shared/base/generator';
import type { Result } from '#shared/base/result';
import type { WritingCommandId } from '#shared/contract/commandList';
import { commandTable } from '#renderer/commands/commandTable';
import type { Services } from '#renderer/services/services';
import { seeded } from '../../helpers/seed';
import { drawInput } from '../undo/drawInput';
import { contentOf, contentsOf, openWorld, totalsOf, type World } from '../undo/world';
import { spoiled } from './hostile';

const full = process.env.DAYBOOK_FULL === '1';
const runs = full ? 600 : 40;
const commandsEach = 30;
const first = seeded({}).seed ?? 1;
const ids = Object.keys(commandTable) as WritingCommandId[];

/** How a command with hostile input ended. */
type Ended = 'accepted' | 'refused' | 'threw';

test(
  'whatever a command accepts, even hostile input, is read back equal after a rebuild from either copy',
  { timeout: full ? 7_200_000 : 240_000 },
  async () => {
    const ended: Record<Ended, number> = { accepted: 0, refused: 0, threw: 0 };
    const threw = new Map<string, number>();
    for (let run = 0; run < runs; run += 1) {
      const seed = first + run;
      const world = await openWorld(seededGenerator(BigInt(seed)));
      await ask(world, 'setUpOfficer', await drawInput.setUpOfficer(world));
      for (let number = 0; number < commandsEach; number += 1) {
        const { id, how } = await askHostile(world);
        ended[how] += 1;
        if (how === 'threw') threw.set(id, (threw.get(id) ?? 0) + 1);
      }
      const before = await contentOf(world.services());
      await world.restartFromJournal();
      expect([seed, 'from the journal', (await contentOf(world.services())) === before]).toEqual([
        seed,
        'from the journal',
        true,
      ]);
      await world.restartFromDatabase();
      expect([seed, 'from the database', (await contentOf(world.services())) === before]).toEqual([
        seed,
        'from the database',
        true,
      ]);
      const { kept, counted } = await totalsOf(world.services());
      expect([seed, kept]).toEqual([seed, counted]);
      const contents = await contentsOf(world.services());
      expect([seed, contents.counted]).toEqual([seed, contents.kept]);
      expect(await world.services().store.verify()).toMatchObject({ ok: true, value: { differences: [] } });
      expect(await world.services().store.database.setAside.count()).toBe(0);
      world.close();
    }
    console.log(
      `round trip: ${runs} runs from seed ${first}, ` +
        `${ended.accepted} commands accepted, ${ended.refused} refused, ${ended.threw} threw`,
    );
    expect([...threw]).toEqual([]);
    expect(ended.accepted).toBeGreaterThan(runs * 10);
    expect(ended.refused).toBeGreaterThan(runs);
  },
);

/** Half of the commands get one hostile value. */
async function askHostile(world: World): Promise<{ readonly id: WritingCommandId; readonly how: Ended }> {
  for (;;) {
    const id = ids[world.generator.below(ids.length)] ?? 'undo';
    const input: unknown = await drawInput[id](world);
    if (input === null) continue;
    const before = await contentOf(world.services());
    const how = await ask(world, id, world.generator.below(2) === 0 ? spoiled(input, world.generator) : input);
    // A command that is refused or throws has changed nothing.
    if (how !== 'accepted') expect([id, await contentOf(world.services())]).toEqual([id, before]);
    return { id, how };
  }
}

async function ask(world: World, id: WritingCommandId, input: unknown): Promise<Ended> {
  const command = commandTable[id] as (services: Services, given: unknown) => Promise<Result<unknown>>;
  try {
    return (await command(world.services(), input)).ok ? 'accepted' : 'refused';
  } catch {
    return 'threw';
  }
}
