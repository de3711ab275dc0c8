import './test/olderNode.mjs'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { inRoot, root } from './paths.mjs'
import { alias } from './vite/common.mjs'

const tests = (/** @type {string[]} */ ...folders) => folders.map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`)

/** Real windows: one at a time, and never tried twice, since a failure that goes away is still one. */
const ofOneWindow = {
  globalSetup: [inRoot('build/test/windowSetup.mjs')],
  fileParallelism: false,
  maxWorkers: 1,
  testTimeout: 120_000,
  hookTimeout: 120_000,
  retry: 0,
}

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
          testTimeout: 30_000,
          retry: 0,
        },
      },
      { test: { name: 'flows', include: tests('flows'), testTimeout: 120_000, hookTimeout: 120_000, retry: 0 } },
      { test: { name: 'e2e', include: tests('e2e', 'toolchain/window'), ...ofOneWindow } },
      { test: { name: 'shots', include: ['tests/shots/**/*.shots.ts'], ...ofOneWindow, testTimeout: 600_000 } },
      { test: { name: 'browser', include: tests('browser'), ...ofOneWindow } },
      {
        test: { name: 'bench', include: ['tests/bench/**/*.bench.ts'], benchmark: { include: [] }, ...ofOneWindow, testTimeout: 900_000, hookTimeout: 900_000 },
      },
    ],
  },
})
