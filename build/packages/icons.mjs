/** The program's icon in every size and container, drawn from the two pictures in build/icons. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { inRoot } from '../paths.mjs'
import { encodeIcns } from './icns.mjs'
import { encodeIco } from './ico.mjs'

/** The widths in pixels that desktops ask for. */
export const iconSizes = [16, 22, 24, 32, 48, 64, 128, 256, 512]

/** Up to this width, the simplified picture is clearer. */
const largestSmall = 32

/** @param {number} size @returns {string} the path of the picture that is drawn at this width */
export const pictureFor = (size) => inRoot('build/icons', size <= largestSmall ? 'icon-small.svg' : 'icon.svg')

/**
 * @param {number} size width and height in pixels
 * @returns {Buffer} a PNG with transparent corners
 */
export function drawIcon(size) {
  const picture = readFileSync(pictureFor(size), 'utf8')
  return new Resvg(picture, { fitTo: { mode: 'width', value: size }, font: { loadSystemFonts: false } })
    .render()
    .asPng()
}

/**
 * Writes `SIZE.png` for every size, `icon.ico` for Windows and `icon.icns` for macOS.
 * @param {string} folder
 */
export function writeIcons(folder) {
  mkdirSync(folder, { recursive: true })
  const images = [...iconSizes, 1024].map((size) => ({ size, png: drawIcon(size) }))
  for (const { size, png } of images) writeFileSync(path.join(folder, `${size}x${size}.png`), png)
  writeFileSync(path.join(folder, 'icon.ico'), encodeIco(images.filter(({ size }) => size <= 256)))
  writeFileSync(path.join(folder, 'icon.icns'), encodeIcns(images))
}
