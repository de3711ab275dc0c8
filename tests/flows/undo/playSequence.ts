import type { CommandDefinition } from '#shared/contract/commandDefinition';
import { commandList, type WritingCommandId } from '#shared/contract/commandList';
import { documentCommands } from '#shared/contract/documentCommands';
import { recordCommands } from '#shared/contract/recordCommands';
import { staffingCommands } from '#shared/contract/staffingCommands';
import type { Result } from '#shared/base/result';
import { commandTable } from '#renderer/commands/commandTable';
import type { Services } from '#renderer/services/services';
import { drawInput } from './drawInput';
import { contentOf, totalsOf, type World } from './world';

/** The commands that were drawn, those that changed something, and the violations. */
export type Played = {
  readonly drawn: readonly WritingCommandId[];
  readonly effective: readonly WritingCommandId[];
  readonly restarts: number;
  readonly steps: number;
  readonly problems: readonly string[];
};

type Id = WritingCommandId;

const ids = Object.keys(commandTable) as Id[];
/** The commands of each subject that write, and those of none of them: the day's own. */
const ofSubjects = [documentCommands, recordCommands, staffingCommands].map((commands) =>
  ids.filter((id) => (commands as readonly CommandDefinition[]).some((command) => command.id === id)),
);
const ofTheDay = ids.filter((id) => !ofSubjects.some((subject) => subject.includes(id)));
const subjects: readonly (readonly Id[])[] = [...ofSubjects, ofTheDay, ids];
const maximumAttempts = 40;

/**
 * Runs `length` random commands, including undo and redo, then undoes and redoes all of them. After each step it
 * compares the content with what it was at that point, and at the end of each of the three parts, the totals with a
 * recount. With `restarts`, the program restarts within each part. `rare` are commands to draw more often.
 */
export async function playSequence(
  world: World,
  length: number,
  { restarts, rare }: { readonly restarts: boolean; readonly rare: readonly Id[] },
): Promise<Played> {
  const own = subjects[world.generator.below(subjects.length)] ?? ids;
  const drawn: WritingCommandId[] = [];
  const effective: WritingCommandId[] = [];
  const problems: string[] = [];
  let states = [await contentOf(world.services())];
  let position = 0;
  let count = 0;

  const note = (text: string) => problems.push(`${text} (after ${drawn.join(', ')})`);
  const compareTotals = async (when: string) => {
    const { kept, counted } = await totalsOf(world.services());
    if (JSON.stringify(kept) !== JSON.stringify(counted)) note(`the totals ${when} differ from a recount`);
  };
  const maybeRestart = async (oneIn: number) => {
    if (!restarts || world.generator.below(oneIn) > 0) return;
    const before = await contentOf(world.services());
    await world.restart();
    count += 1;
    if ((await contentOf(world.services())) !== before) note('a restart changed the content');
  };
  const turn = async (direction: 'undo' | 'redo') => {
    const isThere = direction === 'undo' ? position > 0 : position < states.length - 1;
    const turned = await commandTable[direction](world.services());
    if (turned.ok !== isThere) {
      note(
        `${direction} of step ${position} of ${states.length - 1}: ` +
            (turned.ok ? 'there was nothing' : turned.error.message),
      );
    }
    if (!turned.ok) return false;
    position += direction === 'undo' ? -1 : 1;
    if ((await contentOf(world.services())) !== states[position]) {
      note(`${direction} to step ${position} did not bring back its content`);
    }
    return states[position] !== states[position + (direction === 'undo' ? 1 : -1)];
  };
  const runOne = async () => {
    const isFirst = drawn.length === 0;
    const { id, input } = await (isFirst ? firstCommand(world) : drawCommand(world, drawn.at(-1), [own, ids, rare]));
    drawn.push(id);
    if (id === 'undo' || id === 'redo') {
      if (await turn(id)) effective.push(id);
      return;
    }
    const before = await lastGroup(world.services());
    const ran = await (commandTable[id] as (services: Services, given: unknown) => Promise<Result<unknown>>)(
      world.services(),
      input,
    );
    const content = await contentOf(world.services());
    if (content !== states[position]) effective.push(id);
    if ((await lastGroup(world.services())) !== before) {
      position += 1;
      states = [...states.slice(0, position), content];
    } else if (content !== states[position]) {
      note(`${id} ${ran.ok ? 'made no step' : 'failed'}, but it changed the content`);
    }
  };

  for (let number = 0; number < length; number += 1) {
    await world.tick(world.generator.below(3));
    await runOne();
    await maybeRestart(20);
  }
  await compareTotals('after the commands');
  while (world.services().store.undoState.get().undo !== null && problems.length === 0) {
    await turn('undo');
    await maybeRestart(20);
  }
  if (position !== 0) note(`${position} steps were left`);
  await compareTotals('after undoing');
  while (world.services().store.undoState.get().redo !== null && problems.length === 0) {
    await turn('redo');
    await maybeRestart(20);
  }
  if (position !== states.length - 1) note(`only ${position} of ${states.length - 1} steps were redone`);
  await compareTotals('after redoing');
  if (restarts) {
    const before = await contentOf(world.services(), false);
    await world.restartFromJournal();
    if ((await contentOf(world.services(), false)) !== before) note('the content of the journal differs');
    await compareTotals('after rebuilding from the journal');
  }
  return { drawn, effective, restarts: count, steps: states.length - 1, problems };
}

type Drawn = { readonly id: WritingCommandId; readonly input: unknown };

async function firstCommand(world: World): Promise<Drawn> {
  return { id: 'setUpOfficer', input: await drawInput.setUpOfficer(world) };
}

/**
 * With so many commands, redo would hardly ever follow undo, the only time it does anything, and a command would hardly
 * ever find the records that it works on. So many commands of a sequence are those of one subject, and a command that
 * has nothing to delete is replaced by the one that creates it.
 */
async function drawCommand(
  world: World,
  last: WritingCommandId | undefined,
  groups: readonly (readonly Id[])[],
): Promise<Drawn> {
  const choices = groups.filter((group) => group.length > 0);
  for (let attempt = 0; attempt < maximumAttempts; attempt += 1) {
    const isRedo = last === 'undo' && world.generator.below(4) === 0;
    const from = choices[world.generator.below(choices.length)] ?? ids;
    const id = isRedo ? 'redo' : (from[world.generator.below(from.length)] ?? 'undo');
    for (const one of [id, ...makersOf(id)]) {
      const input: unknown = await drawInput[one](world);
      if (input !== null) return { id: one, input };
    }
  }
  return await firstCommand(world);
}

/** The commands that create what another one deletes. */
function makersOf(id: Id): Id[] {
  const list: readonly CommandDefinition[] = commandList;
  const deleted = list.find((command) => command.id === id)?.deletes;
  return ids.filter((one) => deleted !== undefined && list.find((command) => command.id === one)?.saves === deleted);
}

/** The group of steps that would be undone next. */
async function lastGroup({ store }: Services): Promise<string | null> {
  const steps = await store.database.steps.orderBy('position').toArray();
  return steps.findLast((step) => !step.undone)?.group ?? null;
}
