import type { Page } from 'playwright-core';

/**
 * Finds words that are broken letter by letter because their column is too narrow, and texts that overlap. Drawings are
 * left out, and so is text that is hidden, cut off with dots, fixed or sticky.
 */
export async function crookedText(page: Page): Promise<string[]> {
  return await page.locator('main').evaluate((main) => {
    const shown = textsOf(main);
    return [...shown.flatMap(brokenWords), ...overlaps(shown)];

    type Shown = { readonly node: Text; readonly text: string; readonly lines: readonly DOMRect[] };

    function textsOf(root: Element): Shown[] {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const found: Shown[] = [];
      while (walker.nextNode() !== null) {
        const node = walker.currentNode as Text;
        const text = node.data.trim();
        if (text === '' || node.parentElement === null || !isPlain(node.parentElement)) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        found.push({ node, text, lines: [...range.getClientRects()] });
      }
      return found;
    }

    function isPlain(element: Element): boolean {
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
      for (let at: Element | null = element; at !== null && at !== main; at = at.parentElement) {
        const { position, overflow, textOverflow } = getComputedStyle(at);
        if (position === 'fixed' || position === 'sticky') return false;
        if (textOverflow === 'ellipsis' && overflow !== 'visible') return false;
        if (at.matches('svg, .visually-hidden')) return false;
      }
      return true;
    }

    function brokenWords({ node }: Shown): string[] {
      return [...node.data.matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
        const places = word.split(/[-–/]/).length;
        return word.length <= 24 && lines > places ? [`broken: ${word}`] : [];
      });
    }

    function overlaps(all: readonly Shown[]): string[] {
      return all.flatMap((one, index) =>
        all.slice(index + 1).flatMap((other) => {
          const isOver = one.lines.some((line) => other.lines.some((box) => meet(line, box)));
          return isOver ? [`over each other: ${one.text} and ${other.text}`] : [];
        }),
      );
    }

    function meet(one: DOMRect, other: DOMRect): boolean {
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      return wide > 3 && high > 6;
    }
  });
}
