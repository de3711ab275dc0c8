import { beforeEach, expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import type { Guidance } from '#shared/records/guidance';
import type { Day } from '#shared/time/day';
import { saveGuidance } from '#renderer/commands/guidance';
import type { Services } from '#renderer/services/services';
import { aMemoryMachine, machineOfficer, startWithOfficer } from '../../helpers/memoryMachine';
import { aGuidance } from '../../helpers/recordBuilders';

let services: Services;

beforeEach(async () => {
  services = await startWithOfficer(aMemoryMachine());
  await save(1, '2026-01-05');
  await save(2, '2026-03-02', { replaces: recordId('g1') });
});

async function save(number: number, from: string, asked: Partial<Guidance> = {}) {
  const { id: _id, text: _text, ...content } = aGuidance(number, from, { officer: machineOfficer, ...asked });
  return await saveGuidance(services, { id: recordId(`g${number}`), content });
}

test.each<[what: string, asked: Partial<Guidance>, field: string]>([
  ['an empty title', { title: ' ' }, 'title'],
  ['a title of 121 characters', { title: 'x'.repeat(121) }, 'title'],
  ['a receipt tomorrow', { received: '2026-09-17' as Day }, 'received'],
  ['an end before its start', { to: '2026-08-31' as Day }, 'to'],
  ['a review before its start', { reviewDue: '2026-08-31' as Day }, 'reviewDue'],
  ['a reading before the receipt', { read: '2026-08-31' as Day }, 'read'],
  ['a reading tomorrow', { read: '2026-09-17' as Day }, 'read'],
  ['an acknowledgement tomorrow', { acknowledged: '2026-09-17' as Day }, 'acknowledged'],
  ['a year of 1999', { received: '1999-01-01' as Day }, 'received'],
  ['the number of another', { number: 2 }, 'number'],
  ['what it replaces missing', { replaces: recordId('none') }, 'replaces'],
])('guidance with %s is refused at its field', async (_what, asked, field) => {
  expect(await save(3, '2026-09-01', asked)).toMatchObject({ ok: false, error: { field } });
});

test.each<[what: string, asked: Partial<Guidance>]>([
  ['read today', { read: '2026-09-16' as Day }],
  ['that ends on its first day', { to: '2026-09-01' as Day }],
  ['whose review is due on its first day', { reviewDue: '2026-09-01' as Day }],
  ['that is in force later', { from: '2026-12-01' as Day }],
])('guidance %s is accepted', async (_what, asked) => {
  expect(await save(3, '2026-09-01', asked)).toMatchObject({ ok: true });
});

test('guidance cannot replace a later piece, itself, or a piece that replaced it', async () => {
  const fieldOf = async (number: number, from: string, replaces: string) => {
    const done = await save(number, from, { replaces: recordId(replaces) });
    return done.ok ? null : done.error.field;
  };
  expect([
    await fieldOf(3, '2026-03-01', 'g2'), await fieldOf(1, '2026-04-01', 'g1'), await fieldOf(1, '2026-04-01', 'g2'),
    await fieldOf(3, '2026-03-02', 'g2'),
  ]).toEqual(['from', 'replaces', 'replaces', null]);
});
