/** The kinds of PNG images in an Apple icon, by width in pixels. */
const kinds = new Map([
  [16, 'icp4'],
  [32, 'icp5'],
  [64, 'icp6'],
  [128, 'ic07'],
  [256, 'ic08'],
  [512, 'ic09'],
  [1024, 'ic10'],
])

/**
 * Encodes pictures as an Apple icon; sizes that the format does not have are left out.
 * @param {readonly import('./ico.mjs').IconImage[]} images
 * @returns {Buffer}
 */
export function encodeIcns(images) {
  const blocks = images.flatMap(({ size, png }) => {
    const kind = kinds.get(size)
    return kind === undefined ? [] : [block(kind, png)]
  })
  return block('icns', Buffer.concat(blocks))
}

/** A block is its kind, its length with these eight bytes, and its content. */
function block(/** @type {string} */ kind, /** @type {Buffer} */ content) {
  const head = Buffer.alloc(8)
  head.write(kind, 0, 'latin1')
  head.writeUInt32BE(content.length + head.length, 4)
  return Buffer.concat([head, content])
}
