import './test/olderNode.mjs'
import { readdirSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { inRoot, root } from './paths.mjs'
import LongestFirst from './test/longestFirst.mjs'
import { longestTest, longestWait } from './test/patience.mjs'
import { windowsAtOnce } from './test/screens.mjs'
import { alias } from './vite/common.mjs'

const tests = (/** @type {string[]} */ ...folders) => folders.map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`)

/** A test is never retried: a failure that goes away is still a failure. */
const patient = {
  testTimeout: longestTest,
  hookTimeout: longestTest,
  retry: 0,
  expect: { poll: { timeout: longestWait } },
}

/** Tests with real windows. */
const ofWindows = {
  ...patient,
  globalSetup: [inRoot('build/test/windowSetup.mjs')],
  setupFiles: [inRoot('build/test/ownScreen.mjs')],
}

/** Nothing else may run beside these: the next project starts when this one is done. */
const ofOneWindow = { ...ofWindows, fileParallelism: false, maxWorkers: 1 }

/**
 * The end-to-end tests that run alone, since they build the program again.
 */
const alone = ['tests/e2e/socketsOfStart.e2e.test.ts', ...tests('toolchain/window')]

/** One worker for each processor: the runner itself only waits while they work. */
const ofProcessors = { maxWorkers: os.availableParallelism() }

/**
 * These tests load nothing that could carry state from one file to the next, so a worker loads it once for all files.
 * The mutation tests change modules between two files, which a worker that keeps running would not notice.
 */
const withoutState = { isolate: process.env.DAYBOOK_ISOLATE === '1' }

const screens = ['tests/renderer/**/*.test.tsx']

/** Screens whose file spies on a module, which a worker must not have loaded before for another file. */
const spied = filesThatSpy('tests/renderer')

const ofScreens = { setupFiles: [inRoot('build/test/screensSetup.mjs')], ...patient, ...ofProcessors }

/** @param {string} folder */
function filesThatSpy(folder) {
  const files = readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => file.endsWith('.test.tsx'))
    .map((file) => path.posix.join(folder, ...file.split(path.sep)))
    .filter((file) => readFileSync(inRoot(file), 'utf8').includes('vi.mock('))
}

export default defineConfig({
  root,
  plugins: [react()],
  resolve: { alias },
  cacheDir: inRoot('node_modules/.cache/vite'),
  test: {
    passWithNoTests: false,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'screens',
          include: screens,
          exclude: spied,
          ...ofScreens,
          ...withoutState,
        },
      },
      { test: { name: 'spied', include: spied, ...ofScreens } },
      {
        test: {
          name: 'unit',
          include: ['renderer', 'electron', 'toolchain'].map((folder) => `tests/${folder}/**/*.test.ts`),
          exclude: tests('toolchain/window'),
          setupFiles: [inRoot('build/test/databaseSetup.mjs')],
          ...patient,
          ...ofProcessors,
          ...withoutState,
        },
      },
      { test: { name: 'core', include: tests('shared'), ...patient, ...ofProcessors, ...withoutState } },
      { test: { name: 'flows', include: tests('flows'), ...patient, ...ofProcessors } },
      {
        test: {
          name: 'e2e',
          include: tests('e2e'),
          exclude: alone,
          ...ofWindows,
          maxWorkers: windowsAtOnce(),
          // Each file starts its own programs; the driver is loaded once for all of them.
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'faults',
          include: tests('faults'),
          // Minutes of waiting for an engine whose disk was full, so only in the long form.
          exclude: process.env.DAYBOOK_FULL === '1' ? [] : ['tests/faults/fullDiskAgain.test.ts'],
          ...ofWindows,
          testTimeout: 7_200_000,
          maxWorkers: windowsAtOnce(),
          isolate: false,
          // Together with the end-to-end tests, since both have as many windows.
          sequence: { groupOrder: 1 },
        },
      },
      { test: { name: 'alone', include: alone, ...ofOneWindow } },
      { test: { name: 'shots', include: ['tests/shots/**/*.shots.ts'], ...ofOneWindow } },
      { test: { name: 'browser', include: tests('browser'), ...ofOneWindow } },
      {
        test: {
          name: 'bench',
          include: ['tests/bench/**/*.bench.ts'],
          benchmark: { include: [] },
          ...ofOneWindow,
          testTimeout: 900_000,
          hookTimeout: 900_000,
        },
      },
    ],
  },
})
