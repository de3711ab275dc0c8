/**
 * How long the tests wait, in milliseconds. None of these is a claim about speed: on a busy machine everything takes
 * several times as long, and a test fails only if what it waits for never comes.
 */

/** For one thing to appear. The mutation tests wait for less, since a mutant often keeps it from appearing at all. */
export const longestWait = Number(process.env.DAYBOOK_LONGEST_WAIT ?? 180_000)

/** For one test to finish. A phase may be silent for longer, so that vitest names a stuck test first. */
export const longestTest = 600_000
