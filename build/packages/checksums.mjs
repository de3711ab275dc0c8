import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'

/** The file next to the packages that `sha256sum --check` reads. */
export const checksumFile = 'SHA256SUMS'

/** Writes the SHA-256 sums of all files in a folder. @param {string} folder */
export async function writeChecksums(folder) {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isFile() && entry.name !== checksumFile).map(({ name }) => name)
  const lines = []
  for (const name of names.toSorted()) lines.push(`${await sha256Of(path.join(folder, name))}  ${name}\n`)
  await writeFile(path.join(folder, checksumFile), lines.join(''))
}

/** @param {string} file @returns {Promise<string>} its SHA-256 in hexadecimal */
export async function sha256Of(file) {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
