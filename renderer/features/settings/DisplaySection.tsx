import { use } from 'react';
import { countedText } from '#shared/reports/figures';
import { CommandButton } from '#renderer/domain-ui/keys/CommandButton';
import { ShownKeysContext } from '#renderer/domain-ui/keys/shownKeys';
import { weekStarts } from '#renderer/domain-ui/officerChoices';
import { SectionHead } from '#renderer/ui/SectionHead';
import { Segmented } from '#renderer/ui/Segmented';
import { Switch } from '#renderer/ui/Switch';
import { SettingRow } from './SettingRow';
import type { SectionProps } from './section';
import { useChangeSetting } from './useChangeSetting';

/** Colors, the clock, the first day of the week, and the shortcuts. */
export function DisplaySection({ settings }: SectionProps) {
  const change = useChangeSetting();
  return (
    <section aria-label="Display and keys">
      <SectionHead title="Display and keys" />
      <SettingRow name="Colors" why="Light, dark, or whatever the system uses.">
        <Segmented
          hideLabel
          label="Colors"
          value={settings.theme}
          segments={themes}
          onChange={(value) => void change({ key: 'theme', value })}
        />
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
      <SettingRow name="Clock" why="Wherever a time is shown. You can type either form.">
        <Segmented
          hideLabel
          label="Clock"
          value={settings.clock}
          segments={clocks}
          onChange={(value) => void change({ key: 'clock', value })}
        />
      </SettingRow>
      <SettingRow name="Single letters act" why="Off: only keys with Ctrl or Alt, and function keys, do anything.">
        <Switch
          label="Single letters act"
          checked={settings.singleLetterKeys}
          onChange={(value) => void change({ key: 'singleLetterKeys', value })}
        />
      </SettingRow>
      <Shortcuts />
    </section>
  );
}

function Shortcuts() {
  const { shortcuts, leftOut } = use(ShownKeysContext);
  const changed = shortcuts.size === 0 ? 'none of them changed' : `${countedText(shortcuts.size, 'command')} changed`;
  const unknown = leftOut.length === 0 ? '' : `, ${leftOut.length} stored and not understood`;
  return (
    <SettingRow name="Shortcuts" why={`The keys of every command, which can be changed: ${changed}${unknown}.`}>
      <CommandButton command="openShortcuts">Open the sheet</CommandButton>
    </SettingRow>
  );
}

const clocks = [
  { value: '24', label: '24-hour, 14:05' },
  { value: '12', label: '12-hour, 2:05 pm' },
] as const;

const themes = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;
