/** The answers to an appointment: no start waits for them, and they are there with the forms, which come soon after it. */
export { recordCheck } from '#renderer/commands/recordCheck';
export { recordOutcome } from '#renderer/commands/recordOutcome';
