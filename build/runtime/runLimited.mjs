import { spawn } from 'node:child_process'

/**
 * @typedef {object} Limits
 * @property {number} [seconds] the command is killed after this long, whatever it does
 * @property {() => number} [progress] some number that grows while there is progress, such as bytes on disk
 * @property {number} [idleSeconds] with `progress`: the command is killed when the number has not grown for this long
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [cwd]
 * @property {boolean} [isShown] the command writes to the terminal instead of into `output`
 */

/**
 * Runs a command that can never hang: it gets no input, and it and its children are killed at a limit.
 * @param {string} command
 * @param {string[]} commandArguments
 * @param {Limits} limits
 * @returns {Promise<{ code: number, output: string, ended: 'itself' | 'time' | 'idle' }>}
 */
export function runLimited(command, commandArguments, limits) {
  return new Promise((resolve) => {
    const stdio = limits.isShown ? 'inherit' : 'pipe'
    const child = spawn(command, commandArguments, {
      cwd: limits.cwd,
      env: limits.env ?? process.env,
      stdio: ['ignore', stdio, stdio],
      detached: process.platform !== 'win32',
    })
    let output = ''
    /** @type {'itself' | 'time' | 'idle'} */
    let ended = 'itself'
    child.stdout?.on('data', (data) => (output += data))
    child.stderr?.on('data', (data) => (output += data))

    const stop = (/** @type {'time' | 'idle'} */ why) => {
      ended = why
      endTree(child.pid)
    }
    const forward = () => {
      endTree(child.pid)
      process.exit(130)
    }
    process.once('SIGINT', forward)
    process.once('SIGTERM', forward)
    const timer = limits.seconds === undefined ? undefined : setTimeout(() => stop('time'), limits.seconds * 1000)
    const watch = watchProgress(limits, () => stop('idle'))
    const finish = (/** @type {number} */ code) => {
      clearTimeout(timer)
      clearInterval(watch)
      process.off('SIGINT', forward)
      process.off('SIGTERM', forward)
      resolve({ code, output, ended })
    }
    child.on('error', (error) => {
      output += error.message
      finish(127)
    })
    child.on('close', (code) => finish(ended === 'itself' ? (code ?? 1) : 124))
  })
}

/** @param {Limits} limits @param {() => void} giveUp */
function watchProgress(limits, giveUp) {
  const { progress, idleSeconds } = limits
  if (progress === undefined || idleSeconds === undefined) return undefined
  let best = progress()
  let since = Date.now()
  return setInterval(() => {
    const now = progress()
    if (now > best) {
      best = now
      since = Date.now()
    } else if (Date.now() - since > idleSeconds * 1000) giveUp()
  }, 500)
}

/** Kills a process and all that it started, which share its process group. */
function endTree(/** @type {number | undefined} */ pid) {
  if (pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {
    // It has already exited.
  }
}
