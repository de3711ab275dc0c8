import type { CommandDefinition } from './commandDefinition';

/** What the user can do on Records, in the order of the menus and the palette. */
export const recordCommands = [
  { id: 'previousTab', label: 'Previous tab', menu: 'Go', keys: ['Ctrl+PageUp'], scope: 'records', writes: false },
  { id: 'nextTab', label: 'Next tab', menu: 'Go', keys: ['Ctrl+PageDown'], scope: 'records', writes: false },
  {
    id: 'addRecord', label: 'Add to the open tab of Records…', menu: 'Edit',
    keys: ['A', 'N', 'Ctrl+Shift+A'], scope: 'records', writes: false,
    finds: 'duty interval course guidance count goal',
  },
  {
    id: 'markAttended', label: 'Training: attended', menu: null,
    keys: ['A', 'Ctrl+Alt+A'], scope: 'training', writes: false,
  },
  {
    id: 'markMissed', label: 'Training: missed', menu: null,
    keys: ['M', 'Ctrl+Alt+M'], scope: 'training', writes: false,
  },
  {
    id: 'editCourse', label: 'Change the course…', menu: null,
    keys: ['E', 'F2'], scope: 'training', writes: false,
  },
  {
    id: 'markRead', label: 'Guidance: read', menu: null,
    keys: ['A', 'Ctrl+Alt+A'], scope: 'guidance', writes: false,
  },
  {
    id: 'editGuidance', label: 'Change the guidance…', menu: null,
    keys: ['E', 'F2'], scope: 'guidance', writes: false,
  },
  {
    id: 'findGuidance', label: 'Find in the guidance', menu: 'View',
    keys: ['/', 'Ctrl+F'], scope: 'records', writes: false,
  },
  {
    id: 'pasteCounts', label: 'Paste a table of counts…', menu: 'Edit',
    keys: ['V', 'Ctrl+Alt+V'], scope: 'records', writes: false, finds: 'docket size cases import',
  },
  {
    id: 'addGoal', label: 'Add a goal…', menu: 'Edit', keys: ['G', 'Ctrl+Alt+G'], scope: 'records', writes: false,
  },
  {
    id: 'planTime', label: 'Plan time for overdue work…', menu: 'Edit',
    keys: ['P', 'F4'], scope: 'records', writes: false, finds: 'record checks docket review appointment backlog',
  },
  {
    id: 'showDifferences', label: 'Show where the unit’s and the officers’ counts differ', menu: 'View',
    keys: ['W', 'Ctrl+Alt+W'], scope: 'records', writes: false,
  },
  {
    id: 'showAttendance', label: 'Attendance sheet of the unit', menu: 'View',
    keys: [], scope: 'records', writes: false, finds: 'training courses officers',
  },
  {
    id: 'editRecord', label: 'Change the selected item on Records…', menu: 'Edit',
    keys: ['E', 'F2'], scope: 'records', writes: false,
  },
  { id: 'removeRecord', label: 'Delete the selected item on Records', menu: null, keys: ['Delete'], scope: 'records',
    writes: false },
  { id: 'findRecord', label: 'Find on the open tab of Records', menu: 'View', keys: ['/', 'Ctrl+F'], scope: 'records',
    writes: false },
  {
    id: 'logToDuty', label: 'Put time on the duty', menu: null,
    keys: ['L', 'Ctrl+Alt+L'], scope: 'records', writes: false,
  },
  {
    id: 'assignLogged', label: 'Add the missing assignment of a duty', menu: null,
    keys: ['M', 'Ctrl+Alt+M'], scope: 'records', writes: false,
  },
  {
    id: 'saveDutyAssignment', label: 'Add or change an assigned duty', menu: null,
    keys: [], scope: 'everywhere', writes: true, saves: 'dutyAssignment',
  },
  {
    id: 'deleteDutyAssignment', label: 'Delete an assigned duty', menu: null,
    keys: [], scope: 'everywhere', writes: true, deletes: 'dutyAssignment',
  },
  {
    id: 'saveReviewInterval', label: 'Add or change a review interval', menu: null,
    keys: [], scope: 'everywhere', writes: true, saves: 'reviewInterval',
  },
  {
    id: 'deleteReviewInterval', label: 'Delete a review interval', menu: null,
    keys: [], scope: 'everywhere', writes: true, deletes: 'reviewInterval',
  },
  {
    id: 'saveCourse', label: 'Add or change a course', menu: null,
    keys: [], scope: 'everywhere', writes: true, saves: 'course',
  },
  {
    id: 'deleteCourse', label: 'Delete a course and its sessions', menu: null,
    keys: [], scope: 'everywhere', writes: true, deletes: 'course',
  },
  {
    id: 'importCourses', label: 'Import courses from a file', menu: null,
    keys: [], scope: 'everywhere', writes: true,
  },
  {
    id: 'saveTrainingSession', label: 'Add or change a session of training', menu: null,
    keys: [], scope: 'everywhere', writes: true, saves: 'trainingSession',
  },
  {
    id: 'deleteTrainingSession', label: 'Delete a session of training', menu: null,
    keys: [], scope: 'everywhere', writes: true, deletes: 'trainingSession',
  },
  {
    id: 'saveTrainingRequirement', label: 'Set the training hours of a fiscal year', menu: null,
    keys: [], scope: 'everywhere', writes: true, saves: 'trainingRequirement',
  },
  {
    id: 'deleteTrainingRequirement', label: 'Delete the training hours of a fiscal year', menu: null,
    keys: [], scope: 'everywhere', writes: true, deletes: 'trainingRequirement',
  },
  {
    id: 'saveGuidance', label: 'Add or change guidance', menu: null,
    keys: [], scope: 'everywhere', writes: true, saves: 'guidance',
  },
  {
    id: 'deleteGuidance', label: 'Delete guidance', menu: null,
    keys: [], scope: 'everywhere', writes: true, deletes: 'guidance',
  },
  {
    id: 'saveDocketCount', label: 'Add or change a count of cases', menu: null,
    keys: [], scope: 'everywhere', writes: true, saves: 'docketCount',
  },
  {
    id: 'deleteDocketCount', label: 'Delete a count of cases', menu: null,
    keys: [], scope: 'everywhere', writes: true, deletes: 'docketCount',
  },
  {
    id: 'pasteDocketCounts', label: 'Save pasted counts of cases', menu: null,
    keys: [], scope: 'everywhere', writes: true,
  },
  {
    id: 'saveCaseClass', label: 'Add or change a class of cases', menu: null,
    keys: [], scope: 'everywhere', writes: true, saves: 'caseClass',
  },
  {
    id: 'deleteCaseClass', label: 'Delete a class of cases', menu: null,
    keys: [], scope: 'everywhere', writes: true, deletes: 'caseClass',
  },
  {
    id: 'saveGoal', label: 'Add or change a goal', menu: null,
    keys: [], scope: 'everywhere', writes: true, saves: 'goal',
  },
  {
    id: 'deleteGoal', label: 'Delete a goal', menu: null,
    keys: [], scope: 'everywhere', writes: true, deletes: 'goal',
  },
] as const satisfies readonly CommandDefinition[];
