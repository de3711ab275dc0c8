import { useIsWide } from '#renderer/ui/useIsWide';

/** Between these widths of the window, the lists of the day are one below the other beside the rail (today.css). */
const [narrow, wide] = [1001, 1181];

/** Whether the window is so narrow that the day uses shorter words. */
export function useIsNarrow(): boolean {
  const [isAboveNarrow, isWide] = [useIsWide(narrow), useIsWide(wide)];
  return isAboveNarrow && !isWide;
}
