/** @typedef {{ size: number, png: Buffer }} IconImage a square picture of `size` pixels */

const headerBytes = 6
const entryBytes = 16

/**
 * Encodes pictures as a Windows icon. Windows reads PNG images in it since Vista.
 * @param {readonly IconImage[]} images none wider than 256 pixels
 * @returns {Buffer}
 */
export function encodeIco(images) {
  const header = Buffer.alloc(headerBytes + entryBytes * images.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(images.length, 4)
  let offset = header.length
  images.forEach(({ size, png }, index) => {
    writeEntry(header, headerBytes + entryBytes * index, { size, bytes: png.length, offset })
    offset += png.length
  })
  return Buffer.concat([header, ...images.map(({ png }) => png)])
}

/** @param {Buffer} header @param {number} at @param {{ size: number, bytes: number, offset: number }} entry */
function writeEntry(header, at, { size, bytes, offset }) {
  // One byte for the width: 0 stands for 256.
  header.writeUInt8(size % 256, at)
  header.writeUInt8(size % 256, at + 1)
  header.writeUInt16LE(1, at + 4)
  header.writeUInt16LE(32, at + 6)
  header.writeUInt32LE(bytes, at + 8)
  header.writeUInt32LE(offset, at + 12)
}
