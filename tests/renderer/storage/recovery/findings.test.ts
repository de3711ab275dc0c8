import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import type { Instant } from '#shared/time/day';
import { openFindings, type Findings } from '#renderer/storage/recovery/findings';
import { anEmptyDatabase } from '../../../helpers/copies';
import { aMemoryMachine, startOn, startWithOfficer } from '../../../helpers/memoryMachine';

const now = () => 1000 as Instant;
const shown = ({ state }: Findings) => state.get().map(({ text, look, isSeen }) => [text, look, isSeen]);

test('a finding waits across restarts until it is seen, and is shown again when it happens again', async () => {
  const database = await anEmptyDatabase();
  const first = await openFindings(database, now);
  await first.add(['A file was missing.', 'A file was missing.'], 'mended');
  await first.add(['A file was missing.'], 'mended');
  const second = await openFindings(database, now);
  expect(shown(second)).toEqual([['A file was missing.', 'mended', false]]);
  await second.markSeen('A file was missing.');
  const third = await openFindings(database, now);
  expect(shown(third)).toEqual([['A file was missing.', 'mended', true]]);
  await third.add(['A file was missing.'], 'mended');
  expect(shown(third).map(([, , isSeen]) => isSeen)).toEqual([true, false]);
});

test('only seen findings are dropped from a long list', async () => {
  const findings = await openFindings(await anEmptyDatabase(), now);
  await findings.add(['seen', ...Array.from({ length: 49 }, (_, index) => `waiting ${index}`)], 'mended');
  await findings.markSeen('seen');
  await findings.add(['one more', 'and another'], 'missing');
  expect(findings.state.get().map(({ text }) => text)).toEqual([
    ...Array.from({ length: 49 }, (_, index) => `waiting ${index}`),
    'one more',
    'and another',
  ]);
});

test('the oldest seen findings are dropped, and no more than needed', async () => {
  const findings = await openFindings(await anEmptyDatabase(), now);
  const texts = Array.from({ length: 50 }, (_, index) => `finding ${index}`);
  await findings.add(texts, 'mended');
  for (const text of texts.slice(0, 4)) await findings.markSeen(text);
  await findings.add(['one more', 'and another'], 'missing');
  expect(findings.state.get().map(({ text }) => text)).toEqual([...texts.slice(2), 'one more', 'and another']);
});

test('a finding that cannot be written is still shown', async () => {
  const database = await anEmptyDatabase();
  const findings = await openFindings(database, now);
  database.close();
  await findings.add(['The disk is full.'], 'missing');
  expect(shown(findings)).toEqual([['The disk is full.', 'missing', false]]);
});

test.each([
  ['one change', 2, 'Change 2 is in neither copy. At most one change is gone, saved after {1789584120000}.'],
  ['several', 46, 'Changes 2 to 46 are in neither copy. At most 45 changes are gone, saved after {1789584120000}.'],
])('a remembered head above both copies is reported as a loss: %s', async (_, remembered, said) => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  services.store.database.close();
  machine.journal.remembered = remembered;
  const { services: again } = await startOn(machine);
  expect(shown(again.store.findings)).toEqual([[`${said} Everything else is here.`, 'missing', false]]);
  // The next change gets a number that nothing had before, and the loss is not reported again.
  again.store.database.close();
  const { services: third } = await startOn(machine);
  expect(shown(third.store.findings)).toHaveLength(1);
});

test('a rebuilt database reports what the journal did not give back as a loss', async () => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  services.store.database.close();
  machine.indexedDB = new IDBFactory();
  machine.journal.damaged = ['000001.jsonl: line 2 is damaged'];
  const { services: again } = await startOn(machine);
  expect(shown(again.store.findings).map(([text, look]) => [String(text).slice(0, 22), look])).toEqual([
    ['The journal holds a li', 'missing'],
    ['The database was empty', 'mended'],
  ]);
});

test('the first sentence names records, as many as anyone looks through, and the others name none', async () => {
  const findings = await openFindings(await anEmptyDatabase(), now);
  const ids = Array.from({ length: 501 }, (_, index) => recordId(`r${index}`));
  await findings.add(['one', 'two'], 'mended', ids.slice(0, 1));
  await findings.add(['three'], 'mended', ids);
  await findings.add(['four'], 'mended', []);
  const about = findings.state.get().map(({ records }) => [records?.length, records?.[0], records?.at(-1)]);
  expect(about).toEqual([
    [1, 'r0', 'r0'], [undefined, undefined, undefined], [500, 'r0', 'r499'], [undefined, undefined, undefined],
  ]);
});

test('a finding that is already waiting is not added again, and keeps the time at which it was found', async () => {
  let at = 1000;
  const findings = await openFindings(await anEmptyDatabase(), () => at as Instant);
  const lists: unknown[] = [];
  findings.state.subscribe(() => lists.push(findings.state.get()));
  await findings.add(['one'], 'mended');
  at = 2000;
  await findings.add(['one'], 'missing');
  expect([lists.length, findings.state.get().map((one) => [one.at, one.look])]).toEqual([1, [[1000, 'mended']]]);
});
