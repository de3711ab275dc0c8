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

/** The function behind a command that writes. */
export type WritingCommand = (services: Services, input: never) => Promise<Result<Receipt>>;

/** An outcome for an appointment, except for the outcome itself. */
export type AnswerInput = Omit<RecordOutcomeInput, 'outcome'>;

/** A record check, except for its result. */
export type CheckInput = Omit<RecordCheckInput, 'recordCheck'>;

/** The function behind each writing command of the command list. A missing one is a type error. */
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
