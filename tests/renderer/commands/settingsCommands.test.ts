import { beforeEach, expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import type { Result } from '#shared/base/result';
import type { KindTerms } from '#shared/records/activityKind';
import type { Day } from '#shared/time/day';
import { saveDuty, saveKind } from '#renderer/commands/activities';
import { changeRules } from '#renderer/commands/calendars';
import { editOfficer, setUpOfficer } from '#renderer/commands/officers';
import { saveAbsence, setHolidayWorked, setSchedule } from '#renderer/commands/schedule';
import type { Services } from '#renderer/services/services';
import { unitName } from '#shared/rules/units';
import { aSchedule } from '../../helpers/aSchedule';
import { aMemoryMachine, machineOfficer, machineZone, startWithOfficer } from '../../helpers/memoryMachine';

const officer = machineOfficer;
let services: Services;

beforeEach(async () => {
  services = await startWithOfficer(aMemoryMachine());
});

test('an officer needs an alias, a unit and a known zone; a membership replaces one of the same day', async () => {
  expect(fieldOf(await editOfficer(services, { officer, alias: '  ' }))).toBe('alias');
  expect(fieldOf(await editOfficer(services, { officer, zone: 'America/Nowhere' }))).toBe('zone');
  const membership = { from: day('2026-09-16'), unit: ' ', docket: 'mixed', fieldOffice: '' } as const;
  expect(fieldOf(await editOfficer(services, { officer, membership }))).toBe('unit');
  await editOfficer(services, { officer, membership: { ...membership, unit: 'Unit 5' } });
  await editOfficer(services, { officer, membership: { ...membership, unit: ' Unit 6 ' } });
  await editOfficer(services, { officer, membership: { ...membership, from: day('2026-03-01'), unit: 'Unit 4' } });
  await editOfficer(services, { officer, membership: { ...membership, from: day('2026-12-01'), unit: 'unit  5' } });
  const units = await services.store.reader.all('unit');
  const { memberships } = (await services.store.reader.get('officer', officer)) ?? { memberships: [] };
  expect([
    memberships.map(({ from, unit }) => `${from} ${unitName(units, unit)}`),
    units.map(({ name }) => name).toSorted(),
  ]).toEqual([
    ['2026-01-01 Unit 2', '2026-03-01 Unit 4', '2026-09-16 Unit 6', '2026-12-01 Unit 5'],
    ['Unit 4', 'Unit 5', 'Unit 6'],
  ]);
});

test('a first run is refused at the wrong field, and nothing is written', async () => {
  const right = {
    role: 'officer', alias: 'Elm', zone: machineZone as string, unit: 'Unit 1', docket: 'detained', fieldOffice: '',
    from: day('2026-09-13'), schedule: { anchor: day('2026-09-13'), days: aSchedule().days }, weekStart: 1,
  } as const;
  const before = services.store.saveState.get().acknowledged;
  const wrong = [
    { alias: ' ' },
    { zone: 'Here' },
    { unit: '' },
    { schedule: { ...right.schedule, anchor: day('2026-09-14') } },
    { schedule: { ...right.schedule, days: [] } },
  ];
  const fields = [];
  for (const change of wrong) fields.push(fieldOf(await setUpOfficer(services, { ...right, ...change })));
  expect(fields).toEqual(['alias', 'zone', 'unit', 'anchor', 'days']);
  expect(services.store.saveState.get().acknowledged).toBe(before);
  expect(fieldOf(await setUpOfficer(services, right))).toBeNull();
});

test('a schedule replaces one of the same day, and hours out of order are refused', async () => {
  const schedule = aSchedule({ officer: machineOfficer, from: day('2026-09-16') });
  const backwards = schedule.days.with(1, [{ start: 720, end: 990 }, { start: 480, end: 690 }]);
  expect(fieldOf(await setSchedule(services, { ...schedule, days: backwards }))).toBe('days');
  expect(fieldOf(await setSchedule(services, { ...schedule, anchor: day('2026-09-15') }))).toBe('anchor');
  await setSchedule(services, schedule);
  await setSchedule(services, { ...schedule, days: schedule.days.with(1, []) });
  const written = (await services.store.reader.ofOfficer('schedule', machineOfficer)).filter(
    ({ from }) => from === '2026-09-16',
  );
  expect(written.map(({ days }) => days[1])).toEqual([[]]);
});

test('an absence ends after it begins and within two years; its note is sealed and stays if untouched', async () => {
  const absence = {
    officer: machineOfficer,
    reason: 'leave',
    state: 'planned',
    first: day('2026-09-21'),
    last: day('2026-09-25'),
    hours: null,
  } as const;
  expect(fieldOf(await saveAbsence(services, { ...absence, last: day('2026-09-20') }))).toBe('last');
  expect(fieldOf(await saveAbsence(services, { ...absence, last: day('2062-09-25') }))).toBe('last');
  expect(fieldOf(await saveAbsence(services, { ...absence, hours: { start: 600, end: 600 } }))).toBe('hours');
  expect(fieldOf(await saveAbsence(services, { ...absence, first: day('0202-09-21') }))).toBe('last');
  expect(fieldOf(await saveAbsence(services, { ...absence, first: day('0202-09-21'), last: day('0202-09-25') }))).toBe(
    'first',
  );
  await saveAbsence(services, { ...absence, note: 'course in town' });
  const [before] = await services.store.reader.ofOfficer('absence', machineOfficer);
  if (before === undefined) throw new Error('nothing was written');
  await saveAbsence(services, { ...absence, id: before.id, state: 'cancelled' });
  const [after] = await services.store.reader.ofOfficer('absence', machineOfficer);
  expect([after?.state, after?.note]).toEqual(['cancelled', before.note]);
  expect(JSON.stringify(before)).not.toContain('town');
});

test('one reason cannot cover the same hours twice, unless cancelled; other reasons and hours can', async () => {
  const leave = {
    officer: machineOfficer,
    reason: 'leave',
    state: 'planned',
    first: day('2026-10-05'),
    last: day('2026-10-09'),
    hours: { start: 480, end: 720 },
  } as const;
  await saveAbsence(services, leave);
  expect(
    messageOf(
      await saveAbsence(services, { ...leave, first: day('2026-10-09'), last: day('2026-10-12'), hours: null }),
    ),
  ).toBe('Leave from Oct 5 to Oct 9 already exists. Change that one, or choose other days or hours.');
  const others = [
    { reason: 'holiday' as const },
    { hours: { start: 720, end: 800 } },
    { state: 'cancelled' as const },
    { first: day('2026-10-10'), last: day('2026-10-10') },
  ];
  for (const other of others) expect(fieldOf(await saveAbsence(services, { ...leave, ...other }))).toBeNull();
});

test('a mistyped year is refused at its field wherever a change has a date', async () => {
  const early = day('0202-09-16');
  expect([
    fieldOf(await setSchedule(services, aSchedule({ officer: machineOfficer, from: early }))),
    fieldOf(
      await editOfficer(services, {
        officer: machineOfficer,
        membership: { from: early, unit: recordId('Unit 3'), docket: 'mixed', fieldOffice: '' },
      }),
    ),
    fieldOf(
      await saveKind(services, { terms: { ...someTerms({ words: ['early'] }), from: early }, retiredFrom: null }),
    ),
    fieldOf(await saveKind(services, { terms: someTerms({ words: ['early'] }), retiredFrom: early })),
    fieldOf(
      await saveDuty(services, {
        terms: { from: early, label: 'Early', words: ['earlyduty'], firstLetters: [] },
        retiredFrom: null,
      }),
    ),
  ]).toEqual(['from', 'from', 'from', 'retiredFrom', 'from']);
});

test('a word is lowercase, means nothing else in the line, and stands for one kind or duty in use', async () => {
  const words = async (...list: string[]) =>
    messageOf(await saveKind(services, { terms: someTerms({ words: list }), retiredFrom: null }));
  expect(await words('Home Visit')).toMatch(/^“Home Visit” cannot be typed/);
  expect(await words('ok', 'mon')).toMatch(/^“mon” means a day/);
  expect(await words('x4')).toMatch(/^“x4” means a day or a number of units/);
  expect(await words('phone')).toBe('“phone” already stands for Phone call. Choose another word.');
  expect(await words('court')).toBe('“court” already stands for Court run. Choose another word.');
  await saveDuty(services, {
    id: recordId('court-run'),
    terms: { from: day('2026-01-01'), label: 'Court run', words: ['court'], firstLetters: [] },
    retiredFrom: day('2026-09-01'),
  });
  expect(await words('court')).toBeNull();
  expect(
    messageOf(
      await saveDuty(services, {
        terms: { from: day('2026-09-16'), label: 'Run', words: ['court'], firstLetters: [] },
        retiredFrom: null,
      }),
    ),
  ).toMatch(/Home visit/);
});

test('a kind that counts units names them and has a number; the kind for collateral work never retires', async () => {
  const save = async (change: Partial<KindTerms>) =>
    fieldOf(await saveKind(services, { terms: someTerms(change), retiredFrom: null }));
  const unnamed = await saveKind(services, { terms: someTerms({ label: ' ' }), retiredFrom: null });
  expect(unnamed).toEqual({ ok: false, error: { code: 'label', message: 'Enter a label.', field: 'label' } });
  expect(await save({ unitNoun: ' ' })).toBe('unitNoun');
  expect(await save({ unitNoun: null, defaultUnits: 1 })).toBe('unitNoun');
  expect(await save({ defaultUnits: null })).toBe('defaultUnits');
  expect(await save({ defaultUnits: 1.5 })).toBe('defaultUnits');
  expect(await save({ defaultUnits: 'typed' })).toBeNull();
  const duty = {
    terms: someTerms({
      label: 'Collateral duty',
      words: ['duty'],
      group: 'collateral',
      unitNoun: null,
      defaultUnits: null,
    }),
    retiredFrom: day('2026-09-16'),
  };
  expect(fieldOf(await saveKind(services, { id: recordId('duty'), ...duty }))).toBe('retiredFrom');
});

test('the rules of a calendar are reordered, missing ones deleted, and the one without a word is last', async () => {
  const calendar = recordId('calendar');
  const target = { becomes: 'nothing' } as const;
  const sealed = await services.sealer.seal(calendar, 'name', 'a.ics');
  const rule = (id: string, order: number, word: typeof sealed | null) =>
    ({ type: 'rule', id: recordId(id), content: { calendar, order, word, target } }) as const;
  const changes = [
    {
      type: 'calendar',
      id: calendar,
      content: { officer: machineOfficer, name: sealed, importedAt: services.clock.now(), keepTitles: false },
    },
    rule('one', 0, sealed),
    rule('two', 1, sealed),
    rule('three', 2, sealed),
    rule('else', 3, null),
  ] as const;
  await services.store.write({
    command: 'importCalendar',
    undoable: false,
    decide: async () => await Promise.resolve({ ok: true, value: { changes } }),
  });
  expect(fieldOf(await changeRules(services, { calendar, rules: [recordId('three'), recordId('one')] }))).toBeNull();
  const rules = (await services.store.reader.all('rule')).toSorted((a, b) => a.order - b.order);
  expect(rules.map(({ id, order }) => `${order} ${id}`)).toEqual(['0 three', '1 one', '2 else']);
  expect(messageOf(await changeRules(services, { calendar, rules: [recordId('two')] }))).toMatch(/no longer exists/);
  const interview = { becomes: 'appointment', kind: recordId('interview'), duty: null } as const;
  const targets = { one: interview, else: { becomes: 'nothing' } } as const;
  const changed = await changeRules(services, { calendar, rules: [recordId('three'), recordId('one')], targets });
  expect(fieldOf(changed)).toBeNull();
  const after = (await services.store.reader.all('rule')).toSorted((a, b) => a.order - b.order);
  expect(after.map(({ id, order, target }) => [id, order, target])).toEqual([
    ['three', 0, rules[0]?.target], ['one', 1, interview], ['else', 2, { becomes: 'nothing' }],
  ]);
});

function someTerms(change: Partial<KindTerms>): KindTerms {
  return {
    from: day('2026-09-16'),
    label: 'Home visit',
    words: ['hv'],
    firstLetters: ['hv'],
    group: 'case work',
    unitNoun: 'visit',
    defaultUnits: 1,
    docket: 'both',
    ...change,
  };
}

function day(text: string): Day {
  return text as Day;
}

/** The field at which a command failed; null if it succeeded. */
function fieldOf(result: Result<unknown>): string | null {
  return result.ok ? null : (result.error.field ?? result.error.code);
}

function messageOf(result: Result<unknown>): string | null {
  return result.ok ? null : result.error.message;
}

test('a change of zone applies from its day on, and earlier days keep their zone', async () => {
  const zonesOf = async () =>
    ((await services.store.reader.get('officer', officer))?.zones ?? []).map(({ from, zone }) => `${from} ${zone}`);
  const edit = async (zone: string, zoneFrom: string) =>
    fieldOf(await editOfficer(services, { officer, zone, zoneFrom: zoneFrom as Day }));
  const fields = [await edit('Pacific/Guam', '2026-09-20'), await edit('Pacific/Guam', '1999-12-31')];
  expect(fields).toEqual([null, 'zoneFrom']);
  const home = `1900-01-01 ${machineZone}`;
  expect(await zonesOf()).toEqual([home, '2026-09-20 Pacific/Guam']);
  await edit('America/Chicago', '2026-09-20');
  expect(await zonesOf()).toEqual([home, '2026-09-20 America/Chicago']);
  await edit(machineZone, '2026-09-18');
  expect(await zonesOf()).toEqual([home, '2026-09-20 America/Chicago']);
  expect(fieldOf(await editOfficer(services, { officer, start: '1999-01-01' as Day }))).toBe('start');
});

test('a holiday is marked as worked once, however often, and as off again; another day is refused', async () => {
  const day = '2026-11-11' as Day;
  await setSchedule(services, { ...aSchedule(), officer });
  const worked = async () => (await services.store.reader.ofOfficer('workedHoliday', officer)).map((one) => one.day);
  const say = async (one: Day, isWorked: boolean) =>
    fieldOf(await setHolidayWorked(services, { officer, day: one, worked: isWorked }));
  const fields = [await say(day, true), await say(day, true), await say('2026-11-12' as Day, true)];
  expect(fields).toEqual([null, null, 'day']);
  expect(await worked()).toEqual([day]);
  expect([await say(day, false), await worked()]).toEqual([null, []]);
});

test('a future zone can be cancelled; one that has begun or does not exist cannot', async () => {
  for (const [zone, from] of [['America/Chicago', '2026-09-16'], ['Pacific/Guam', '2026-10-01']] as const) {
    await editOfficer(services, { officer, zone, zoneFrom: from as Day });
  }
  const takeBack = async (from: string) =>
    fieldOf(await editOfficer(services, { officer, withoutZoneFrom: from as Day }));
  expect([await takeBack('2026-09-16'), await takeBack('2026-10-02'), await takeBack('2026-10-01')]).toEqual([
    'zoneFrom', 'zoneFrom', null,
  ]);
  const stored = await services.store.reader.get('officer', officer);
  expect(stored?.zones.map(({ zone }) => zone)).toEqual([machineZone, 'America/Chicago']);
});
