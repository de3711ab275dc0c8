import { spawnSync } from 'node:child_process'
import { readFileSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { sha256Of, writeChecksums } from '../../build/packages/checksums.mjs'
import { makeTarball } from '../../build/packages/linux/tarball.mjs'
import { packageFacts } from '../../build/packages/facts.mjs'
import { temporaryFolder } from '../helpers/temporaryFolder'

test('sha256sum can check the sums, which cover every file except their own, and notices a changed file', async () => {
  const folder = temporaryFolder()
  for (const name of ['b.rpm', 'a.deb']) writeFileSync(path.join(folder, name), name)
  await writeChecksums(folder)
  await writeChecksums(folder)
  const lines = readFileSync(path.join(folder, 'SHA256SUMS'), 'utf8').trim().split('\n')
  expect(lines.map((line) => line.slice(64))).toEqual(['  a.deb', '  b.rpm'])
  const check = () => spawnSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: folder }).status
  const before = check()
  writeFileSync(path.join(folder, 'a.deb'), 'changed')
  expect([before, check()]).toEqual([0, 1])
})

test('two archives of the same program are identical byte for byte, whenever its files were written', async () => {
  const runtime = { kind: 'fallback' as const, folder: '/e', executable: '/e/electron', version: '33.2.1' }
  const facts = packageFacts(runtime, '1.2.3')
  const archive = async (names: readonly string[], time: number) => {
    const [unpacked, work, output] = [temporaryFolder(), temporaryFolder(), temporaryFolder()]
    for (const name of names) {
      writeFileSync(path.join(unpacked, name), name)
      utimesSync(path.join(unpacked, name), time, time)
    }
    return sha256Of(makeTarball({ unpacked, facts, work, output }))
  }
  expect(await archive(['one', 'two'], 1_000_000_000)).toBe(await archive(['two', 'one'], 1_700_000_000))
})
