import { seededGenerator } from '#shared/base/generator';
import { recordId } from '#shared/base/ids';
import type { Result } from '#shared/base/result';
import { commandList, type WritingCommandId } from '#shared/contract/commandList';
import { addMinutes } from '#shared/time/minutes';
import { commandTable } from '#renderer/commands/commandTable';
import { closeDay } from '#renderer/commands/days';
import { watchTimers } from '#renderer/commands/timers';
import type { Services } from '#renderer/services/services';
import { drawInput } from '../undo/drawInput';
import type { World } from '../undo/world';
import { machineNow } from '../../helpers/memoryMachine';
import { startOnCopy, type Left, type Running } from './faultyMachine';
import { leave, RefusedInput, walkPath, type Case, type Path } from './playCell';

const nothing: Left = { tables: {}, journal: { lines: [], isBroken: false, remembered: 0, renewals: 0 } };

/**
 * The commands that run first, in this order, so that every command has something to work on. The last step is undone.
 */
const usedBy: readonly WritingCommandId[] = [
  'setUpOfficer', 'setUpOfficer', 'logActivity', 'logActivity', 'logActivity', 'logActivity', 'logActivity',
  'addAppointment', 'addAppointment', 'saveAbsence', 'importCalendar', 'startTimer', 'startTimer', 'saveKind',
  'saveRequest', 'saveRequest', 'saveRequest', 'addRequestStep', 'saveCountry', 'savePublishedCount',
  'startStudy', 'closeStudy', 'startStudy', 'saveStandard', 'saveYearPlan', 'typeWeights',
  'logActivity', 'undo',
];

/** The commands that save one type of record, in the order of the list. */
const saving: readonly WritingCommandId[] = commandList.flatMap((command) => ('saves' in command ? [command.id] : []));

/** Every writing command of the table with an input, each on a machine of its own; `seed` draws the inputs. */
export async function allCases(seed: bigint): Promise<Case[]> {
  const generator = seededGenerator(seed);
  const used = await leaveUsed(generator);
  const cases: Case[] = [];
  for (const id of Object.keys(commandTable) as WritingCommandId[]) {
    const now = id === 'settleAway' ? addMinutes(machineNow, 30) : machineNow;
    const running = await startOnCopy(used, now);
    if (id === 'settleAway') (await watchTimers(running.services))();
    const world = worldOf(running, generator, now);
    const inputs: unknown[] = [];
    for (let draw = 0; draw < draws; draw += 1) inputs.push(await drawFor(id, world));
    cases.push(await firstEffective(id, inputs, { left: await leave(running), now }));
  }
  return cases;
}

/** How many inputs to draw for each command: some change nothing, such as setting a value that is already set. */
const draws = 12;

async function firstEffective(
  id: WritingCommandId,
  inputs: readonly unknown[],
  on: Pick<Case, 'left' | 'now'>,
): Promise<Case> {
  const refusals = new Set<string>();
  for (const input of inputs) {
    const calls = await callsOf({ id, input, ...on }, refusals);
    if (calls.some(({ isLastOfWrite }) => isLastOfWrite)) return { id, input, ...on };
  }
  throw new Error(`No input for ${id} changes anything. ${[...refusals].join(' ')}`);
}

/** The calls of ports of a case; none if the command refuses its input. */
async function callsOf(one: Case, refusals: Set<string>): Promise<Path['calls']> {
  try {
    return (await walkPath(one)).calls;
  } catch (refused) {
    if (!(refused instanceof RefusedInput)) throw refused;
    refusals.add(refused.message);
    return [];
  }
}

async function leaveUsed(generator: World['generator']): Promise<Left> {
  const running = await startOnCopy(nothing, machineNow);
  const { services } = running;
  for (const id of [...usedBy, ...saving]) await runSome(services, id, worldOf(running, generator, machineNow));
  const [officer] = await services.store.reader.all('officer');
  const closed = await closeDay(services, {
    officer: officer?.id ?? recordId(''),
    day: '2026-09-14' as never,
    undone: [],
  });
  if (!closed.ok) throw new Error(closed.error.message);
  await runOne(services, 'logActivity', await drawFor('logActivity', worldOf(running, generator, machineNow)));
  await runOne(services, 'undo', {});
  return await leave(running);
}

/** Runs a command with the first input that it accepts. Random input may be refused. */
async function runSome(services: Services, id: WritingCommandId, world: World): Promise<void> {
  const problems = new Set<string>();
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const done = await verbOf(id)(services, await drawFor(id, world));
    if (done.ok) return;
    problems.add(done.error.message);
  }
  throw new Error(`${id} refuses every input: ${[...problems].join(' ')}`);
}

function verbOf(id: WritingCommandId): (services: Services, given: unknown) => Promise<Result<unknown>> {
  return commandTable[id] as (services: Services, given: unknown) => Promise<Result<unknown>>;
}

async function runOne(services: Services, id: WritingCommandId, input: unknown): Promise<void> {
  const done = await verbOf(id)(services, input);
  if (!done.ok) throw new Error(`${id}: ${done.error.message}`);
}

/** Draws until there is an input. A command without any fails by name. */
async function drawFor(id: WritingCommandId, world: World): Promise<unknown> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const input: unknown = await drawInput[id](world);
    if (input !== null) return input;
  }
  throw new Error(`There is no input for ${id}.`);
}

function worldOf({ services }: Running, generator: World['generator'], now: typeof machineNow): World {
  const never = async () => await Promise.resolve();
  return {
    services: () => services,
    generator,
    now: () => now,
    tick: never,
    restart: never,
    restartFromJournal: never,
    restartFromDatabase: never,
    close: () => undefined,
  };
}
