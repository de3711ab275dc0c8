import { useState } from 'react';
import type { RecordId } from '#shared/base/ids';
import type { ActivityKind } from '#shared/records/activityKind';
import type { CalendarSource } from '#shared/records/calendarSource';
import type { CollateralDuty } from '#shared/records/collateralDuty';
import type { ImportRule, ImportTarget } from '#shared/records/importRule';
import type { Recorded } from '#shared/records/version';
import { termsOn } from '#shared/rules/terms';
import { clockName } from '#shared/time/dateNames';
import type { Day, ZoneName } from '#shared/time/day';
import { dayOf, minuteOfDay } from '#shared/time/zones';
import { changeRules } from '#renderer/commands/calendars';
import { useOpened } from '#renderer/queries/sealedText';
import { useServices } from '#renderer/services/useServices';
import { useNotices } from '#renderer/state/notices';
import { targetKey, targetOptions, type TargetOption } from '#renderer/domain-ui/importTargets';
import { Button } from '#renderer/ui/Button';
import { useClockForm } from '#renderer/ui/clockForm';
import { SectionHead } from '#renderer/ui/SectionHead';
import { Table, type Column } from '#renderer/ui/Table';
import { Select } from '#renderer/ui/form/Select';
import { useFocusWhenShorter } from '#renderer/ui/useFocusWhenShorter';
import { RemoveCalendar } from './RemoveCalendar';
import { datedName } from './datedName';

import './CalendarBlock.css';

type CalendarBlockProps = {
  readonly source: Recorded<CalendarSource>;
  readonly rules: readonly Recorded<ImportRule>[];
  readonly kinds: readonly Recorded<ActivityKind>[];
  readonly duties: readonly Recorded<CollateralDuty>[];
  readonly today: Day;
  readonly zone: ZoneName;
  readonly onImport: () => void;
};

/**
 * One calendar: when it was imported, its rules in the order they are tried, what each chooses, and a button to remove
 * it.
 */
export function CalendarBlock(props: CalendarBlockProps) {
  const { source, rules, today, zone } = props;
  const services = useServices();
  const clock = useClockForm();
  const opened = useOpened(source.id, source.name);
  const [isRemoving, setRemoving] = useState(false);
  const importButton = useFocusWhenShorter(rules.length);
  const name = typeof opened === 'string' ? opened : 'Calendar with a sealed name';
  const words = rules.filter(({ word }) => word !== null);
  const options = targetOptions(props, today);
  const change: ChangeRuleList = async (remaining, message, targets = {}) => {
    const done = await changeRules(services, { calendar: source.id, rules: remaining.map(({ id }) => id), targets });
    if (done.ok) useNotices.getState().done(message);
    else useNotices.getState().problem(done.error.message);
  };
  const { importedAt } = source;
  const when = `${datedName(dayOf(importedAt, zone), today)}, ${clockName(minuteOfDay(importedAt, zone), clock)}`;
  return (
    <section aria-label={name}>
      <SectionHead
        title={name}
        sub={`last imported ${when}; titles ${source.keepTitles ? 'kept, sealed' : 'not kept'}`}
      >
        <Button ref={importButton} onClick={props.onImport}>
          Import again…
        </Button>
        <Button icon="trash" onClick={() => setRemoving(true)}>
          Remove…
        </Button>
      </SectionHead>
      <Table
        caption={`Rules of ${name}, the first that matches wins`}
        columns={ruleColumns(words, options, (target) => targetName(target, props), change)}
        rows={rules}
        rowKey={({ id }) => id}
        empty="No rules."
      />
      {isRemoving ? <RemoveCalendar source={source} name={name} onClose={() => setRemoving(false)} /> : null}
    </section>
  );
}

type Rule = Recorded<ImportRule>;
type ChangeRuleList = (
  remaining: readonly Rule[],
  message: string,
  targets?: Readonly<Record<RecordId, ImportTarget>>,
) => Promise<void>;

function ruleColumns(
  words: readonly Rule[],
  options: readonly TargetOption[],
  nameOf: (target: ImportTarget) => string,
  change: ChangeRuleList,
): readonly Column<Rule>[] {
  return [
    { key: 'word', head: 'Word in the title', isName: true, cell: (rule) => <RuleWord rule={rule} /> },
    {
      key: 'target',
      head: 'Becomes',
      cell: (rule) => (
        <RuleTarget
          rule={rule}
          options={options}
          name={nameOf(rule.target)}
          onChange={(target) => void change(words, 'Changed what the rule chooses.', { [rule.id]: target })}
        />
      ),
    },
    {
      key: 'actions',
      head: '',
      align: 'right',
      cell: (rule) => {
        const at = words.indexOf(rule);
        if (at < 0) return null;
        const swap = (other: number) =>
          void change(words.with(at, words[other] ?? rule).with(other, rule), 'Changed the order of the rules.');
        return (
          <span className="settings-actions">
            <Button
              look="quiet"
              size="small"
              aria-label="Try it earlier"
              whyNot={at === 0 ? 'it is tried first' : null}
              onClick={() => swap(at - 1)}
            >
              ↑
            </Button>
            <Button
              look="quiet"
              size="small"
              aria-label="Try it later"
              whyNot={at === words.length - 1 ? 'it is tried last' : null}
              onClick={() => swap(at + 1)}
            >
              ↓
            </Button>
            <Button
              look="quiet"
              size="small"
              icon="trash"
              aria-label="Delete the rule"
              onClick={() =>
                void change(
                  words.filter((one) => one !== rule),
                  'Deleted the rule.',
                )
              }
            />
          </span>
        );
      },
    },
  ];
}

function RuleWord({ rule }: { readonly rule: Rule }) {
  const word = useOpened(rule.id, rule.word);
  if (rule.word === null) return <span className="muted">no word matched</span>;
  return typeof word === 'string' ? word : <span className="muted">sealed</span>;
}

type RuleTargetProps = {
  readonly rule: Rule;
  readonly options: readonly TargetOption[];
  readonly name: string;
  readonly onChange: (target: ImportTarget) => void;
};

/** What a rule chooses, to be changed in place. A kind that is no longer in use stays chosen until another one is. */
function RuleTarget({ rule, options, name, onChange }: RuleTargetProps) {
  const word = useOpened(rule.id, rule.word);
  const ofWord = typeof word === 'string' ? `Becomes for ${word}` : 'Becomes';
  const label = rule.word === null ? 'Becomes if no word matches' : ofWord;
  const present = targetKey(rule.target);
  const listed = options.map((option) => ({ value: option.key, label: option.label }));
  const own = listed.some(({ value }) => value === present) ? [] : [{ value: present, label: name }];
  return (
    <div className="calendar-target">
      <Select
        label={label}
        hideLabel
        value={present}
        options={[...own, ...listed]}
        onChange={(key) => {
          const chosen = options.find((option) => option.key === key);
          if (chosen !== undefined) onChange(chosen.target);
        }}
      />
    </div>
  );
}

function targetName(target: ImportTarget, { kinds, duties, today }: CalendarBlockProps): string {
  if (target.becomes === 'nothing') return 'left out';
  if (target.becomes === 'absence') return `an absence: ${target.reason}`;
  const kind = kinds.find(({ id }) => id === target.kind);
  const duty = duties.find(({ id }) => id === target.duty);
  const label = (kind === undefined ? null : termsOn(kind, today)?.label) ?? 'a kind that is gone';
  return duty === undefined ? label : `${label}, ${termsOn(duty, today)?.label}`;
}
