import { cpSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { makeWithElectronBuilder } from '../withElectronBuilder.mjs'

/** The file beside the program that makes it keep its data beside itself (see electron/start/userDataFolder.ts). */
export const portableMarker = 'portable.txt'

const markerText = 'While this file is here, Daybook keeps its data in the folder "Daybook data" beside it.\r\n'
const zip = makeWithElectronBuilder('windows', 'zip')

/**
 * Makes the zip archive for a stick or a folder: nothing is installed, and the data stays beside the program.
 * @param {import('../facts.mjs').Stage} stage
 */
export async function makePortable(stage) {
  const unpacked = path.join(stage.work, 'portable', 'win-unpacked')
  rmSync(unpacked, { recursive: true, force: true })
  cpSync(stage.unpacked, unpacked, { recursive: true })
  writeFileSync(path.join(unpacked, portableMarker), markerText)
  return await zip({ ...stage, unpacked })
}
