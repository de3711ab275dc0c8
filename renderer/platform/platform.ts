import type { DaybookBridge } from '#shared/contract/ipc';

/**
 * The machine as the renderer sees it: in the program `window.daybook`, in tests and in a plain browser a port in
 * memory. Same shape, so that everything above it runs in all three.
 */
export type Platform = DaybookBridge;
