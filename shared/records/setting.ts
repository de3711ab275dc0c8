import type { RecordId } from '#shared/base/ids';

/** All settings with their types. Each is one record, whose id is its key. */
export type SettingValues = {
  /** Whose work is shown and logged: the officer's record id. */
  readonly viewer: RecordId | null;
  /** 0 is Sunday, 1 Monday, 6 Saturday. */
  readonly weekStart: 0 | 1 | 6;
  readonly theme: 'system' | 'light' | 'dark';
  readonly singleLetterKeys: boolean;
  readonly csvByteOrderMark: boolean;
  /** Set by the sample: every window and export says that the data are simulated. */
  readonly simulated: boolean;
};

/** A key of the settings. */
export type SettingKey = keyof SettingValues;

/** One setting as it is kept; `value` fits `key`. */
export type Setting = { readonly key: SettingKey; readonly value: SettingValues[SettingKey] };

/** What holds until a setting is changed. */
export const defaultSettings: SettingValues = {
  viewer: null,
  weekStart: 0,
  theme: 'system',
  singleLetterKeys: true,
  csvByteOrderMark: true,
  simulated: false,
};
