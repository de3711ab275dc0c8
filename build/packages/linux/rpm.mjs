import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PlainError } from '../../say.mjs'
import { runOrFail } from '../runOrFail.mjs'
import { layOutTree, programFolder, sandboxHelper, settleTree } from './layOut.mjs'

/**
 * Makes the package for Fedora, Red Hat and SUSE with rpmbuild, which finds the needed libraries in the program itself.
 * @param {import('../facts.mjs').Stage} stage
 * @returns {string} the file
 */
export function makeRpm({ unpacked, facts, work, output }) {
  const top = path.join(work, 'rpm')
  rmSync(top, { recursive: true, force: true })
  const tree = path.join(top, 'tree')
  layOutTree(tree, { unpacked, facts })
  // Only Debian has a changelog of its packages.
  rmSync(path.join(tree, `usr/share/doc/${facts.name}/changelog.Debian.gz`))
  settleTree(tree, facts.date)
  mkdirSync(path.join(top, 'made'))
  const spec = path.join(top, 'daybook.spec')
  writeFileSync(spec, specText(facts, tree))
  const folders = { _topdir: top, _rpmdir: path.join(top, 'made'), _buildhost: 'daybook' }
  const defines = Object.entries(folders).flatMap(([name, value]) => ['--define', `${name} ${value}`])
  runOrFail('rpmbuild', ['-bb', '--target', 'x86_64', ...defines, spec], {
    env: { SOURCE_DATE_EPOCH: String(facts.date) },
  })
  const found = readdirSync(path.join(top, 'made'), { recursive: true }).map(String)
  const made = found.find((name) => name.endsWith('.rpm'))
  if (made === undefined) throw new PlainError('rpmbuild left no package')
  const file = path.join(output, path.basename(made))
  renameSync(path.join(top, 'made', made), file)
  rmSync(top, { recursive: true, force: true })
  return file
}

/** @param {import('../facts.mjs').PackageFacts} facts @param {string} tree the files, as they lie when installed */
export function specText(facts, tree) {
  const other = facts.isRelease ? 'daybook-not-for-release' : 'daybook'
  const warning = facts.isRelease ? '' : `Not for release: it contains Electron ${facts.electron} for tests.\n\n`
  return `# The binaries stay as they were built; the libraries that the program brings are its own.
%global debug_package %{nil}
%global __os_install_post %{nil}
%global __provides_exclude_from ^/${programFolder}/.*$
%global __requires_exclude ^lib(ffmpeg|EGL|GLESv2|vk_swiftshader|vulkan)\\\\.so
%global _build_id_links none
%global _binary_payload ${facts.isRelease ? 'w19.zstdio' : 'w1.gzdio'}
%global use_source_date_epoch_as_buildtime 1
%global clamp_mtime_to_source_date_epoch 1

Name: ${facts.name}
Version: ${facts.version.replace('-', '~')}
Release: 1
Summary: ${facts.summary.replace(/^.*: an? /, '')}
License: MIT
Packager: ${facts.maintainer}
Conflicts: ${other}
Recommends: libsecret
Recommends: xdg-utils

%description
${warning}Daybook stores what an officer did and planned, on this machine only: it
records by a typed line, imports calendars, and reports and exports hours.

%install
cp -a ${tree}/. %{buildroot}/

%files
%defattr(-,root,root,-)
/${programFolder}
%attr(4755,root,root) /${sandboxHelper}
/usr/bin/daybook
/usr/share/applications/daybook.desktop
/usr/share/mime/packages/daybook.xml
/usr/share/icons/hicolor/*/apps/daybook.*
/usr/share/doc/${facts.name}
`
}
