/** Gives jsdom, which has no layout, a narrow window that never changes its size or scrolls. */
export function stillWindow(): void {
  const width = Object.assign(new EventTarget(), { matches: false });
  Element.prototype.scrollIntoView = () => undefined;
  Object.assign(globalThis, { matchMedia: () => width, ResizeObserver: StillObserver });
}

class StillObserver {
  private readonly watched = new Set<unknown>();
  observe(element: unknown) {
    this.watched.add(element);
  }
  disconnect() {
    this.watched.clear();
  }
}
