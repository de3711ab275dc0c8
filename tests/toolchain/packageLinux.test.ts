import { chmodSync, mkdirSync, readdirSync, readFileSync, readlinkSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { packageFacts } from '../../build/packages/facts.mjs'
import { controlText } from '../../build/packages/linux/deb.mjs'
import { desktopEntry } from '../../build/packages/linux/desktopEntry.mjs'
import { layOutTree, settleTree } from '../../build/packages/linux/layOut.mjs'
import { specText } from '../../build/packages/linux/rpm.mjs'
import { fullVersion } from '../../build/packages/linux/version.mjs'
import { temporaryFolder } from '../helpers/temporaryFolder'

const runtime = { folder: '/electron', executable: '/electron/electron', version: '45.4.1' }
const release = packageFacts({ ...runtime, kind: 'pinned' }, '1.2.3')
const standIn = packageFacts({ ...runtime, kind: 'fallback', version: '33.2.1' }, '1.2.3')

/** The fields of a control file; lines of a description belong to it. */
function fieldsOf(text: string) {
  return Object.fromEntries(
    text.split(/\n(?! )/).filter((line) => line !== '').map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon), line.slice(colon + 1).trim()]
    }),
  ) as Record<string, string>
}

test('a package from a stand-in Electron says in its name and its description that it is not for release', () => {
  const [ours, theirs] = [fieldsOf(controlText(release, 1)), fieldsOf(controlText(standIn, 1))]
  expect([ours.Package, ours.Conflicts, theirs.Package, theirs.Conflicts]).toEqual([
    'daybook', 'daybook-not-for-release', 'daybook-not-for-release', 'daybook',
  ])
  expect([ours.Description?.includes('Not for release'), theirs.Description?.includes('Electron 33.2.1')]).toEqual([
    false, true,
  ])
  expect([specText(release, '/t').includes('Not for release'), specText(standIn, '/t').includes('Not for release')])
    .toEqual([false, true])
})

test('the control file has the fields that dpkg needs', () => {
  const fields = fieldsOf(controlText(release, 1234))
  expect([fields.Version, fields.Architecture, fields['Installed-Size']]).toEqual(['1.2.3-1', 'amd64', '1234'])
  const depends = fields.Depends?.split(', ') ?? []
  expect([depends.includes('libc6'), depends.includes('libgtk-3-0 | libgtk-3-0t64')]).toEqual([true, true])
})

test.each([
  ['1.2.3', '1.2.3-1'],
  ['1.2.3-rc.1', '1.2.3~rc.1-1'],
])('version %s is packaged as %s, so that a candidate is older than its release', (version, full) => {
  expect(fullVersion({ version })).toBe(full)
})

test('the menu entry opens one calendar at a time with the installed program', () => {
  const lines = desktopEntry.split('\n')
  const wanted = ['Exec=/usr/bin/daybook %f', 'MimeType=text/calendar;', 'Icon=daybook', 'Terminal=false']
  expect(wanted.filter((line) => !lines.includes(line))).toEqual([])
})

test('the tree has the program, entry, icons and documents, with usual permissions and one time', () => {
  const unpacked = path.join(temporaryFolder(), 'linux-unpacked')
  mkdirSync(unpacked)
  for (const name of ['daybook', 'chrome-sandbox']) {
    writeFileSync(path.join(unpacked, name), '')
    chmodSync(path.join(unpacked, name), 0o700)
  }
  writeFileSync(path.join(unpacked, 'icudtl.dat'), '', { mode: 0o600 })
  const tree = temporaryFolder()
  layOutTree(tree, { unpacked, facts: release })
  settleTree(tree, release.date)
  const files = readdirSync(tree, { recursive: true }).map(String)
  const mode = (name: string) => (statSync(path.join(tree, name)).mode & 0o7777).toString(8)
  expect({
    link: readlinkSync(path.join(tree, 'usr/bin/daybook')),
    icons: files.filter((name) => name.endsWith('apps/daybook.png')).length,
    scalable: files.includes('usr/share/icons/hicolor/scalable/apps/daybook.svg'),
    modes: ['', 'usr/lib/daybook', 'usr/lib/daybook/daybook', 'usr/lib/daybook/icudtl.dat'].map(mode),
    helper: mode('usr/lib/daybook/chrome-sandbox'),
    times: [...new Set(files.map((name) => statSync(path.join(tree, name)).mtimeMs / 1000))],
  }).toEqual({
    link: '../lib/daybook/daybook',
    icons: 9,
    scalable: true,
    modes: ['755', '755', '755', '644'],
    helper: '4755',
    times: [release.date],
  })
  const changelog = gunzipSync(readFileSync(path.join(tree, 'usr/share/doc/daybook/changelog.gz'))).toString()
  expect(changelog.startsWith('# Changelog')).toBe(true)
})
