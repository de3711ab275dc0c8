import { useId, useState, type ReactNode } from 'react';
import type { JournalStatus } from '#shared/contract/ipc';
import type { Setting, SettingValues } from '#shared/records/setting';
import { changeSetting } from '#renderer/commands/changeSetting';
import { Button } from '#renderer/components/Button';
import { Segmented } from '#renderer/components/Segmented';
import { Switch } from '#renderer/components/Switch';
import { weekStarts } from '#renderer/components/weekStarts';
import { useSaveState } from '#renderer/queries/useSaveState';
import { useSettings } from '#renderer/queries/useSettings';
import { useServices } from '#renderer/services/useServices';
import { useNotices } from '#renderer/state/notices';
import './SettingsScreen.css';

/** What can be set: in force at once, taken back by Undo. */
export function SettingsScreen() {
  const settings = useSettings();
  return (
    <>
      <div className="page-head">
        <h1 tabIndex={-1}>Settings</h1>
        <span className="sub">in force at once; Undo takes a change back</span>
      </div>
      {settings === undefined ? null : <Appearance settings={settings} />}
      <Copies />
    </>
  );
}

function Appearance({ settings }: { readonly settings: SettingValues }) {
  const services = useServices();
  const change = async (setting: Setting) => {
    const done = await changeSetting(services, setting);
    if (done.ok) useNotices.getState().done('Setting changed');
    else useNotices.getState().problem(done.error.message);
  };
  return (
    <section aria-label="Appearance and keys" data-region="settings">
      <h2>Appearance and keys</h2>
      <SettingRow name="Colours" why="As the system follows its light or dark mode.">
        <Segmented hideLabel label="Colours" value={settings.theme} segments={themes} onChange={(value) => void change({ key: 'theme', value })} />
      </SettingRow>
      <SettingRow name="A week begins on" why="In the month, in reports and in exports.">
        <Segmented
          hideLabel
          label="A week begins on"
          value={String(settings.weekStart)}
          segments={weekStarts}
          onChange={(text) => void change({ key: 'weekStart', value: text === '1' ? 1 : text === '6' ? 6 : 0 })}
        />
      </SettingRow>
      <SettingRow name="Single letters act" why="Off: only keys with Ctrl or Alt, and function keys, do anything.">
        <Switch label="Single letters act" checked={settings.singleLetterKeys} onChange={(value) => void change({ key: 'singleLetterKeys', value })} />
      </SettingRow>
      <SettingRow name="Byte order mark in CSV files" why="Excel reads accents rightly with it; some programs show it as a character.">
        <Switch label="Byte order mark in CSV files" checked={settings.csvByteOrderMark} onChange={(value) => void change({ key: 'csvByteOrderMark', value })} />
      </SettingRow>
    </section>
  );
}

function Copies() {
  const { platform } = useServices();
  const { acknowledged } = useSaveState();
  const [status, setStatus] = useState<JournalStatus | null>(null);
  const verify = async () => setStatus(await platform.invoke('journal.verify', null));
  const faults = status === null ? [] : [...status.torn, ...status.damaged];
  return (
    <section aria-label="Storage and journal" data-region="copies">
      <h2>Storage and journal</h2>
      <SettingRow name="Two copies" why={`Each change is written to a database and to a journal; the last is number ${acknowledged}.`}>
        <Button onClick={() => void verify()}>Verify the journal</Button>
      </SettingRow>
      <div aria-live="polite">
        {status === null ? null : (
          <p>
            {status.lines ?? 0} lines in {status.segments} files, up to number {status.head}:{' '}
            {faults.length === 0 ? 'whole.' : faults.join(' ')}
          </p>
        )}
      </div>
    </section>
  );
}

function SettingRow({ name, why, children }: { readonly name: string; readonly why: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <div className="setting-row">
      <div>
        <b id={id}>{name}</b>
        <p className="muted small">{why}</p>
      </div>
      {children}
    </div>
  );
}

const themes = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

