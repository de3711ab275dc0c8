/** The version of a Debian package: the program's, and how often it was packaged. */
export const fullVersion = (/** @type {{ version: string }} */ { version }) => `${version.replace('-', '~')}-1`
