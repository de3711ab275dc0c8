import { SectionHead } from '#renderer/ui/SectionHead';
import { Switch } from '#renderer/ui/Switch';
import { SettingRow } from './SettingRow';
import type { SectionProps } from './section';
import { useChangeSetting } from './useChangeSetting';

/** How exported files are written. */
export function ExportSection({ settings }: SectionProps) {
  const change = useChangeSetting();
  return (
    <section aria-label="Export">
      <SectionHead title="Export" sub="you choose where each file goes; nothing is sent" />
      <SettingRow
        name="Byte order mark in CSV files"
        why="Excel needs it to read accents correctly; some programs show it as a character."
      >
        <Switch
          label="Byte order mark in CSV files"
          checked={settings.csvByteOrderMark}
          onChange={(value) => void change({ key: 'csvByteOrderMark', value })}
        />
      </SettingRow>
      <SettingRow
        name="Notes and titles"
        why="Sealed on this machine. They are never exported; this cannot be changed."
      />
    </section>
  );
}
