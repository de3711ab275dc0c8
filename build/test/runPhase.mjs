import { rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { reportsFolder, root } from '../paths.mjs'
import { runLimited } from '../runtime/runLimited.mjs'

/**
 * Runs a phase to its end. A slow phase is left alone; one that reports nothing for too long is killed.
 * @param {import('./phases.mjs').Phase} phase
 * @param {{ arguments: string[], env: NodeJS.ProcessEnv }} how added to the command and to this process's environment
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
    isShown: true,
    env: { ...process.env, ...how.env, DAYBOOK_TALLY_FILE: tallyFile },
  })
  return { code, isStuck: ended !== 'itself', tallyFile }
}
