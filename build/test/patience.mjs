/**
 * How long the tests wait, in milliseconds. None of these is a claim about speed: on a machine that is busy with other
 * work everything takes a multiple of its time, and a test fails only when what it waits for never comes.
 */

/** For one thing to appear. */
export const longestWait = 60_000

/** For one test to finish. A phase is silent no longer than this, so vitest names a stuck test before its phase is killed. */
export const longestTest = 600_000
