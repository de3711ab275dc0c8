/** What is done with an appointment: no start waits for it, and it is there with the forms, which come soon after it. */
export { beginAppointment } from '#renderer/commands/beginAppointment';
export { deleteAppointment } from '#renderer/commands/deleteAppointment';
export { recordCheck } from '#renderer/commands/recordCheck';
export { recordOutcome } from '#renderer/commands/recordOutcome';
