import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkEngine, findEngineFaults, rememberEngine } from '../../../electron/start/engineGuard';
import { temporaryFolder } from '../../helpers/temporaryFolder';

function profile(files: Record<string, string>) {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}
const database = { 'IndexedDB/app_daybook_0.indexeddb.leveldb/CURRENT': 'MANIFEST-000001\n' };
const engine = (chromium: string) => ({ 'engine.json': JSON.stringify({ chromium }) });
const verdict = (files: Record<string, string>, ours = '130.0.6723.137') => {
  const checked = checkEngine(profile(files), ours);
  return checked.ok
    ? 'opens'
    : /Chromium (\S+), and this program has Chromium (\S+),/.exec(checked.error.message)?.slice(1);
};

test('an empty folder, the same engine and an older one are opened', () => {
  expect([
    verdict({}),
    verdict({ ...engine('130.0.6723.137'), ...database }),
    verdict({ ...engine('129.9.9999.999'), ...database }),
  ]).toEqual(['opens', 'opens', 'opens']);
});

test('a folder that does not exist yet is opened', () => {
  expect(checkEngine(path.join(temporaryFolder(), 'none'), '130.0.0.0').ok).toBe(true);
});

test.each(['131.0.0.0', '130.0.6723.138', '156.0.7000.1', '1000.0'])(
  'Chromium %s before us stops, both versions named',
  (theirs) => {
    expect(verdict({ ...engine(theirs), ...database })).toEqual([theirs, '130.0.6723.137']);
  },
);

test.each([
  ['missing', {}],
  ['torn', { 'engine.json': '{"chrom' }],
  ['of another form', { 'engine.json': '{"chromium":"new"}' }],
])('a database beside an engine.json that is %s stops, and Chromium’s own note names the version', (_, files) => {
  expect([
    verdict({ ...files, ...database, 'Last Version': '156.0.7000.1' }),
    verdict({ ...files, ...database }),
  ]).toEqual([['156.0.7000.1', '130.0.6723.137'], undefined]);
});

test('a stop changes nothing', () => {
  const folder = profile({ ...engine('156.0'), ...database });
  const before = readdirSync(folder, { recursive: true });
  checkEngine(folder, '130.0');
  expect([readdirSync(folder, { recursive: true }), readFileSync(path.join(folder, 'engine.json'), 'utf8')]).toEqual([
    before,
    '{"chromium":"156.0"}',
  ]);
});

test('the engine that opened the profile is remembered, so that an older one stops', async () => {
  const folder = temporaryFolder();
  await rememberEngine(folder, '131.0.1.1');
  expect([checkEngine(folder, '131.0.1.1').ok, checkEngine(folder, '130.0.6723.137').ok]).toEqual([true, false]);
});

test.each(['engine.json', 'engine.copy.json'])('losing %s locks nothing; an older engine still stops', async (name) => {
  for (const text of [null, '', '{"chromium":7}']) {
    const folder = profile(database);
    await rememberEngine(folder, '131.0.1.1');
    if (text === null) rmSync(path.join(folder, name));
    else writeFileSync(path.join(folder, name), text);
    expect([checkEngine(folder, '131.0.1.1').ok, checkEngine(folder, '130.0.0.0').ok]).toEqual([true, false]);
    expect(findEngineFaults(folder).map((found) => found.text.startsWith(name))).toEqual([true]);
    await rememberEngine(folder, '131.0.1.1');
    expect(readFileSync(path.join(folder, name), 'utf8')).toContain('"chromium":"131.0.1.1"');
    expect(findEngineFaults(folder)).toEqual([]);
  }
});

test('a profile of an older program, which wrote one file without a check value, reports nothing', () => {
  const folder = profile(database);
  writeFileSync(path.join(folder, 'engine.json'), '{"chromium":"131.0.1.1"}');
  expect(findEngineFaults(folder)).toEqual([]);
});

test('with both files lost, the words say which files and what to do', () => {
  const stopped = checkEngine(profile(database), '131.0.1.1');
  expect(stopped).toMatchObject({ ok: false, error: { code: 'engine-unknown' } });
  const message = stopped.ok ? '' : stopped.error.message;
  expect([message.includes('engine.json and engine.copy.json'), message.includes('{"chromium":"131.0.1.1"}')]).toEqual([
    true,
    true,
  ]);
});

test('of two files that differ, the newer engine counts', () => {
  expect(verdict({ ...engine('129.0'), 'engine.copy.json': '{"chromium":"131.0"}', ...database })).toEqual([
    '131.0',
    '130.0.6723.137',
  ]);
});

test('a flipped digit does not count as a newer engine', async () => {
  const folder = profile(database);
  await rememberEngine(folder, '130.0.1.1');
  const file = path.join(folder, 'engine.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('130.0.1.1', '134.0.1.1'));
  expect([checkEngine(folder, '130.0.1.1').ok, findEngineFaults(folder).length]).toEqual([true, 1]);
});
