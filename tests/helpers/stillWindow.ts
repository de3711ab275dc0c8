/** Gives jsdom, which lays nothing out, a window that is too narrow for what a style sheet asks of it and never changes its size. */
export function stillWindow(): void {
  const width = Object.assign(new EventTarget(), { matches: false });
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
