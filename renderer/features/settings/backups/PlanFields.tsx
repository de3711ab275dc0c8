import type { BackupPlan, KeptDays, WriteTime } from '#shared/contract/backups';
import { planBackups } from '#renderer/commands/backups';
import { useServices } from '#renderer/services/useServices';
import { useNotices } from '#renderer/state/notices';
import { Select } from '#renderer/ui/form/Select';

/** When backups are written and how many are kept, from the next one on. */
export function PlanFields({ plan }: { readonly plan: BackupPlan }) {
  const services = useServices();
  const choose = async (changed: Partial<BackupPlan>) => {
    const chosen = await planBackups(services, { ...plan, ...changed });
    if (!chosen.ok) useNotices.getState().problem(chosen.error.message);
  };
  return (
    <div className="backup-plan-fields">
      <Select label="Write" value={plan.write} options={writeTimes} onChange={(write) => void choose({ write })} />
      <Select
        label="Keep"
        value={`${plan.keptDays}`}
        options={keptDays}
        onChange={(days) => void choose({ keptDays: Number(days) as KeptDays })}
      />
    </div>
  );
}

const writeTimes: readonly { readonly value: WriteTime; readonly label: string }[] = [
  { value: 'quiet', label: 'in quiet moments' },
  { value: 'closing', label: 'at closing the day' },
];

const keptDays = (['14', '30', '90', '365'] as const satisfies readonly `${KeptDays}`[]).map((value) => {
  return { value, label: `${value} days, then 1 a month` };
});

/** What a plan means, in full. */
export function howText({ write, keptDays: days }: BackupPlan): string {
  const times = write === 'quiet' ? 'after a start, in quiet moments and at closing a day' : closingTimes;
  return (
    `Written ${times}; always before upgrades, restores and removals. Each is read back and compared. Of the last ` +
    `days that have a backup, two keep one for each hour and ${days} one for each day; of those before, each month ` +
    'keeps one. None is replaced by an emptier one.'
  );
}

const closingTimes = 'at closing a day, and after a start if that was not done';
