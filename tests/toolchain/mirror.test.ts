import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { inRoot } from '../../build/paths.mjs'

/** The folders below tests/ whose tests are where their subjects are. */
const mirrored = ['shared', 'renderer', 'electron']

test('every folder with tests of the sources mirrors a folder of the sources', () => {
  const folders = mirrored.flatMap((top) => foldersBelow(top))
  expect(folders.length).toBeGreaterThan(20)
  expect(folders.filter((folder) => !existsSync(inRoot(folder)))).toEqual([])
})

function foldersBelow(top: string): string[] {
  const entries = readdirSync(inRoot('tests', top), { recursive: true, withFileTypes: true })
  const folders = entries.filter((entry) => entry.isDirectory())
  return [top, ...folders.map((entry) => path.relative(inRoot('tests'), path.join(entry.parentPath, entry.name)))]
}
