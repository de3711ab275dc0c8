/** How much a block of the strip has room for. */
export type BlockLook = { readonly name: string | null; readonly icon: boolean; readonly minutes: boolean };

/** From these widths on, in pixels, a block has a name, its minutes, or an icon; below them, only its length. */
const widthOf = { name: 52, minutes: 22, icon: 19 };
/** The width of a letter, and of the edge and the padding around a name, in pixels. */
const [letter, around] = [7, 8];

/** The longest of the names that fits, otherwise the icon; half a lane has no room for two lines. */
export function blockLook(pixels: number, names: readonly string[], lanes = 1): BlockLook {
  const name = pixels < widthOf.name ? undefined : names.find((text) => textWidth(text) <= pixels);
  return {
    name: name ?? null,
    icon: name === undefined && pixels >= widthOf.icon,
    minutes: lanes <= 2 && hasRoomForMinutes(pixels),
  };
}

/** Whether a block, a gap or a stretch of this width shows its minutes. */
export function hasRoomForMinutes(pixels: number): boolean {
  return pixels >= widthOf.minutes;
}

function textWidth(text: string): number {
  return text.length * letter + around;
}
