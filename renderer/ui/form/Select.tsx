import { classes } from '#renderer/ui/Button';
import { Field, fieldProps, type FieldProps } from './Field';

/** One choice of a list. */
export type Option<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly group?: string | undefined;
};

type SelectProps<Value extends string> = FieldProps & {
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
  readonly wide?: boolean | undefined;
};

/** One out of many, as the platform's own list. Options with a group are listed below its name. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  return (
    <Field {...fieldProps(props)}>
      {(control) => (
        <select
          {...control}
          className={classes('input', props.wide === true && 'input-wide')}
          value={props.value}
          onChange={(event) => {
            const chosen = props.options.find((option) => option.value === event.target.value);
            if (chosen !== undefined) props.onChange(chosen.value);
          }}
        >
          {optionGroups(props.options).map(({ group, options }) =>
            group === undefined ? (
              options.map(optionOf)
            ) : (
              <optgroup key={group} label={group}>
                {options.map(optionOf)}
              </optgroup>
            ),
          )}
        </select>
      )}
    </Field>
  );
}

function optionOf(option: Option<string>) {
  return (
    <option key={option.value} value={option.value}>
      {option.label}
    </option>
  );
}

type OptionGroup = { readonly group: string | undefined; readonly options: readonly Option<string>[] };

function optionGroups(options: readonly Option<string>[]): readonly OptionGroup[] {
  const names = [...new Set(options.map((option) => option.group))];
  return names.map((group) => ({ group, options: options.filter((option) => option.group === group) }));
}
