import type { Daybook } from './launchDaybook';

/**
 * Finds elements with text that overflow their box, and sections wider than the screen: their content covers what is
 * beside it or is out of sight.
 */
export async function overflowing({ page }: Daybook): Promise<string[]> {
  return await page.locator('main *').evaluateAll((all) =>
    all.flatMap((element) => {
      const { display, overflow } = getComputedStyle(element);
      const hasText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
      );
      if (
        !(element instanceof HTMLElement) ||
        !element.checkVisibility() ||
        display === 'inline' ||
        overflow !== 'visible'
      )
        return [];
      if (!hasText && !element.matches('section, table')) return [];
      const [wide, high] = [element.scrollWidth - element.clientWidth, element.scrollHeight - element.clientHeight];
      return wide > 8 || (hasText && high > 8)
        ? [`${element.tagName} ${element.className} by ${wide}×${high}: ${element.textContent.slice(0, 30)}`]
        : [];
    }),
  );
}
