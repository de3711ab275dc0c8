import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { seededGenerator, type Generator } from '#shared/base/generator';
import { faultSeconds, faultTries } from '../helpers/faultRun';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { lineOf } from '../helpers/readyFor';
import { readJournalFolder } from '../helpers/readProfile';
import { seedOfRun } from '../helpers/seed';
import { areTotalsRight, databaseContents, journalContents, timersOfBoth, type Contents } from './profileState';
import { listen, randomActions, type RandomAction } from './randomActions';

/** Ends after so many kills, or when its time is over. */
const mostKills = faultTries(Infinity);
const mostProblems = 10;

let daybook: Daybook | undefined;
afterEach(async () => {
  await daybook?.cleanUp();
});

test(`a kill at any moment loses nothing that was acknowledged and invents nothing (seed ${seedOfRun})`, async () => {
  daybook = await launchDaybook({ now: '2026-09-16T15:30:00-04:00' });
  await passFirstRun(daybook.page);
  await lineOf(daybook.page).waitFor();
  const draw = seededGenerator(BigInt(seedOfRun));
  const counts = { tries: 0, acknowledged: 0, lost: 0, invented: 0 };
  const done = new Map<string, number>();
  const problems: string[] = [];
  const limit = performance.now() + faultSeconds * 1000;
  const isOver = () => performance.now() >= limit || counts.tries >= mostKills || problems.length >= mostProblems;
  for (let turn = 0; counts.tries < 3 || !isOver(); turn += 1) {
    const action = randomActions[turn < randomActions.length ? turn : draw.below(randomActions.length)]!;
    const played = await play(daybook, action, draw);
    if (played === null) continue;
    daybook = played.daybook;
    counts.tries += 1;
    counts.acknowledged += Number(played.isAcknowledged);
    counts.lost += played.lost.length;
    counts.invented += played.invented.length;
    done.set(action.name, (done.get(action.name) ?? 0) + 1);
    problems.push(...played.problems.map((problem) => `kill ${counts.tries} while ${action.name}: ${problem}`));
  }
  const { tries, acknowledged, lost, invented } = counts;
  const each = [...done].map(([name, count]) => `${name} ${count}`).join(', ');
  console.log(`kills: ${tries} tries (${each}), ${acknowledged} acknowledged, ${lost} lost, ${invented} invented`);
  expect(problems).toEqual([]);
});

type Played = {
  readonly daybook: Daybook;
  readonly isAcknowledged: boolean;
  readonly lost: readonly string[];
  readonly invented: readonly string[];
  readonly problems: readonly string[];
};

/**
 * Does one thing, kills the program at a random moment during it, and compares what the next start has with the state
 * before.
 */
async function play(running: Daybook, action: RandomAction, draw: Generator): Promise<Played | null> {
  const { page, folder } = running;
  // Closing a day twice within a minute would change nothing.
  await running.advance(1);
  const since = running.now().getTime();
  const before = await databaseContents(page);
  const headBefore = headOf(folder);
  const heard = await listen(page);
  const isReady = await action.prepare(running, draw);
  const from = heard.length;
  const kill = running.prepareKill();
  if (isReady) void action.press(page).catch(() => undefined);
  await pause(draw.fraction() * action.longest);
  const isAcknowledged = isReady && heard.slice(from).some(action.isAcknowledged);
  await kill();
  const next = await running.restart();
  await lineOf(next.page).waitFor();
  return { daybook: next, isAcknowledged, ...(await judge(next, { before, headBefore, since, isAcknowledged })) };
}

type Known = {
  readonly before: Contents;
  readonly headBefore: number;
  /** The minute of this try; everything before it was written in an earlier one. */
  readonly since: number;
  readonly isAcknowledged: boolean;
};

/**
 * A kill between the two copies leaves a change in the database alone, and the next start gives it to the journal in a
 * line for catching up. So such a line may hold what was being written, but nothing older, and it never stands for an
 * acknowledged change, which both copies had.
 */
async function judge(next: Daybook, { before, headBefore, since, isAcknowledged }: Known) {
  const [inDatabase, inJournal] = [await databaseContents(next.page), journalContents(next.folder)];
  const lines = readJournalFolder(next.folder);
  const later = lines.filter(({ number }) => number > headBefore);
  const own = later.filter(({ command }) => command !== 'replay');
  const caughtUp = later
    .filter(({ command }) => command === 'replay')
    .flatMap(({ versions }) => versions.filter(({ version }) => version.clock.at >= since));
  const written = [...own.flatMap(({ versions }) => versions), ...caughtUp];
  const touched = new Set(written.map(({ type, id }) => `${type} ${id}`));
  const lost = [...before].flatMap(([key, content]) =>
    inDatabase.get(key) === content || touched.has(key) ? [] : [key]);
  if (isAcknowledged && own.length === 0) lost.push('what was acknowledged last');
  const invented = [...inDatabase.keys()].filter((key) => !before.has(key) && !touched.has(key));
  const [timers, timersInJournal] = await timersOfBoth(next);
  const problems = [
    ...lost.map((key) => `${key} is lost`),
    ...invented.map((key) => `${key} was never written`),
    ...differences(inDatabase, inJournal),
    ...(JSON.stringify(timers) === JSON.stringify(timersInJournal) ? [] : ['the timers differ between the copies']),
    ...((await areTotalsRight(next.page)) ? [] : ['the totals differ from a recount']),
  ];
  return { lost, invented, problems };
}

function differences(one: Contents, other: Contents): string[] {
  const keys = new Set([...one.keys(), ...other.keys()]);
  return [...keys].filter((key) => one.get(key) !== other.get(key)).map((key) => `${key} differs between the copies`);
}

function headOf(folder: string): number {
  return readJournalFolder(folder).at(-1)?.number ?? 0;
}
