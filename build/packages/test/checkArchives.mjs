/** Reads back the packages for systems other than Debian. */
import { runOrFail } from '../runOrFail.mjs'
import { expectSame } from './steps.mjs'

/** @typedef {import('../facts.mjs').PackageFacts} PackageFacts */

/** @param {string} file @param {PackageFacts} facts */
export function checkRpm(file, facts) {
  const ask = (/** @type {string[]} */ ...what) => runOrFail('rpm', ['-qp', ...what, file]).trim().split('\n')
  expectSame('name and version', ask('--queryformat', '%{NAME} %{VERSION} %{ARCH}\n'), [
    `${facts.name} ${facts.version.replace('-', '~')} x86_64`,
  ])
  const files = ask('--list')
  const wanted = ['/usr/bin/daybook', '/usr/share/applications/daybook.desktop', '/usr/lib/daybook/resources/app.asar']
  expectSame('missing files', wanted.filter((name) => !files.includes(name)), [])
  const needs = ask('--requires')
  const own = needs.filter((need) => /^lib(ffmpeg|EGL|GLESv2|vk_swiftshader|vulkan)\.so/.test(need))
  expectSame('needed libraries that the package brings itself', own, [])
  if (!needs.some((need) => need.startsWith('libgtk-3.so.0'))) throw new Error('it does not ask for GTK')
  return `${files.length} files, needs ${needs.length} things`
}

/** @param {string} file @param {PackageFacts} facts */
export function checkTarball(file, facts) {
  const names = runOrFail('tar', ['-tzf', file]).trim().split('\n')
  const folders = new Set(names.map((name) => name.split('/')[0]))
  expectSame('its folders', [...folders], [`${facts.name}-${facts.version}`])
  expectSame('the program', names.includes(`${facts.name}-${facts.version}/daybook`), true)
  return `${names.length} files`
}
