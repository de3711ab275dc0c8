import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { seededGenerator, type Generator } from '#shared/base/generator';
import { unpackProfile } from '../fixtures/profiles/unpackProfile';
import { faultSeconds, faultTries } from '../helpers/faultRun';
import { launchDaybook, type Daybook, type LaunchOptions } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { lineOf } from '../helpers/readyFor';
import { seedOfRun } from '../helpers/seed';
import { temporaryFolder } from '../helpers/temporaryFolder';
import { areTotalsRight, databaseContents, journalContents, type Contents } from './profileState';
import { countOwn, logLine } from './usedFolder';

const mostKills = faultTries(Infinity);
const mostProblems = 10;
const now = '2026-09-16T14:42:00-04:00';
/** Milliseconds after the click within which a restore is prepared and the program has ended. */
const longestRestore = 2500;
/** Milliseconds from the start of the program until it has opened its profile. */
const longestStart = 1500;

let daybook: Daybook | undefined;
let upgraded: Daybook | undefined;
afterEach(async () => {
  await daybook?.cleanUp();
  await upgraded?.cleanUp();
});

test(`a kill within a restore or an upgrade leaves the old state or the new one (seed ${seedOfRun})`, async () => {
  const draw = seededGenerator(BigInt(seedOfRun));
  const upgrade = await aReference();
  const restore = await aRestoring();
  const counts = { tries: 0, acknowledged: 0, lost: 0, old: 0, new: 0 };
  const done = new Map<string, number>();
  const problems: string[] = [];
  const limit = performance.now() + faultSeconds * 1000;
  const isOver = () => performance.now() >= limit || counts.tries >= mostKills || problems.length >= mostProblems;
  while (counts.tries < 2 || !isOver()) {
    const action = counts.tries % 3 === 0 ? upgrade : restore;
    const { name, acknowledged, outcome, wrong } = await action(draw);
    counts.tries += 1;
    counts.acknowledged += acknowledged;
    if (outcome === null) counts.lost += 1;
    else counts[outcome] += 1;
    done.set(name, (done.get(name) ?? 0) + 1);
    problems.push(...wrong.map((problem) => `kill ${counts.tries} while ${name}: ${problem}`));
  }
  const { tries, acknowledged, lost, old } = counts;
  const each = [...done].map(([name, count]) => `${name} ${count}`).join(', ');
  console.log(
    `kills of restores and upgrades: ${tries} tries (${each}), ${acknowledged} records acknowledged, ${lost} lost, ` +
      `${old} in the old state, ${counts.new} in the new one`,
  );
  expect(problems).toEqual([]);
});

type Played = {
  readonly name: string;
  /** How many records were acknowledged before. */
  readonly acknowledged: number;
  /** In which state the next start found the profile; null if in neither. */
  readonly outcome: 'old' | 'new' | null;
  readonly wrong: readonly string[];
};

/** Upgrades a profile of data version 10 undisturbed. The returned function does so with a kill, and compares. */
async function aReference(): Promise<(draw: Generator) => Promise<Played>> {
  const began = performance.now();
  const wanted = await upgradeOnce({});
  const longest = performance.now() - began;
  return async (draw) => {
    const found = await upgradeOnce({ killFirstAfter: draw.fraction() * longest });
    const isSame = sameContents(found.contents, wanted.contents);
    const wrong = [
      ...(isSame ? [] : ['the contents differ from those of an upgrade without a kill']),
      ...(JSON.stringify(found.own) === JSON.stringify(wanted.own) ? [] : ['steps, drafts or timers are missing']),
      ...(found.areTotalsRight ? [] : ['the totals differ from a recount']),
    ];
    return { name: 'upgrading', acknowledged: wanted.contents.size, outcome: isSame ? 'new' : null, wrong };
  };
}

