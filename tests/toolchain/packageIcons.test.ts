import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { drawIcon, iconSizes, pictureFor, writeIcons } from '../../build/packages/icons.mjs'
import { temporaryFolder } from '../helpers/temporaryFolder'

/** Width, height and color type of a PNG. */
function headOf(png: Buffer) {
  expect(png.toString('latin1', 1, 4)).toBe('PNG')
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20), colorType: png.readUInt8(25) }
}

const withAlpha = 6

test.each(iconSizes)('the icon of %i pixels has that size and transparent corners', (size) => {
  expect(headOf(drawIcon(size))).toEqual({ width: size, height: size, colorType: withAlpha })
})

test('sizes up to 32 pixels use the simplified picture, larger ones the full one', () => {
  const pictures = [16, 32, 33, 48, 512].map((size) => path.basename(pictureFor(size)))
  expect(pictures).toEqual(['icon-small.svg', 'icon-small.svg', 'icon.svg', 'icon.svg', 'icon.svg'])
})

test('the icon for Windows contains every size up to 256 pixels, each where its entry says', () => {
  const folder = temporaryFolder()
  writeIcons(folder)
  const file = readFileSync(path.join(folder, 'icon.ico'))
  const found = Array.from({ length: file.readUInt16LE(4) }, (_, index) => {
    const entry = 6 + 16 * index
    const start = file.readUInt32LE(entry + 12)
    const { width } = headOf(file.subarray(start, start + file.readUInt32LE(entry + 8)))
    return [file.readUInt8(entry) || 256, width]
  })
  expect(found).toEqual(iconSizes.filter((size) => size <= 256).map((size) => [size, size]))
})

test('the icon for macOS contains the sizes of its format, and its lengths add up', () => {
  const folder = temporaryFolder()
  writeIcons(folder)
  const file = readFileSync(path.join(folder, 'icon.icns'))
  expect([file.toString('latin1', 0, 4), file.readUInt32BE(4)]).toEqual(['icns', file.length])
  const found: [string, number][] = []
  for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) {
    found.push([file.toString('latin1', at, at + 4), headOf(file.subarray(at + 8)).width])
  }
  expect(found).toEqual([
    ['icp4', 16], ['icp5', 32], ['icp6', 64], ['ic07', 128], ['ic08', 256], ['ic09', 512], ['ic10', 1024],
  ])
})
