import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { usualPlan, type BackupPlan } from '#shared/contract/backups';
import { temporaryFolder } from '../../helpers/temporaryFolder';
import { aProfile, aUsedProfile, backupTime, namesIn, type aProfile as Opened } from './aProfile';

const day = 24 * 3_600_000;

type Profile = Awaited<ReturnType<typeof Opened>>;

/** Backs up something new on each of a number of days, and returns the names of what is left in both folders. */
async function backUpDaily({ shelf, log, setTime, names }: Profile, days: number) {
  const second = temporaryFolder();
  await shelf.useSecond(second);
  for (let number = 2; number < days + 2; number += 1) {
    await log(number, `entry-${number}`, 10);
    setTime(backupTime + number * day);
    await shelf.write('closing');
  }
  return [names(), namesIn(second)] as const;
}

test('without a choice the default plan applies, and a choice survives a restart', async () => {
  const profile = await aUsedProfile(1);
  const before = (await profile.shelf.state()).plan;
  const chosen: BackupPlan = { write: 'closing', keptDays: 90 };
  const used = await profile.shelf.usePlan(chosen);
  await profile.journal.close();
  const again = await aProfile(profile.folder);
  expect([before, used.ok, profile.said()?.plan, (await again.shelf.state()).plan]).toEqual([
    usualPlan, true, chosen, chosen,
  ]);
});

test.each([[14, 14 + 1], [30, 20]] as const)('with %i days to keep, twenty days leave %i backups', async (
  keptDays, left,
) => {
  const profile = await aUsedProfile(1);
  await profile.shelf.usePlan({ write: 'quiet', keptDays });
  const [here, second] = await backUpDaily(profile, 20);
  // The last fourteen days, and the newest of the days before, which are all in one month.
  expect([here.length, second]).toEqual([left, here]);
});

test('a backup that was written after the clock was set back within the hour stays in both folders', async () => {
  const { shelf, setTime, names, log } = await aUsedProfile(1);
  const second = temporaryFolder();
  await shelf.useSecond(second);
  setTime(backupTime + 20 * 60_000);
  await shelf.write('now');
  await log(2, 'entry-1', 20);
  setTime(backupTime + 10 * 60_000);
  const written = await shelf.write('now');
  const id = written.ok ? written.value.id : 'none';
  expect([names().includes(id), namesIn(second).includes(id)]).toEqual([true, true]);
});

test('choosing a plan leaves the second folder and the recovery key as they are', async () => {
  const profile = await aUsedProfile(1);
  await profile.shelf.useSecond(temporaryFolder());
  await profile.restores.useKey(profile.restores.makeKey());
  const before = await profile.shelf.state();
  await profile.shelf.usePlan({ write: 'closing', keptDays: 14 });
  const { second, recoveryKeyAt } = await profile.shelf.state();
  expect([second?.path, recoveryKeyAt]).toEqual([before.second?.path, before.recoveryKeyAt]);
});

test('a choice that cannot be saved is refused, and the earlier plan still applies', async () => {
  const profile = await aUsedProfile(1);
  const place = path.join(profile.folder, 'backups.json.part');
  await profile.shelf.usePlan(usualPlan);
  const before = readFileSync(path.join(profile.folder, 'backups.json'), 'utf8');
  mkdirSync(place);
  const used = await profile.shelf.usePlan({ write: 'closing', keptDays: 14 });
  expect([used.ok ? 'used' : used.error.code, (await profile.shelf.state()).plan]).toEqual(['plan-write', usualPlan]);
  expect(readFileSync(path.join(profile.folder, 'backups.json'), 'utf8')).toBe(before);
});

test.each(['{"format":1,"sec', '{"format":1,"second":null,"recovery":null,"plan":{"write":"never","keptDays":0}}'])(
  'if the choices are damaged as %j, as few backups as possible are removed', async (text) => {
    const { folder } = await aUsedProfile(1);
    writeFileSync(path.join(folder, 'backups.json'), text);
    const again = await aProfile(folder);
    expect((await again.shelf.state()).plan.keptDays).toBe(365);
  },
);
