export function makeInstaller(/** @type {import('../makePackages.mjs').Stage} */ _s) { return '' }
