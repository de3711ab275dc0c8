/** A bare Debian 12 in a folder, in which a package is installed and used. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { inRoot } from '../../paths.mjs'
import { runOrFail } from '../runOrFail.mjs'

const suite = 'bookworm'

/** With this many bytes free, the system is laid out in memory, where thousands of small files cost nothing. */
const enoughMemory = 6e9

/** A screen with a window manager, a keyboard, a menu of programs, and what a desktop brings to open files. */
const desktop = [
  'xvfb', 'xauth', 'openbox', 'xdotool', 'x11-apps', 'libglib2.0-bin', 'desktop-file-utils', 'shared-mime-info',
  'hicolor-icon-theme', 'librsvg2-common', 'fonts-dejavu-core', 'rofi',
]

/**
 * Lays out the system, with what the package depends on and a desktop, but without the package.
 * @param {string} system its folder
 * @param {string} deb
 */
export function layOutDebian(system, deb) {
  mkdirSync(system)
  if (os.freemem() > enoughMemory) runOrFail('mount', ['-t', 'tmpfs', '-o', 'size=3g,mode=755', 'daybook-test', system])
  runOrFail('debootstrap', ['--variant=minbase', suite, system])
  for (const name of ['resolv.conf', 'hosts']) copyFileSync(`/etc/${name}`, path.join(system, 'etc', name))
  copyNode(system)
  const depends = runOrFail('dpkg-deb', ['--field', deb, 'Depends'])
  const nameOf = (/** @type {string} */ one) => one.split('|')[0]?.replace(/\(.*\)/, '').trim() ?? ''
  const libraries = depends.trim().split(/,\s*/).map(nameOf)
  const script = path.join(system, 'srv/inside.sh')
  writeFileSync(script, `set -e\n${installing([...libraries, ...desktop])}\n`)
  enter(system)
  return `${libraries.length} dependencies`
}

/** Removes what `layOutDebian` has made. @param {string} system */
export function removeDebian(system) {
  spawnSync('umount', [system])
  rmSync(system, { recursive: true, force: true })
}

/**
 * Installs and uses the packages there. Its steps are printed as they end.
 * @param {string} system
 * @param {{ before: string, present: string, later: string }} packages
 * @param {readonly string[]} facts the name of the package, and the versions of the three
 * @returns {{ passed: number, failed: number }}
 */
export function driveOnBareDebian(system, packages, facts) {
  const names = Object.entries(packages).map(([name, file]) => {
    copyFileSync(file, path.join(system, `srv/${name}.deb`))
    return `/srv/${name}.deb`
  })
  cpSync(inRoot('build/packages/test'), path.join(system, 'srv/test'), { recursive: true })
  const given = [...names, ...facts].join(' ')
  // Only the loopback device is left, and even that is down: everything that follows works without a network.
  const command = `exec env -u NODE_EXTRA_CA_CERTS unshare --net node /srv/test/driveProgram.mjs ${given}`
  writeFileSync(path.join(system, 'srv/inside.sh'), `${command}\n`)
  const output = enter(system, true)
  const found = /inside: (\d+) passed, (\d+) failed/.exec(output)
  keepPictures(path.join(system, 'srv'))
  return found === null ? { passed: 0, failed: 1 } : { passed: Number(found[1]), failed: Number(found[2]) }
}

/** What the screen showed in the menu, and where a step failed. @param {string} folder */
function keepPictures(folder) {
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.xwd'))) {
    copyFileSync(path.join(folder, name), inRoot('dist/test-packages', name))
  }
}

/** Makes the folder the whole world of a shell that runs srv/inside.sh (see build/bare/enter.sh). */
function enter(/** @type {string} */ system, isShown = false) {
  const log = path.join(system, 'srv/log')
  const inside = 'unshare --mount --pid --fork --kill-child bash "$1" "$2" officer </dev/null 2>&1'
  const command = `set -o pipefail; ${inside} | tee "$3"`
  const { status } = spawnSync('bash', ['-c', command, 'enter', inRoot('build/bare/enter.sh'), system, log], {
    stdio: ['ignore', isShown ? 'inherit' : 'ignore', 'inherit'],
    timeout: 840_000,
  })
  const output = readFileSync(log, 'utf8')
  if (status !== 0 && !isShown) throw new Error(output.trim().split('\n').slice(-5).join(' / '))
  return output
}

/** @param {string[]} names */
function installing(names) {
  // The desktop needs no care for a power cut; the package under test is installed with it.
  return [
    'export DEBIAN_FRONTEND=noninteractive',
    'echo force-unsafe-io >/etc/dpkg/dpkg.cfg.d/fast',
    'apt-get -q -o Acquire::Retries=2 update',
    `apt-get -q -y --no-install-recommends install ${names.join(' ')}`,
    'rm /etc/dpkg/dpkg.cfg.d/fast',
  ].join('\n')
}

/** Node drives the test there; it is not part of what is tested. @param {string} system */
function copyNode(system) {
  copyFileSync(process.execPath, path.join(system, 'usr/bin/node'))
  const libraries = path.join(system, 'usr/lib/x86_64-linux-gnu')
  mkdirSync(libraries, { recursive: true })
  for (const name of ['libstdc++.so.6', 'libgcc_s.so.1']) {
    const target = path.join(libraries, name)
    if (!existsSync(target)) copyFileSync(`/usr/lib/x86_64-linux-gnu/${name}`, target)
  }
}
