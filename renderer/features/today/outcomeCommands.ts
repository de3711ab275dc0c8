/** What is done with an appointment: no start waits for it, and it is there with the forms, which come soon after it. */
export { beginAppointment } from '#renderer/commands/appointments';
export { deleteAppointment } from '#renderer/commands/appointments';
export { recordCheck } from '#renderer/commands/log';
export { recordOutcome } from '#renderer/commands/appointments';
