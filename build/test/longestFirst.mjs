import { BaseSequencer } from 'vitest/node'

/**
 * The files that take longest on any machine. Vitest orders files by the durations of the previous run, which a fresh
 * clone does not have: starting one of these last would keep only one processor busy at the end.
 */
export const longest = [
  'tests/e2e/fullDisk.e2e.test.ts',
  'tests/e2e/tokens.e2e.test.ts',
  'tests/faults/profileKills.test.ts',
  'tests/faults/databaseFiles.test.ts',
  'tests/faults/randomKills.test.ts',
  'tests/e2e/restore.e2e.test.ts',
  'tests/e2e/formDrafts.e2e.test.ts',
  'tests/e2e/wholeDay.e2e.test.ts',
  'tests/e2e/restoreKills.e2e.test.ts',
  'tests/e2e/staffing.e2e.test.ts',
  'tests/e2e/oldFolders.e2e.test.ts',
  'tests/e2e/kills.e2e.test.ts',
  'tests/e2e/axeFull.e2e.test.ts',
  'tests/e2e/axePlaces.e2e.test.ts',
  'tests/renderer/features/settings/unsavedForms.test.tsx',
  'tests/renderer/app/fillSample.test.ts',
  'tests/toolchain/calendarCommand.test.ts',
  'tests/shared/rules/splitEntry.test.ts',
  'tests/shared/sample/sampleUnit.test.ts',
  'tests/flows/undo/undo.test.ts',
  'tests/flows/storage/storage.test.ts',
  'tests/flows/faults/faults.test.ts',
]

/** Starts the longest files of a group first, from any project, and then the others as vitest does. */
export default class LongestFirst extends BaseSequencer {
  /** @override @param {import('vitest/node').TestSpecification[]} files */
  async sort(files) {
    const sorted = await super.sort(files)
    return sorted.toSorted((a, b) => groupOf(a) - groupOf(b) || placeOf(a) - placeOf(b))
  }
}

/** @param {import('vitest/node').TestSpecification} file */
const groupOf = ({ project }) => project.config.sequence.groupOrder

/** @param {import('vitest/node').TestSpecification} file */
function placeOf({ moduleId }) {
  const place = longest.findIndex((name) => moduleId.endsWith(`/${name}`))
  return place < 0 ? longest.length : place
}
