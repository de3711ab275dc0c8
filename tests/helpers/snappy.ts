/** Decompresses a raw Snappy block (google/snappy, format_description.txt); null if it is not one. */
export function decompressSnappy(input: Buffer): Buffer | null {
  const length = readVarint(input, 0);
  if (length === null || length.value > 1 << 28) return null;
  const output = Buffer.alloc(length.value);
  let at = length.next;
  let written = 0;
  while (at < input.length) {
    const element = readElement(input, at);
    if (element === null || written + element.length > output.length) return null;
    if (element.offset === null) {
      if (element.next + element.length > input.length) return null;
      input.copy(output, written, element.next, element.next + element.length);
      at = element.next + element.length;
    } else {
      if (element.offset === 0 || element.offset > written) return null;
      // Byte by byte, since a copy may overlap its own output.
      for (let index = 0; index < element.length; index += 1)
        output[written + index] = output[written + index - element.offset] ?? 0;
      at = element.next;
    }
    written += element.length;
  }
  return written === output.length ? output : null;
}

/** Reads a number stored in groups of seven bits, lowest first, and the offset after it. */
export function readVarint(input: Buffer, from: number): { readonly value: number; readonly next: number } | null {
  let value = 0;
  for (let at = from, weight = 1; at < input.length && at < from + 8; at += 1, weight *= 128) {
    const byte = input[at] ?? 0;
    value += (byte & 127) * weight;
    if (byte < 128) return { value, next: at + 1 };
  }
  return null;
}

type Element = { readonly offset: number | null; readonly length: number; readonly next: number };

/** A literal has no offset and its bytes start at `next`; a copy goes back by its offset. */
function readElement(input: Buffer, at: number): Element | null {
  const tag = input[at] ?? 0;
  const high = tag >> 2;
  if ((tag & 3) === 0) {
    if (high < 60) return { offset: null, length: high + 1, next: at + 1 };
    const bytes = high - 59;
    return at + bytes < input.length
      ? { offset: null, length: input.readUIntLE(at + 1, bytes) + 1, next: at + 1 + bytes }
      : null;
  }
  const bytes = (tag & 3) === 3 ? 4 : tag & 3;
  if (at + bytes >= input.length) return null;
  const low = input.readUIntLE(at + 1, bytes);
  if (bytes > 1) return { offset: low, length: high + 1, next: at + 1 + bytes };
  return { offset: low + ((tag >> 5) << 8), length: (high & 7) + 4, next: at + 2 };
}
