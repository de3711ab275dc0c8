import { defineRecord, type ContentOf } from './recordDefinition';
import {
  either, exactly, fields, flag, list, oneOf, oneShapeOf, orNull, recordIdSchema, text, type Checked, type Schema,
} from './schemas';

/** All settings, each with the values it may have. Each is one record, whose id is its key. */
const settingSchemas = {
  /** Whose work is shown and logged: the officer's record id. */
  viewer: orNull(recordIdSchema),
  /** 0 is Sunday, 1 Monday, 6 Saturday. */
  weekStart: either(exactly(0), exactly(1), exactly(6)),
  /** How times are shown: 13:05 or 1:05 pm. */
  clock: oneOf('24', '12'),
  theme: oneOf('system', 'light', 'dark'),
  singleLetterKeys: flag,
  /**
   * The commands whose keys were changed, each with all its keys. Any string is accepted, so that a program that does
   * not know a command or a key can still open the folder, and names what it leaves out.
   */
  shortcuts: list(fields({ command: text, keys: list(text) })),
  csvByteOrderMark: flag,
  /** Set by the sample. Every window and export then says that the data are simulated. */
  simulated: flag,
};

/** All settings with their types. */
export type SettingValues = { readonly [Key in keyof typeof settingSchemas]: Checked<(typeof settingSchemas)[Key]> };

/** A key of the settings. */
export type SettingKey = keyof SettingValues;

/** The values of settings that were never changed. */
export const defaultSettings: SettingValues = {
  viewer: null,
  weekStart: 0,
  clock: '24',
  theme: 'system',
  singleLetterKeys: true,
  shortcuts: [],
  csvByteOrderMark: true,
  simulated: false,
};

type AnySetting = { readonly key: SettingKey; readonly value: SettingValues[SettingKey] };

/** Each key with its own values. */
const settingSchema = oneShapeOf(
  Object.entries(settingSchemas).map(([key, value]) => fields({ key: exactly(key), value })),
) as unknown as Schema<AnySetting>;

/** One stored setting; `value` fits `key`. */
export const setting = defineRecord({
  type: 'setting',
  listed: { name: 'Settings, changed', sealed: 'nothing' },
  schema: settingSchema,
  owner: () => 'local',
  keys: [''],
  sealed: [],
  fields: {
    key: { meaning: 'Which setting', share: 'own' },
    value: { meaning: 'Its value', share: 'own' },
  },
});

/** A setting's content. */
export type Setting = ContentOf<typeof setting>;
