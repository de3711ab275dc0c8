import type { Result } from '#shared/base/result';
import type { WritingCommandId } from '#shared/contract/commandList';
import type { Services } from '#renderer/services/services';
import type { Receipt } from '#renderer/storage/store';
import { saveDuty, saveKind } from './activities';
import {
  addAppointment, beginAppointment, deleteAppointment, editAppointment, recordOutcome, type RecordOutcomeInput,
} from './appointments';
import { changeRules, deleteCalendar, importCalendar } from './calendars';
import { closeDay, reopenDay } from './days';
import { redo, undo } from './history';
import { deleteEntry, editEntry, logActivity, recordCheck, type RecordCheckInput } from './log';
import { editOfficer, setUpOfficer } from './officers';
import { deleteAbsence, saveAbsence, setSchedule } from './schedule';
import { changeSetting, switchViewer } from './settings';
import { endInterruption, settleAway, startTimer, stopTimer, switchTimer } from './timers';

/** What runs a command that writes: it takes the services and what the command is about. */
export type WritingCommand = (services: Services, input: never) => Promise<Result<Receipt>>;

/** An answer to an appointment, without which answer it is. */
export type AnswerInput = Omit<RecordOutcomeInput, 'outcome'>;

/** A record check, without what became of it. */
export type CheckInput = Omit<RecordCheckInput, 'recordCheck'>;

/** What runs each command of the list that writes records. One that is missing here does not compile. */
export const commandTable = {
  importCalendar,
  closeDay,
  reopenDay,
  undo,
  redo,
  logActivity,
  editEntry,
  deleteEntry,
  startTimer,
  stopTimer,
  switchTimer,
  endInterruption,
  settleAway,
  addAppointment,
  editAppointment,
  deleteAppointment,
  beginAppointment,
  outcomeKept: answer('kept'),
  outcomeNoShow: answer('no-show'),
  outcomeRescheduled: answer('rescheduled'),
  outcomeCancelled: answer('cancelled'),
  checkDone: check('done'),
  checkSkipped: check('skipped'),
  checkNotRequired: check('not required'),
  themeLight: theme('light'),
  themeDark: theme('dark'),
  themeSystem: theme('system'),
  switchViewer,
  setUpOfficer,
  editOfficer,
  setSchedule,
  saveAbsence,
  deleteAbsence,
  saveKind,
  saveDuty,
  changeRules,
  deleteCalendar,
  changeSetting,
} as const satisfies Record<WritingCommandId, WritingCommand>;

function answer(outcome: RecordOutcomeInput['outcome']) {
  return async (services: Services, input: AnswerInput) => await recordOutcome(services, { ...input, outcome });
}

function check(recordCheckAnswer: RecordCheckInput['recordCheck']) {
  return async (services: Services, input: CheckInput) =>
    await recordCheck(services, { ...input, recordCheck: recordCheckAnswer });
}

function theme(value: 'light' | 'dark' | 'system') {
  return async (services: Services, _input: Readonly<Record<string, never>> = {}) =>
    await changeSetting(services, { key: 'theme', value });
}
