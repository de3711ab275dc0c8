/** The ordinary user who uses the installed program, and what can be seen of the program from outside. */
import { spawn, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import path from 'node:path'
import { onScreen } from './screen.mjs'
import { until } from './steps.mjs'

const name = 'officer'

/** @type {{ uid: number, gid: number, home: string } | null} */
let account = null

/** Makes the account on the first call. */
export function officer() {
  account ??= makeAccount()
  return account
}

function makeAccount() {
  spawnSync('useradd', ['--create-home', name])
  const line = readFileSync('/etc/passwd', 'utf8').split('\n').find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid, , home] = (line ?? '').split(':')
  if (home === undefined) throw new Error('the account of the ordinary user could not be made')
  return { uid: Number(uid), gid: Number(gid), home }
}

/** Where the program keeps this user's data. */
export const dataFolder = () => path.join(officer().home, '.config/Daybook')

function asOfficer() {
  const { uid, gid, home } = officer()
  const env = { PATH: '/usr/bin:/bin', HOME: home, USER: name, LANG: 'C.UTF-8', TZ: 'America/New_York' }
  return { uid, gid, cwd: home, env: { ...env, DISPLAY: onScreen().env.DISPLAY } }
}

/**
 * Starts a command that keeps running.
 * @param {string} command
 * @param {string[]} [commandArguments]
 * @returns {{ pid: number, output: () => string, ended: Promise<number | null> }}
 */
export function startAsOfficer(command, commandArguments = []) {
  const child = spawn(command, commandArguments, { ...asOfficer(), stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  child.stdout.on('data', (data) => (output += data))
  child.stderr.on('data', (data) => (output += data))
  const ended = new Promise((resolve) => child.on('exit', (code) => resolve(code)))
  return { pid: child.pid ?? 0, output: () => output, ended }
}

/** Runs a command to its end. @param {string} command @param {string[]} commandArguments */
export function runAsOfficer(command, commandArguments) {
  const { status, stdout, stderr } = spawnSync(command, commandArguments, {
    ...asOfficer(),
    encoding: 'utf8',
    timeout: 60_000,
  })
  return { status, stdout: stdout.trim(), stderr: stderr.trim() }
}

/** @returns {{ id: number, switches: string }[]} the processes of the installed program */
export function programProcesses() {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map((entry) => ({ id: Number(entry), switches: switchesOf(entry) }))
    .filter(({ switches }) => switches.startsWith('/usr/lib/daybook/') || switches.startsWith('/usr/bin/daybook'))
}

/** A process may end while we look at it. */
function switchesOf(/** @type {string} */ id) {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

/** Ends the program at once, as a power cut would. */
export async function killProgram() {
  for (const { id } of programProcesses()) {
    try {
      process.kill(id, 'SIGKILL')
    } catch {
      // It has already exited.
    }
  }
  await programEnded()
}

const programEnded = async () => await until('the end of the program', () => programProcesses().length === 0)

/** How the page's process is locked in: the filter of its system calls, and whether it has a user namespace. */
export function sandboxOfPage() {
  const page = programProcesses().find(({ switches }) => switches.includes('--type=renderer'))
  if (page === undefined) throw new Error('the page has no process')
  const status = readFileSync(`/proc/${page.id}/status`, 'utf8')
  return {
    seccomp: /^Seccomp:\t(\d)/m.exec(status)?.[1],
    ownNamespace: readlinkSync(`/proc/${page.id}/ns/user`) !== readlinkSync('/proc/self/ns/user'),
    switchedOff: programProcesses().some(({ switches }) => switches.includes('--no-sandbox')),
  }
}

/** The lines of the journal in the data folder: every change that counts as saved. */
export function journalLines() {
  const folder = path.join(dataFolder(), 'journal')
  try {
    const segments = readdirSync(folder).filter((file) => file.endsWith('.jsonl')).toSorted()
    const lines = segments.flatMap((file) => readFileSync(path.join(folder, file), 'utf8').split('\n'))
    return lines.filter((line) => line !== '')
  } catch {
    return []
  }
}

/** The ports that anything on this machine listens at. */
export function listeningPorts() {
  return ['tcp', 'tcp6'].flatMap((kind) =>
    readFileSync(`/proc/net/${kind}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((columns) => columns[3] === '0A')
      .map((columns) => parseInt(columns[1]?.split(':')[1] ?? '0', 16)),
  )
}
