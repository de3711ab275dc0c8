import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inRoot } from '../../build/paths.mjs'

type Locked = { version?: string; optionalDependencies?: Record<string, string> }

const { packages } = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>
}

test('the lock file lists the binaries of every platform, which npm ci needs on other systems', () => {
  const names = Object.keys(packages)
  const missing = Object.values(packages)
    .flatMap((locked) => Object.keys(locked.optionalDependencies ?? {}))
    .filter((name) => !names.some((place) => place.endsWith(`node_modules/${name}`)))
  expect(missing).toEqual([])
})

test('the lock file names no download address', () => {
  expect(Object.entries(packages).filter(([, locked]) => 'resolved' in locked)).toEqual([])
})
