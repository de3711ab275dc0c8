import { useRef, useState } from 'react';
import type { ImportPlan } from '#shared/imports/calendar/importPlan';
import type { WordRule } from '#shared/imports/calendar/wordRules';
import type { ImportTarget } from '#shared/records/importRule';
import { countText } from '#shared/reports/figures';
import { targetKey, type TargetOption } from '#renderer/domain-ui/importTargets';
import { Button } from '#renderer/ui/Button';
import { SectionHead } from '#renderer/ui/SectionHead';
import { Select } from '#renderer/ui/form/Select';
import { TextInput } from '#renderer/ui/form/TextInput';
import { chosenBy } from './importModel';

type ImportRulesProps = {
  readonly plan: ImportPlan;
  readonly rules: readonly WordRule[];
  readonly otherwise: ImportTarget;
  readonly options: readonly TargetOption[];
  readonly onRules: (rules: readonly WordRule[]) => void;
  readonly onOtherwise: (target: ImportTarget) => void;
};

/** Chooses the kind that an event becomes by a word in its title; the first match wins. */
export function ImportRules({ plan, rules, otherwise, options, onRules, onOtherwise }: ImportRulesProps) {
  const [word, setWord] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const add = () => {
    const typed = word.trim().toLowerCase();
    const wrong =
      typed === ''
        ? 'Type a word that appears in the titles.'
        : rules.some((rule) => rule.word === typed)
          ? `“${typed}” is already in the list.`
          : null;
    setProblem(wrong);
    if (wrong !== null) return field.current?.focus();
    onRules([...rules, { word: typed, target: otherwise }]);
    return setWord('');
  };
  const drop = (index: number) => onRules(rules.filter((_, at) => at !== index));
  const raise = (index: number) =>
    onRules([
      ...rules.slice(0, index - 1),
      ...rules.slice(index, index + 1),
      ...rules.slice(index - 1, index),
      ...rules.slice(index + 1),
    ]);
  const change = (index: number, target: ImportTarget) =>
    onRules(rules.map((rule, at) => (at === index ? { ...rule, target } : rule)));
  return (
    <section aria-labelledby="import-rules">
      <SectionHead id="import-rules" title="Which kind is it?" sub="by a word in the title, first match wins" />
      <ul className="import-rules">
        {rules.map((rule, index) => (
          <li key={rule.word}>
            <span>{rule.word}</span>
            <TargetSelect
              label={`Kind for ${rule.word}`}
              target={rule.target}
              options={options}
              onChange={(target) => change(index, target)}
            />
            <span className="import-number">{countText(chosenBy(plan, rule.word))}</span>
            <span className="import-rule-actions">
              <Button
                look="quiet"
                size="small"
                icon="arrowUp"
                aria-label={`Try ${rule.word} earlier`}
                whyNot={index === 0 ? 'It is already tried first.' : null}
                onClick={() => raise(index)}
              />
              <Button
                look="quiet"
                size="small"
                icon="trash"
                aria-label={`Delete the word ${rule.word}`}
                onClick={() => drop(index)}
              />
            </span>
          </li>
        ))}
        <li>
          <span className="muted">no word matched</span>
          <TargetSelect
            label="Kind if no word matches"
            target={otherwise}
            options={options}
            onChange={onOtherwise}
          />
          <span className="import-number">{countText(chosenBy(plan, null))}</span>
        </li>
      </ul>
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextInput
          ref={field}
          label="Another word"
          hideLabel
          placeholder="a word from the titles"
          error={problem}
          value={word}
          maxLength={60}
          onChange={(text) => (setWord(text), setProblem(null))}
        />
        <Button size="small" submit>
          Add word
        </Button>
      </form>
    </section>
  );
}

type TargetSelectProps = {
  readonly label: string;
  readonly target: ImportTarget;
  readonly options: readonly TargetOption[];
  readonly onChange: (target: ImportTarget) => void;
};

function TargetSelect({ label, target, options, onChange }: TargetSelectProps) {
  return (
    <Select
      label={label}
      hideLabel
      value={targetKey(target)}
      options={options.map((option) => ({ value: option.key, label: option.label }))}
      onChange={(key) => {
        const chosen = options.find((option) => option.key === key);
        if (chosen !== undefined) onChange(chosen.target);
      }}
    />
  );
}
