/**
 * Runs in the bare system, without any network: installs the package, and does with it what an officer and the IT of a
 * field office do. Everything is seen from outside, on the screen, in the processes and in the files, because a
 * packaged program lets no driver in.
 */
import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import {
  dataFolder,
  journalLines,
  killProgram,
  listeningPorts,
  officer,
  programProcesses,
  runAsOfficer,
  sandboxOfPage,
  startAsOfficer,
} from './officer.mjs'
import { enter, exportCsv, insist, pause, quit } from './hands.mjs'
import { keepPicture, openScreen, press, shownWindows, typeText, windowNamed } from './screen.mjs'
import { countSteps, expectSame, step, StepFailed, until } from './steps.mjs'

const given = /** @type {Record<'0' | '1' | '2' | '3' | '4' | '5' | '6', string>} */ (
  /** @type {unknown} */ (process.argv.slice(2))
)
const { 0: before, 1: present, 2: later, 3: packageName, 4: oldVersion, 5: newVersion, 6: laterVersion } = given
const calendar = [
  'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Daybook//Package test//EN', 'BEGIN:VEVENT', 'UID:package-test',
  `DTSTAMP:${stamp(0)}`, `DTSTART:${stamp(24)}`, `DTEND:${stamp(25)}`, 'SUMMARY:Docket review', 'END:VEVENT',
  'END:VCALENDAR', '',
].join('\r\n')

/** @type {string} what the first export contained */
let firstExport = ''

const closeScreen = await openScreen()
try {
  await installing()
  await firstDay()
  await afterAKill()
  await upgrading()
  await openingCalendars()
  await refusing()
  await newerData()
  await removing()
} catch (error) {
  if (!(error instanceof StepFailed)) console.log(`FAILED ${error instanceof Error ? error.stack : String(error)}`)
  keepPicture('/srv/failed.xwd')
  process.exitCode = 1
} finally {
  closeScreen()
}
const { passed, failed } = countSteps()
console.log(`inside: ${passed} passed, ${failed} failed`)

async function installing() {
  await step(`dpkg -i installs ${oldVersion}`, () => {
    install(before)
    return sizes()
  })
  await step('the menu entry is valid, and calendars belong to it', () => {
    run('desktop-file-validate', ['/usr/share/applications/daybook.desktop'])
    const answer = runAsOfficer('gio', ['mime', 'text/calendar']).stdout
    if (!answer.includes('daybook.desktop')) throw new Error(`gio says: ${answer}`)
    const about = runAsOfficer('gio', ['info', '-a', 'standard::content-type', icsFile()]).stdout
    expectSame('an .ics file', about.split('\n').at(-1)?.trim(), 'standard::content-type: text/calendar')
  })
  await step('--version and --help answer without a display', () => {
    expectVersion(oldVersion)
    const help = runAsOfficer('env', ['-u', 'DISPLAY', 'daybook', '--help'])
    expectSame('help', [help.status, help.stdout.includes('--user-data-dir=FOLDER')], [0, true])
  })
}

async function firstDay() {
  await step('an ordinary user starts it with the sandbox on', async () => {
    startAsOfficer('daybook')
    await windowNamed(/Daybook$/)
    const sandbox = await until('the page', () => pageSandbox())
    expectSame('the sandbox', sandbox, { seccomp: '2', ownNamespace: true, switchedOff: false })
    return 'Seccomp 2, a user namespace of its own'
  })
  await step('the menu of the desktop shows it and starts it', async () => {
    await killProgram()
    const menu = startAsOfficer('rofi', ['-show', 'drun', '-show-icons', '-icon-theme', 'hicolor'])
    await until('the menu', () => shownWindows('rofi').length > 0)
    await pause(500)
    typeText('daybook')
    await pause(1000)
    keepPicture('/srv/menu.xwd')
    press('Return')
    expectSame('the exit code of the menu', await menu.ended, 0)
    await windowNamed(/Daybook$/)
  })
  await step('the first run', async () => {
    await windowNamed(/Daybook$/)
    await enter('Alder', 'ctrl+Return', () => shownWindows().some(({ title }) => title.startsWith('Today')))
    await windowNamed(/^Today/)
    expectSame('the first lines of the journal', journalLines().length > 0, true)
    return `${journalLines().length} changes saved`
  })
  await step('a typed line is logged', async () => {
    const count = journalLines().length
    await enter('phone x4 35m', 'Return', () => journalLines().length > count)
    if (!journalLines().some((line) => line.includes('"type":"entry"'))) throw new Error('the journal has no entry')
  })
  await step('what was logged is exported', async () => {
    firstExport = await exportCsv('first.csv')
    if (!/35/.test(firstExport)) throw new Error(`the export lacks the entry: ${firstExport}`)
    return `${firstExport.split('\n').length} lines`
  })
  await step('closing ends every process', async () => {
    await quit()
  })
}

async function afterAKill() {
  await step('killed right after logging, it starts again with everything that was saved', async () => {
    startAsOfficer('daybook')
    await windowNamed(/^Today/)
    const count = journalLines().length
    await enter('walkin 20m', 'Return', () => journalLines().length > count)
    await killProgram()
    const saved = journalLines().length
    startAsOfficer('daybook')
    await windowNamed(/^Today/)
    firstExport = await exportCsv('killed.csv')
    if (!/20/.test(firstExport)) throw new Error(`the export lacks the entry: ${firstExport}`)
    if (journalLines().length < saved) throw new Error('the journal is shorter than before')
  })
}

async function upgrading() {
  await step(`dpkg -i of ${newVersion} over ${oldVersion} keeps the data`, async () => {
    await quit()
    install(present)
    expectVersion(newVersion)
    startAsOfficer('daybook')
    await windowNamed(/^Today/)
    expectSame('the export after the upgrade', lasting(await exportCsv('upgraded.csv')), lasting(firstExport))
  })
}

