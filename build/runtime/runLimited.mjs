import { spawn } from 'node:child_process'

/**
 * @typedef {object} Limits
 * @property {number} [seconds] the command is killed after this long, whatever it does
 * @property {() => number} [progress] some number that grows while there is progress, such as bytes on disk
 * @property {number} [idleSeconds] with `progress`: the command is killed when the number has not grown for this long
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [cwd]
 * @property {boolean} [isShown] the command writes to the terminal instead of into `output`
 * @property {(text: string) => void} [write] gets what the command writes, as it comes
 */

/** The commands that run now: a signal ends them all. @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

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
    running.add(child)
    let output = ''
    /** @type {'itself' | 'time' | 'idle'} */
    let ended = 'itself'
    const { write = (/** @type {string} */ text) => (output += text) } = limits
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', write)

    const stop = (/** @type {'time' | 'idle'} */ why) => {
      ended = why
      endTree(child.pid)
    }
    const forward = () => {
      for (const one of running) endTree(one.pid)
      process.exit(130)
    }
    process.once('SIGINT', forward)
    process.once('SIGTERM', forward)
    const timer = limits.seconds === undefined ? undefined : setTimeout(() => stop('time'), limits.seconds * 1000)
    const watch = watchProgress(limits, () => stop('idle'))
    const finish = (/** @type {number} */ code) => {
      running.delete(child)
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
