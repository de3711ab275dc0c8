import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { findText } from '../helpers/findText';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { makeTokens } from '../helpers/tokens';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

/*
 * Proves that the search for typed texts works: the program's database writes table files only after megabytes, so the
 * search would find nothing in them whether it can read them or not.
 */
test('a text that the database has moved into a table file is found there, in each of its values', async () => {
  daybook = await launchDaybook();
  const { page, folder } = daybook;
  const tokens = makeTokens();
  const texts = Array.from({ length: 8 }, (_, index) => tokens.make(`value ${index}`));
  await fill(page, texts);
  const tables = () =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ldb'));
  await expect.poll(tables).not.toEqual([]);
  await daybook.quit();
  const found = findText([folder], texts).filter(({ file }) => path.extname(file) === '.ldb');
  const foundSo = (how: 'as it is' | 'decompressed') =>
    texts.filter((text) => found.some((one) => one.text === text && one.how === how));
  expect(foundSo('decompressed')).toEqual(texts);
  // Compressed data in a table cannot all be read as it is: the search has to decompress it.
  expect(foundSo('as it is').length).toBeLessThan(texts.length);
});

/** Writes 12 MB to a second database: the texts first, in compressible values, then incompressible data. */
async function fill(page: Page, texts: readonly string[]): Promise<void> {
  await page.evaluate(async (words) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('control', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('values', { autoIncrement: true });
      opening.onsuccess = () => resolve(opening.result);
    });
    const put = async (values: readonly string[]) =>
      await new Promise<void>((resolve, reject) => {
        const writing = database.transaction('values', 'readwrite');
        for (const value of values) writing.objectStore('values').add(value);
        writing.oncomplete = () => resolve();
        writing.onerror = () => reject(new Error('The control cannot be written.'));
      });
    // Every four letters of the text precede it in the value, so the text itself is stored as references to them.
    const pieces = (word: string) =>
      Array.from({ length: 11 }, (_, index) => word.slice(2 * index, 2 * index + 4)).join('-');
    await put(words.map((word) => `${pieces(word)} `.repeat(40) + word));
    for (let turn = 0; turn < 12; turn += 1) {
      const bytes = crypto.getRandomValues(new Uint8Array(50_000));
      const signs = String.fromCodePoint(...Array.from(bytes.subarray(0, 50_000), (byte) => 33 + (byte % 14)));
      await put(Array.from({ length: 20 }, (_, index) => `${index} ${signs.slice(index)}`));
    }
    database.close();
  }, texts);
}
