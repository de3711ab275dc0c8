import { rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { reportsFolder, root } from '../paths.mjs'
import { runLimited } from '../runtime/runLimited.mjs'

/**
 * Runs a phase to its end. A slow phase is left alone; one that reports nothing for too long is killed.
 * @param {import('./phases.mjs').Phase} phase
 * @param {object} how
 * @param {string[]} how.arguments added to the command
 * @param {NodeJS.ProcessEnv} how.env added to the environment of this process
 * @param {(text: string) => void} [how.write] gets what the phase writes, which goes to the terminal by default
 * @returns {Promise<{ code: number, isStuck: boolean, tallyFile: string }>}
 */
export async function runPhase(phase, how) {
  const tallyFile = path.join(reportsFolder, `${phase.name}.json`)
  const progressFile = `${tallyFile}.progress`
  for (const file of [tallyFile, progressFile]) rmSync(file, { force: true })
  const { code, ended } = await runLimited(process.execPath, [...phase.command, ...how.arguments], {
    progress: () => statSync(progressFile, { throwIfNoEntry: false })?.size ?? 0,
    idleSeconds: phase.silentSeconds,
    cwd: root,
    isShown: how.write === undefined,
    write: how.write,
    env: { ...process.env, ...how.env, DAYBOOK_TALLY_FILE: tallyFile },
  })
  return { code, isStuck: ended !== 'itself', tallyFile }
}
