export function makeMsi(/** @type {import('../makePackages.mjs').Stage} */ _s) { return '' }