async function openingCalendars() {
  await step('a double click on an .ics hands it to the running program', async () => {
    const count = journalLines().length
    expectSame('gio open', await startAsOfficer('gio', ['open', icsFile()]).ended, 0)
    await windowNamed(/^Import a calendar/)
    await insist('the import', () => press('ctrl+Return'), () => journalLines().length > count)
    expectSame('windows', shownWindows().filter(({ title }) => title.endsWith('Daybook')).length, 1)
    await quit()
  })
  await step('a double click on an .ics starts the program with its preview', async () => {
    startAsOfficer('gio', ['open', icsFile()])
    await windowNamed(/^Import a calendar/)
    await quit()
  })
}

async function refusing() {
  await step('what opens a port or a debugger is refused', () => {
    const debugging = ['--remote-debugging-port=9333', '--remote-debugging-pipe', '--inspect=9334', '--inspect-brk']
    for (const typed of debugging) {
      const { status, stderr } = runAsOfficer('daybook', [typed])
      const name = typed.split('=')[0] ?? ''
      expectSame(typed, [status, stderr.includes(name), programProcesses().length], [3, true, 0])
    }
  })
  await step('neither the environment nor a signal opens one', async () => {
    const asNode = runAsOfficer('env', ['ELECTRON_RUN_AS_NODE=1', 'daybook', '--version'])
    if (!asNode.stdout.startsWith('Daybook')) throw new Error('ELECTRON_RUN_AS_NODE turned it into Node')
    const { pid } = startAsOfficer('env', ['NODE_OPTIONS=--inspect=9335', 'daybook'])
    await windowNamed(/^Today/)
    expectSame('ports', listeningPorts(), [])
    process.kill(pid, 'SIGUSR1')
    await pause(1500)
    expectSame('ports after SIGUSR1', listeningPorts(), [])
    await killProgram()
  })
  await step('data of a newer engine is not opened', async () => {
    const file = path.join(dataFolder(), 'engine.json')
    const own = readFileSync(file)
    writeFileSync(file, '{"chromium":"999.0.0.0"}')
    const { ended, output } = startAsOfficer('daybook')
    await until('the message', () => shownWindows().length > 0)
    press('Return')
    expectSame('the exit code', await ended, 3)
    if (!output().includes('Chromium 999.0.0.0')) throw new Error(output())
    writeFileSync(file, own)
  })
}

async function newerData() {
  await step(`dpkg -i of ${laterVersion} upgrades the data to its own data version`, async () => {
    install(later)
    startAsOfficer('daybook')
    await windowNamed(/^Today/)
    firstExport = await exportCsv('later.csv')
    await quit()
  })
  await step(`${newVersion} installed over it opens none of the newer data, and changes nothing`, async () => {
    const kept = journalLines()
    install(present)
    startAsOfficer('daybook')
    await windowNamed(/^Not opened/)
    await killProgram()
    expectSame('the journal', journalLines(), kept)
  })
  await step(`${laterVersion} over it again has all of it`, async () => {
    install(later)
    startAsOfficer('daybook')
    await windowNamed(/^Today/)
    expectSame('the export', lasting(await exportCsv('again.csv')), lasting(firstExport))
    await quit()
  })
}

async function removing() {
  await step('removing it leaves the data', () => {
    const kept = journalLines()
    run('dpkg', ['--purge', packageName])
    const left = ['usr/bin/daybook', 'usr/lib/daybook', 'usr/share/applications/daybook.desktop'].filter((name) =>
      existsSync(`/${name}`),
    )
    expectSame('files of the program', left, [])
    expectSame('the journal', journalLines(), kept)
    return `${kept.length} changes in ${dataFolder().replace(officer().home, '~')}`
  })
}

/** An export without the line that says when and by which version it was made. @param {string} text */
function lasting(text) {
  return text.split('\n').filter((line) => !/version|exported/i.test(line))
}

function pageSandbox() {
  try {
    return sandboxOfPage()
  } catch {
    return null
  }
}

/** @param {string} file */
function install(file) {
  run('dpkg', ['-i', file])
}

/** @param {string} command @param {string[]} commandArguments */
function run(command, commandArguments) {
  const { status, stdout, stderr } = spawnSync(command, commandArguments, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} exited with ${status}: ${stdout}${stderr}`)
}

/** @param {string} version */
function expectVersion(version) {
  const { status, stdout } = runAsOfficer('env', ['-u', 'DISPLAY', 'daybook', '--version'])
  expectSame('--version', [status, stdout.startsWith(`Daybook ${version} `)], [0, true])
}

/** What is on the disk now: everything, and the program's own part of it. */
function sizes() {
  const megabytes = (/** @type {string} */ place) => `${(bytesIn(place) / 1e6).toFixed(1)} MB`
  const own = megabytes('/usr/lib/daybook/resources/app.asar')
  return `${megabytes('/usr/lib/daybook')} on the disk, of which ${own} are Daybook itself and the rest is Electron`
}

/** @param {string} place @returns {number} */
function bytesIn(place) {
  const found = statSync(place)
  if (!found.isDirectory()) return found.size
  return readdirSync(place).reduce((sum, name) => sum + bytesIn(path.join(place, name)), 0)
}

function icsFile() {
  const file = path.join(officer().home, 'meeting.ics')
  if (!existsSync(file)) {
    writeFileSync(file, calendar)
    chownSync(file, officer().uid, officer().gid)
  }
  return file
}

/** An instant so many hours from now, in the form of a calendar. @param {number} hours */
function stamp(hours) {
  return new Date(Date.now() + hours * 3_600_000).toISOString().replaceAll(/[-:]|\.\d+/g, '')
}