async function upgradeOnce(options: Pick<LaunchOptions, 'killFirstAfter'>) {
  const folder = path.join(temporaryFolder(), 'data');
  unpackProfile(10, folder);
  upgraded = await launchDaybook({ folder, now, ...options });
  await lineOf(upgraded.page).waitFor();
  const contents = await databaseContents(upgraded.page);
  const found = { contents, own: await countOwn(upgraded), areTotalsRight: await areTotalsRight(upgraded.page) };
  await upgraded.cleanUp();
  rmSync(folder, { recursive: true, maxRetries: 10, retryDelay: 100 });
  return found;
}

/** Makes a profile with entries. The returned function restores a backup or takes that back, with a kill. */
async function aRestoring(): Promise<(draw: Generator) => Promise<Played>> {
  daybook = await launchDaybook({ now });
  await passFirstRun(daybook.page);
  let beforeRestore: Contents | null = null;
  return async (draw) => {
    const isBack = beforeRestore !== null && draw.below(3) === 0;
    const [old, wanted, button] = isBack
      ? [await databaseContents(daybook!.page), beforeRestore!, await openPutBack(daybook!)]
      : await openRestore(daybook!, draw);
    daybook = await pressAndKill(daybook!, button, draw);
    await lineOf(daybook.page).waitFor();
    const found = await databaseContents(daybook.page);
    const outcome = sameContents(found, wanted) ? 'new' : sameContents(found, old) ? 'old' : null;
    if (outcome === 'new') beforeRestore = old;
    const wrong = [
      ...(outcome === null ? ['the state is neither the old one nor that of the backup'] : []),
      ...(sameContents(found, journalContents(daybook.folder)) ? [] : ['the copies differ']),
      ...((await areTotalsRight(daybook.page)) ? [] : ['the totals differ from a recount']),
      ...leftIn(daybook.folder).map((name) => `${name} was left behind`),
    ];
    return { name: isBack ? 'putting back' : 'restoring', acknowledged: old.size, outcome, wrong };
  };
}

/** Writes a backup, logs one more entry, and opens the restore of that backup. */
async function openRestore(running: Daybook, draw: Generator) {
  const { page } = running;
  // The newest backup is the first in the list only if the clock moves on.
  await running.advance(1);
  await openStorage(page);
  await page.getByRole('button', { name: 'Back up now' }).click();
  await page.getByText('Backed up, read back and compared.').first().waitFor();
  const backedUp = await databaseContents(page);
  await page.keyboard.press('Control+1');
  const [hour, minute] = [8 + draw.below(6), 10 + draw.below(40)];
  await logLine(running, `${hour}:${minute}-${hour}:${minute + 5} phone note ${draw.below(1000)}`);
  const present = await databaseContents(page);
  await openStorage(page);
  await page.getByRole('button', { name: /^Restore the backup of/u }).first().click();
  await page.getByText('just read in full').waitFor();
  return [present, backedUp, page.getByRole('button', { name: 'Restore and start again' })] as const;
}

async function openPutBack({ page }: Daybook): Promise<Locator> {
  await openStorage(page);
  const button = page.getByRole('button', { name: 'Put it back' });
  await button.waitFor();
  return button;
}

async function openStorage(page: Page): Promise<void> {
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: /^Storage and backups/u }).click();
  await page.getByRole('region', { name: 'Backups', exact: true }).waitFor();
}

/** Kills the program while it prepares what the button does, or while the next start finishes it. */
async function pressAndKill(running: Daybook, button: Locator, draw: Generator): Promise<Daybook> {
  const kill = running.prepareKill();
  void button.click().catch(() => undefined);
  const isWhileFinishing = draw.below(2) === 0;
  const moment = draw.fraction();
  await pause(isWhileFinishing ? longestRestore : moment * longestRestore);
  await kill();
  return await running.restart(isWhileFinishing ? { killFirstAfter: moment * longestStart } : {});
}

function leftIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name === 'restore.json' || name.startsWith('next-'));
}

function sameContents(one: Contents, other: Contents): boolean {
  return one.size === other.size && [...one].every(([key, content]) => other.get(key) === content);
}
