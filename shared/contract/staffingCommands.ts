import type { CommandDefinition } from './commandDefinition';

/** What the user can do on Staffing, in the order of the menus and the palette. */
export const staffingCommands = [
  {
    id: 'openStaffingReport', label: 'Print a staffing report…', menu: 'File',
    keys: ['R', 'Ctrl+P'], scope: 'staffing', writes: false, finds: 'pdf summary time study',
  },
  { id: 'startStudy', label: 'Start a time study…', menu: null, keys: [], scope: 'staffing', writes: true },
  { id: 'editStudy', label: 'Change the study…', menu: null, keys: ['E', 'F2'], scope: 'staffing', writes: true },
  {
    id: 'excludeFromStudy', label: 'Exclude something from the study…', menu: null, keys: ['X', 'Ctrl+Alt+E'],
    scope: 'staffing', writes: false,
  },
  { id: 'closeStudy', label: 'Close the study…', menu: null, keys: [], scope: 'staffing', writes: true },
  { id: 'reopenStudy', label: 'Open the study again…', menu: null, keys: [], scope: 'staffing', writes: true },
  {
    id: 'deleteStudy', label: 'Delete the study', menu: null,
    keys: [], scope: 'staffing', writes: true, deletes: 'study',
  },
  { id: 'saveStandard', label: 'Set a service standard…', menu: null, keys: [], scope: 'staffing', writes: true },
  {
    id: 'deleteStandard', label: 'Delete a service standard', menu: null,
    keys: [], scope: 'staffing', writes: true, deletes: 'standard',
  },
  { id: 'saveYearPlan', label: 'Plan the year…', menu: null, keys: ['Y', 'F4'], scope: 'staffing', writes: true },
  {
    id: 'deleteYearPlan', label: 'Delete a plan for the year', menu: null,
    keys: [], scope: 'staffing', writes: true, deletes: 'yearPlan',
  },
  { id: 'freezeWeights', label: 'Freeze the weights so far', menu: null, keys: [], scope: 'staffing', writes: true },
  { id: 'typeWeights', label: 'Type a set of weights…', menu: null, keys: [], scope: 'staffing', writes: true },
  { id: 'importWeights', label: 'Import a set of weights…', menu: null, keys: [], scope: 'staffing', writes: true },
  {
    id: 'deleteWeights', label: 'Delete a set of weights', menu: null,
    keys: [], scope: 'staffing', writes: true, deletes: 'weights',
  },
] as const satisfies readonly CommandDefinition[];
