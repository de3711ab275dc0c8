/** The forms of the day and what is needed beside them, which are loaded together. */
export { OpenForms } from './OpenForms';
export { tightAxis } from './model/tightAxis';
