/** The dialogs of the day, which are loaded together. */
export { AppointmentForm } from './AppointmentForm';
export { CloseDay } from './CloseDay';
export { EntryForm } from './EntryForm';
export { KeptForms } from './KeptForms';
