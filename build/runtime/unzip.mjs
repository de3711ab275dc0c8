/** Unpacks a zip file without the system's unzip, which a bare machine lacks. */
import { createWriteStream, mkdirSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import yauzl from 'yauzl'

/**
 * @param {string} zipFile
 * @param {string} folder
 * @param {(name: string) => string | null} nameFor the path inside `folder` for an entry, or null to leave it out
 */
export async function unzip(zipFile, folder, nameFor) {
  const open = /** @type {(file: string, options: yauzl.Options) => Promise<yauzl.ZipFile>} */ (promisify(yauzl.open))
  const zip = await open(zipFile, { lazyEntries: true, autoClose: true })
  await new Promise((resolve, reject) => {
    zip.on('end', resolve)
    zip.on('error', reject)
    zip.on('entry', (/** @type {yauzl.Entry} */ entry) => {
      unpackEntry(zip, entry, folder, nameFor).then(() => zip.readEntry(), reject)
    })
    zip.readEntry()
  })
}

/**
 * @param {yauzl.ZipFile} zip
 * @param {yauzl.Entry} entry
 * @param {string} folder
 * @param {(name: string) => string | null} nameFor
 */
async function unpackEntry(zip, entry, folder, nameFor) {
  const name = entry.fileName.endsWith('/') ? null : nameFor(entry.fileName)
  if (name === null) return
  const target = path.join(folder, name)
  mkdirSync(path.dirname(target), { recursive: true })
  const mode = (entry.externalFileAttributes >>> 16) & 0o777
  const openEntry = /** @type {(entry: yauzl.Entry) => Promise<NodeJS.ReadableStream>} */ (
    promisify(zip.openReadStream.bind(zip))
  )
  await pipeline(await openEntry(entry), createWriteStream(target, { mode: mode === 0 ? 0o644 : mode }))
}
