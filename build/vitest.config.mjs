import './test/olderNode.mjs'
import os from 'node:os'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { inRoot, root } from './paths.mjs'
import { windowsAtOnce } from './test/screens.mjs'
import { alias } from './vite/common.mjs'

const tests = (/** @type {string[]} */ ...folders) => folders.map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`)

/** A test is never tried twice, since a failure that goes away is still one. */
const unrepeated = { testTimeout: 120_000, hookTimeout: 120_000, retry: 0 }

/** Real windows. A poll that says no time of its own waits as long as a busy machine may take, not the runner's one second. */
const ofWindows = {
  ...unrepeated,
  testTimeout: 240_000,
  hookTimeout: 240_000,
  expect: { poll: { timeout: 60_000 } },
  globalSetup: [inRoot('build/test/windowSetup.mjs')],
  setupFiles: [inRoot('build/test/ownScreen.mjs')],
}

/** Where nothing else may run: the next project begins when this one is over. */
const ofOneWindow = { ...ofWindows, fileParallelism: false, maxWorkers: 1 }

/**
 * What stays alone among the end-to-end tests: those that hold the time of what the window does against a bound, those
 * that are traced or killed at a moment that is measured, and those that build the program again.
 */
const alone = [...['durability', 'importBig', 'kills', 'sockets'].map((name) => `tests/e2e/${name}.e2e.test.ts`), ...tests('toolchain/window')]

/** As many as there are processors: the runner itself waits while they work. */
const ofProcessors = { maxWorkers: os.availableParallelism() }

export default defineConfig({
  root,
  plugins: [react()],
  resolve: { alias },
  cacheDir: inRoot('node_modules/.cache/vite'),
  test: {
    passWithNoTests: false,
    projects: [
      {
        test: {
          name: 'unit',
          include: tests('shared', 'renderer', 'electron', 'toolchain'),
          exclude: tests('toolchain/window'),
          ...unrepeated,
          ...ofProcessors,
          testTimeout: 30_000,
        },
      },
      { test: { name: 'flows', include: tests('flows'), ...unrepeated, ...ofProcessors } },
      { test: { name: 'e2e', include: tests('e2e'), exclude: alone, ...ofWindows, maxWorkers: windowsAtOnce(), sequence: { groupOrder: 1 } } },
      { test: { name: 'alone', include: alone, ...ofOneWindow } },
      { test: { name: 'shots', include: ['tests/shots/**/*.shots.ts'], ...ofOneWindow, testTimeout: 600_000 } },
      { test: { name: 'browser', include: tests('browser'), ...ofOneWindow } },
      {
        test: { name: 'bench', include: ['tests/bench/**/*.bench.ts'], benchmark: { include: [] }, ...ofOneWindow, testTimeout: 900_000, hookTimeout: 900_000 },
      },
    ],
  },
})
