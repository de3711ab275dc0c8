const polynomial = 0x82f63b78;
const table = makeTable();

/** CRC-32C (Castagnoli) of some bytes, as eight hexadecimal digits. */
export function crc32c(bytes: Uint8Array): string {
  let crc = 0xffffffff;
  // By index: an iterator over half a megabyte is felt at each start.
  for (let index = 0; index < bytes.length; index += 1) crc = (table[(crc ^ (bytes[index] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}

function makeTable() {
  return Uint32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ polynomial : value >>> 1;
    return value >>> 0;
  });
}
