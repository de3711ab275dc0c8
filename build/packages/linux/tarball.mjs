import { cpSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { inRoot } from '../../paths.mjs'
import { runOrFail } from '../runOrFail.mjs'
import { settle } from './layOut.mjs'

/**
 * Makes the archive for systems without a package manager: one folder that runs where it is unpacked.
 * @param {import('../facts.mjs').Stage} stage
 * @returns {string} the file
 */
export function makeTarball({ unpacked, facts, work, output }) {
  const parent = path.join(work, 'tarball')
  const name = `${facts.name}-${facts.version}`
  rmSync(parent, { recursive: true, force: true })
  mkdirSync(parent, { recursive: true })
  cpSync(unpacked, path.join(parent, name), { recursive: true })
  cpSync(inRoot('CHANGELOG.md'), path.join(parent, name, 'CHANGELOG.md'))
  settle(path.join(parent, name), facts.date)
  const file = path.join(output, `${name}-linux-x64.tar.gz`)
  const sameEverywhere = ['--sort=name', '--owner=0', '--group=0', '--numeric-owner', '--format=gnu']
  const gzip = `gzip -n ${facts.isRelease ? '-9' : '-1'}`
  runOrFail('tar', [...sameEverywhere, `--use-compress-program=${gzip}`, '-cf', file, '-C', parent, name])
  rmSync(parent, { recursive: true, force: true })
  return file
}
