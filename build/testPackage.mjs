/**
 * `npm run test:package`: makes the packages and proves them. The Debian package is installed, used, upgraded and
 * removed on a bare Debian 12 of its own, without a network; those of other systems are made and read back. Needs root.
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { buildAll } from './build.mjs'
import { makePackages } from './packages/makePackages.mjs'
import { packageFacts } from './packages/facts.mjs'
import { driveOnBareDebian, layOutDebian, removeDebian } from './packages/test/bareSystem.mjs'
import { checkRpm, checkTarball } from './packages/test/checkArchives.mjs'
import { checkInstaller, checkMsi } from './packages/test/checkWindows.mjs'
import { countSteps, expectSame, step, StepFailed } from './packages/test/steps.mjs'
import { asarOfCopy } from './packages/test/secondBuild.mjs'
import { debWithNewerData } from './packages/test/newerData.mjs'
import { distFolder, inRoot } from './paths.mjs'
import { findRuntime } from './runtime/find.mjs'
import { installCommand, missingPackages } from './runtime/systemPackages.mjs'
import { PlainError, runTool } from './say.mjs'
import { sha256Of } from './packages/checksums.mjs'

/** Stands for the previous version, with the same data version. */
const olderVersion = '0.0.1'

/** Stands for a future version, whose data this one cannot read. */
const laterVersion = '999.0.0'

const builtAsar = inRoot('dist/packages/linux-unpacked/resources/app.asar')

await runTool(async () => {
  checkMachine()
  const work = mkdtempSync(path.join(os.tmpdir(), 'daybook-package-'))
  const output = path.join(distFolder, 'test-packages')
  rmSync(output, { recursive: true, force: true })
  const started = performance.now()
  let inside = { passed: 0, failed: 0 }
  try {
    inside = await proveAll(work, output)
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error
  } finally {
    removeDebian(path.join(work, 'system'))
    rmSync(work, { recursive: true, force: true })
  }
  const { passed, failed } = countSteps()
  console.log(`in ${((performance.now() - started) / 60_000).toFixed(1)} minutes`)
  console.log(`${passed + inside.passed} passed, ${failed + inside.failed} failed`)
  if (failed + inside.failed > 0) process.exitCode = 1
})

function checkMachine() {
  if (process.platform !== 'linux') throw new PlainError('this test lays out a Debian, which needs Linux')
  const missing = missingPackages('testPackages')
  if (missing.length > 0) throw new PlainError(`install the packages of this test with: ${installCommand(missing)}`)
  if (process.getuid?.() !== 0) throw new PlainError('run this as root: it lays out a system of its own')
}

/** @param {string} work @param {string} output */
async function proveAll(work, output) {
  const facts = packageFacts(findRuntime())
  /** @type {string[]} */
  let files = []
  /** @type {string[]} */
  let older = []
  await step('building the program', async () => `${(await buildAll()).toFixed(1)} s`)
  await step('making deb, rpm and tar.gz', async () => {
    files = await makePackages({ names: ['deb', 'rpm', 'tar.gz'], output })
    mkdirSync(path.join(work, 'first'))
    copyFileSync(builtAsar, path.join(work, 'first/app.asar'))
    return files.map((file) => path.basename(file)).join(', ')
  })
  await step(`making the deb of the version before, ${olderVersion}`, async () => {
    older = await makePackages({ names: ['deb'], output: path.join(work, 'older'), version: olderVersion })
  })
  const [deb = '', rpm = '', tarball = ''] = files
  await step('a second build, in another folder, gives the same asar', async () => {
    const first = await sha256Of(path.join(work, 'first/app.asar'))
    expectSame('SHA-256 of app.asar', await sha256Of(asarOfCopy(path.join(work, 'copy'))), first)
    return first
  })
  let later = ''
  await step(`making the deb of a version to come, ${laterVersion}, with a newer data version`, () => {
    later = debWithNewerData(path.join(work, 'copy'), laterVersion)
  })
  await step('the rpm names its files, its needs and its version', () => checkRpm(rpm, facts))
  await step('the tar.gz unpacks to one folder', () => checkTarball(tarball, facts))
  await step('makensis makes the installer for Windows from a stand-in', () => checkInstaller(work, facts))
  await step('wixl makes the MSI for Windows from a stand-in', () => checkMsi(work, facts))
  const system = path.join(work, 'system')
  await step('laying out a bare Debian 12 with what the package depends on', () => layOutDebian(system, deb))
  const packages = { before: older[0] ?? '', present: deb, later }
  const versions = [olderVersion, facts.version, laterVersion]
  return driveOnBareDebian(system, packages, [facts.name, ...versions])
}
