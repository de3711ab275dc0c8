import { recordId } from '#shared/base/ids';
import type { Setting } from '#shared/records/setting';
import { starterDuties } from '#shared/records/starterDuties';
import { starterKinds } from '#shared/records/starterKinds';
import { holidaysOff } from '#shared/rules/holidaysOff';
import type { Day } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import { aSchedule } from '../../helpers/aSchedule';
import type { HandDrawn } from './handDrawn';
import { one, withOne } from './someRecords';
import { oneIn, pick, someDay, someText, termsOf, zone } from './someValues';

/** A random input for each command about settings, officers, schedules, absences, kinds and duties. */
export const drawSettings = {
  themeLight: () => Promise.resolve({}),
  themeDark: () => Promise.resolve({}),
  themeSystem: () => Promise.resolve({}),
  changeSetting: ({ generator }) => {
    const settings: readonly Setting[] = [
      { key: 'weekStart', value: 0 },
      { key: 'weekStart', value: 1 },
      { key: 'weekStart', value: 6 },
      { key: 'singleLetterKeys', value: false },
      { key: 'csvByteOrderMark', value: false },
      { key: 'csvByteOrderMark', value: true },
      { key: 'shortcuts', value: [{ command: 'undo', keys: ['Ctrl+U'] }] },
      { key: 'shortcuts', value: [] },
    ];
    return Promise.resolve(settings[generator.below(settings.length)] ?? null);
  },
  setUpOfficer: ({ generator }) =>
    Promise.resolve({
      role: 'officer',
      alias: `Alias ${generator.below(1000)}`,
      zone,
      unit: recordId('Unit 2'),
      docket: 'non-detained',
      fieldOffice: 'Atlanta',
      from: '2026-01-04' as Day,
      schedule: aSchedule(),
      weekStart: 0,
    }),
  switchViewer: async (world) => await withOne(world, 'officer', ({ id }) => ({ officer: id })),
  editOfficer: async (world) =>
    await withOne(world, 'officer', ({ id }) => ({
      officer: id,
      alias: `Alias ${world.generator.below(1000)}`,
      ...(oneIn(world, 3) ? { zone: 'Pacific/Guam', zoneFrom: someDay(world) } : {}),
      ...(oneIn(world, 3) ? { start: someDay(world) } : {}),
      ...(oneIn(world, 2)
        ? {
            membership: {
              from: someDay(world),
              unit: `Unit ${world.generator.below(9)}`,
              docket: 'mixed',
              fieldOffice: 'Boston',
            },
          }
        : {}),
    })),
  setSchedule: async (world) =>
    await withOne(world, 'officer', ({ id }) => {
      const from = addDays('2026-01-04' as Day, 14 * world.generator.below(18));
      return {
        ...aSchedule({ officer: id, from }),
        days: aSchedule().days.map((hours, day) => (day === world.generator.below(14) ? [] : hours)),
      };
    }),
  saveAbsence: async (world) => {
    const before = await one(world, 'absence');
    return await withOne(world, 'officer', ({ id: officer }) => {
      const first = someDay(world);
      const absence = {
        officer,
        reason: 'leave',
        state: 'planned',
        first,
        last: addDays(first, world.generator.below(5)),
        hours: null,
      } as const;
      const change = before !== null && oneIn(world, 2) ? { id: before.id } : {};
      return { ...absence, ...change, note: oneIn(world, 2) ? someText(world) : null };
    });
  },
  setHolidayWorked: async (world) => {
    const officer = await one(world, 'officer');
    if (officer === null) return null;
    const schedules = await world.services().store.reader.ofOfficer('schedule', officer.id);
    const holidays = holidaysOff({ officer: officer.id, schedules }, '2026-01-01' as Day, '2026-12-31' as Day);
    const day = pick(world, holidays)?.day;
    return day === undefined ? null : { officer: officer.id, day, worked: !oneIn(world, 3) };
  },
  saveKind: async (world) => {
    const id = pick(world, [...starterKinds.slice(0, 3), ...(await world.services().store.reader.all('kind'))])?.id;
    const terms = { ...termsOf(world), group: 'case work', unitNoun: 'call', defaultUnits: 1, docket: 'both' } as const;
    return { ...(oneIn(world, 2) && id !== undefined ? { id } : {}), terms, retiredFrom: null };
  },
  saveDuty: async (world) => {
    const id = pick(world, [...starterDuties.slice(0, 2), ...(await world.services().store.reader.all('duty'))])?.id;
    return {
      ...(oneIn(world, 2) && id !== undefined ? { id } : {}),
      terms: termsOf(world),
      retiredFrom: oneIn(world, 3) ? someDay(world) : null,
    };
  },
} satisfies Partial<HandDrawn>;
