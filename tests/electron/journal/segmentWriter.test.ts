import { createHash } from 'node:crypto';
import fs, { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { beginSegment, writeDigest } from '../../../electron/journal/segmentWriter';
import { temporaryFolder } from '../../helpers/temporaryFolder';
import { fileHandlePrototype } from './journalFolder';

const segment = '000001.jsonl';
const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');

afterEach(() => {
  vi.restoreAllMocks();
});

test('the first bytes become durable with the name of their file, later ones by themselves', async () => {
  const prototype = await fileHandlePrototype();
  const sync = vi.spyOn(prototype, 'sync');
  const datasync = vi.spyOn(prototype, 'datasync');
  const counts = () => ({ sync: sync.mock.calls.length, datasync: datasync.mock.calls.length });
  const writer = await beginSegment(temporaryFolder(), segment);
  const seen = [counts()];
  for (const text of ['one\n', 'two\n', 'three\n']) {
    await writer.append(Buffer.from(text));
    seen.push(counts());
  }
  // One sync for the file and one for its folder.
  expect(seen).toEqual([
    { sync: 0, datasync: 0 },
    { sync: 2, datasync: 0 },
    { sync: 2, datasync: 1 },
    { sync: 2, datasync: 2 },
  ]);
  await writer.close();
});

test('a closed segment has its bytes, readable only by its owner, and a file with its SHA-256', async () => {
  const folder = temporaryFolder();
  const writer = await beginSegment(folder, segment);
  const sizes = [writer.size()];
  for (const text of ['one\n', 'two\n']) {
    await writer.append(Buffer.from(text));
    sizes.push(writer.size());
  }
  await writer.close();
  expect([
    sizes,
    readFileSync(path.join(folder, segment), 'utf8'),
    statSync(path.join(folder, segment)).mode & 0o777,
  ]).toEqual([[0, 4, 8], 'one\ntwo\n', 0o600]);
  expect(readFileSync(path.join(folder, `${segment}.sha256`), 'utf8')).toBe(`${digestOf('one\ntwo\n')}  ${segment}\n`);
});

test('an abandoned segment keeps its bytes and gets no SHA-256', async () => {
  const folder = temporaryFolder();
  const writer = await beginSegment(folder, segment);
  await writer.append(Buffer.from('one\n'));
  await writer.abandon();
  expect([
    readFileSync(path.join(folder, segment), 'utf8'),
    existsSync(path.join(folder, `${segment}.sha256`)),
  ]).toEqual(['one\n', false]);
  await expect(writer.append(Buffer.from('two\n'))).rejects.toThrow();
});

test('bytes that did not become durable count neither toward the size nor in the SHA-256', async () => {
  const prototype = await fileHandlePrototype();
  const folder = temporaryFolder();
  const writer = await beginSegment(folder, segment);
  await writer.append(Buffer.from('one\n'));
  vi.spyOn(prototype, 'datasync').mockRejectedValueOnce(new Error('disk full'));
  await expect(writer.append(Buffer.from('two\n'))).rejects.toThrow('disk full');
  expect(writer.size()).toBe(4);
  await writer.abandon();
});

test('a name that is not durable yet is made durable by the next bytes', async () => {
  const prototype = await fileHandlePrototype();
  const writer = await beginSegment(temporaryFolder(), segment);
  const sync = vi.spyOn(prototype, 'sync').mockRejectedValueOnce(new Error('disk full'));
  await expect(writer.append(Buffer.from('one\n'))).rejects.toThrow('disk full');
  await writer.append(Buffer.from('two\n'));
  expect(sync.mock.calls.length).toBe(3);
  await writer.abandon();
});

test('a system that accepts only some of the bytes at a time gets all of them, once', async () => {
  const folder = temporaryFolder();
  const writer = await beginSegment(folder, segment);
  const write = fs.writeSync.bind(fs) as (fd: number, bytes: Buffer, offset: number, length: number) => number;
  const spy = vi.spyOn(fs, 'writeSync');
  spy.mockImplementation(((fd: number, bytes: Buffer, offset: number) =>
    write(fd, bytes, offset, Math.min(3, bytes.length - offset))) as typeof fs.writeSync);
  syncBuiltinESMExports();
  await writer.append(Buffer.from('ten bytes\n'));
  expect(spy.mock.calls.length).toBe(4);
  spy.mockRestore();
  syncBuiltinESMExports();
  await writer.close();
  expect(readFileSync(path.join(folder, segment), 'utf8')).toBe('ten bytes\n');
});

test('a segment never continues a file that exists', async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, segment), 'older\n');
  await expect(beginSegment(folder, segment)).rejects.toThrow('EEXIST');
});

test('a SHA-256 that exists is not replaced', async () => {
  const folder = temporaryFolder();
  await writeDigest(folder, segment, 'first');
  await writeDigest(folder, segment, 'second');
  expect(readFileSync(path.join(folder, `${segment}.sha256`), 'utf8')).toBe(`first  ${segment}\n`);
});

test('closing reports a SHA-256 that cannot be written', async () => {
  const folder = temporaryFolder();
  const writer = await beginSegment(folder, segment);
  await writer.append(Buffer.from('one\n'));
  mkdirSync(path.join(folder, `${segment}.sha256.part`));
  await expect(writer.close()).rejects.toThrow('EISDIR');
});
