/**
 * Before the tests of each file with screens: they are waited for as long as everything else, and what the window
 * remembers (its place, its filters) is as at a start, since a worker keeps it from one file to the next.
 */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { configure } from '@testing-library/dom'
import { beforeAll } from 'vitest'
import { inRoot } from '../paths.mjs'
import { longestWait } from './patience.mjs'
import 'fake-indexeddb/auto'

configure({ asyncUtilTimeout: longestWait })

const folder = inRoot('renderer/state')
const modules = await Promise.all(readdirSync(folder).map((file) => import(path.join(folder, file))))
const stores = modules.flatMap(Object.values).filter((value) => typeof value?.getInitialState === 'function')

beforeAll(() => {
  for (const store of stores) store.setState(store.getInitialState(), true)
})
