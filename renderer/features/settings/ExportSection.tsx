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
      <SectionHead title="Export" sub="you say where each file goes; none is sent" />
      <SettingRow
        name="Byte order mark in CSV files"
        why="Excel reads accents rightly with it; some programs show it as a character."
      >
        <Switch
          label="Byte order mark in CSV files"
          checked={settings.csvByteOrderMark}
          onChange={(value) => void change({ key: 'csvByteOrderMark', value })}
        />
      </SettingRow>
      <SettingRow name="Notes and titles" why="Sealed on this machine. No export holds them; this cannot be changed." />
    </section>
  );
}
