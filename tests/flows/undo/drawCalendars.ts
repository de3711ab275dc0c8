import { recordId, type RecordId } from '#shared/base/ids';
import type { DatedInstance } from '#shared/imports/calendar/instanceDays';
import { starterKinds } from '#shared/records/starterKinds';
import { sampleId } from '#shared/sample/sampleOfficers';
import { anInstance } from '../../helpers/anInstance';
import { planAtOnce } from '../../helpers/planAtOnce';
import type { HandDrawn, InputOf } from './handDrawn';
import { one, withOne } from './someRecords';
import { oneIn, pick, someText, someTime, zone } from './someValues';
import type { World } from './world';

/** A random input for each command about imported calendars. */
export const drawCalendars = {
  importCalendar: async (world) =>
    await withOne(world, 'officer', async ({ id: officer }) => await drawImport(world, officer)),
  changeRules: async (world) => {
    const words = (await world.services().store.reader.all('rule')).filter(({ word }) => word !== null);
    return await withOne(world, 'calendar', ({ id }) => ({
      calendar: id,
      rules: words
        .filter((rule) => rule.calendar === id && oneIn(world, 2))
        .map((rule) => rule.id)
        .toReversed(),
      targets: Object.fromEntries(words.filter(() => oneIn(world, 3)).map((rule) => [rule.id, { becomes: 'nothing' }])),
    }));
  },
  deleteCalendar: async (world) => await withOne(world, 'calendar', ({ id }) => ({ id })),
} satisfies Partial<HandDrawn>;

/** An import of up to `most` events from a new calendar, or from one that was imported before and has changed. */
export async function drawImport(world: World, officer: RecordId, most = 8): Promise<InputOf<'importCalendar'>> {
  const { store, sealer } = world.services();
  const known = oneIn(world, 2) ? await one(world, 'calendar') : null;
  const calendar = known?.id ?? sampleId(world.now(), world.generator);
  const existing = (await store.reader.all('appointment')).filter(({ origin }) => origin?.calendar === calendar);
  const numbers = Array.from({ length: most }, (_, number) => number).filter(() => most > 8 || oneIn(world, 2));
  const instances = numbers.map((number) => someInstance(world, number));
  const digests = new Map<string, string>();
  for (const { uid } of instances) digests.set(uid, await sealer.digest(uid));
  const rules = [{ word: 'leave', target: { becomes: 'absence', reason: 'leave' } }] as const;
  const otherwise = {
    becomes: 'appointment',
    kind: pick(world, starterKinds)?.id ?? recordId('phone'),
    duty: null,
  } as const;
  const absences = await store.reader.ofOfficer('absence', officer);
  const plan = planAtOnce({ instances, digests, existing, absences, calendar, rules, otherwise });
  return {
    officer,
    calendar,
    fileName: `${someText(world)}.ics`,
    keepTitles: oneIn(world, 2),
    ...plan,
    rules,
    otherwise,
  };
}

function someInstance(world: World, number: number): DatedInstance {
  const { start, end } = someTime(world);
  const title = oneIn(world, 4) ? 'annual leave' : someText(world);
  return anInstance({ uid: `event ${number}`, start, end, zone, title, line: number }, zone);
}
