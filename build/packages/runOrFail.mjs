import { spawnSync } from 'node:child_process'
import { PlainError } from '../say.mjs'

/**
 * Runs a packaging tool and returns what it printed. A failure ends with the last lines of the tool.
 * @param {string} command
 * @param {readonly string[]} commandArguments
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [how] `env` is added to this process's environment
 */
export function runOrFail(command, commandArguments, { cwd, env } = {}) {
  const ran = spawnSync(command, commandArguments, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (ran.error !== undefined) throw new PlainError(`${command} could not be started: ${ran.error.message}`)
  const output = `${ran.stdout}${ran.stderr}`
  if (ran.status === 0) return output
  throw new PlainError(`${command} failed (exit ${ran.status}): ${output.trim().split('\n').slice(-8).join(' / ')}`)
}
