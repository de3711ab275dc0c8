/** The parts of `npm run test:faults`, in order. Each can be run alone by its name. */
import { allPhases, benchPhase, faultsPhase } from '../test/phases.mjs'

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {string} what what is done, in one line
 * @property {'unit' | 'flows' | 'e2e' | 'faults' | 'bench'} phase
 * @property {string[]} files
 * @property {number | null} tries of each test in the long form; null where the tests have their own number
 */

/** @type {readonly Part[]} */
export const parts = [
  {
    name: 'kills', what: 'kills while something is written, imported or backed up',
    phase: 'faults', files: ['tests/faults/randomKills'], tries: 240,
  },
  {
    name: 'restores', what: 'kills while a backup is restored or an older profile is upgraded',
    phase: 'faults', files: ['tests/faults/profileKills'], tries: 60,
  },
  {
    name: 'database', what: 'files and tables of the real database, one harmed at a time',
    phase: 'faults', files: ['tests/faults/databaseFiles'], tries: 60,
  },
  {
    name: 'files', what: 'journal, keys, installation and engine, one harmed at a time',
    phase: 'flows', files: ['tests/flows/storage/storage.test'], tries: 140,
  },
  {
    name: 'both', what: 'profiles damaged in both copies',
    phase: 'flows', files: ['tests/flows/storage/bothDamaged'], tries: 50,
  },
  {
    name: 'disk', what: 'a disk that fills up while logging and while a backup is written',
    phase: 'faults', files: ['tests/faults/fullDisk'], tries: null,
  },
  {
    name: 'rotation', what: 'backups: histories through the rotation, wrong keys, damage, restores',
    phase: 'unit', files: ['tests/electron/backups', 'tests/shared/rules/backups'], tries: null,
  },
  {
    name: 'restore', what: 'backups in a window: the failure screen, Settings, another computer',
    phase: 'e2e', files: ['tests/e2e/restore'], tries: null,
  },
  {
    name: 'mutants', what: 'mutated requests, journal lines and backups',
    phase: 'flows', files: ['tests/flows/storage/mutat'], tries: 10_000,
  },
  {
    name: 'calendars', what: 'mutated calendars',
    phase: 'unit', files: ['tests/shared/imports/mutations'], tries: 10_000,
  },
  {
    name: 'network', what: 'ways out of the page, counted in a network of its own',
    phase: 'e2e', files: ['tests/e2e/noWayOut', 'tests/e2e/sockets.e2e'], tries: null,
  },
  {
    name: 'texts', what: 'texts in clear, and fdatasync before every acknowledgement',
    phase: 'e2e', files: ['tests/e2e/tokens', 'tests/e2e/durability', 'tests/e2e/backupDurability'], tries: null,
  },
  {
    name: 'rebuild', what: 'a database of 60,000 entries, built again from its journal',
    phase: 'bench', files: ['tests/bench/rebuild'], tries: null,
  },
]

/**
 * The phase of a part, with the patience of a long run.
 * @param {Part} part
 */
export function phaseOf({ phase }) {
  if (phase === 'faults') return faultsPhase()
  if (phase === 'bench') return benchPhase()
  const found = allPhases().find(({ name }) => name === phase)
  if (found === undefined) throw new Error(`there is no phase ${phase}`)
  return found
}
