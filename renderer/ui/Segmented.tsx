import { useId } from 'react';
import { classes } from './Button';
import { Kbd } from './Kbd';
import './Segmented.css';

/** One segment. */
export type Segment<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly keys?: string | undefined;
};

type SegmentedProps<Value extends string> = {
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  readonly value: Value | null;
  readonly segments: readonly Segment<Value>[];
  readonly onChange: (value: Value) => void;
  readonly small?: boolean | undefined;
};

/** One out of a few, side by side: radio buttons, so arrow keys move and choose. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const name = useId();
  return (
    <fieldset className={classes('segmented', props.small === true && 'segmented-small')}>
      <legend className={props.hideLabel === true ? 'visually-hidden' : 'segmented-label'}>{props.label}</legend>
      <div className="segmented-row">
        {props.segments.map((segment) => (
          <label key={segment.value} className="segmented-part">
            <input
              type="radio"
              name={name}
              value={segment.value}
              aria-keyshortcuts={segment.keys}
              checked={segment.value === props.value}
              onChange={() => props.onChange(segment.value)}
            />
            <span>{segment.label}</span>
            {segment.keys === undefined ? null : <Kbd keys={segment.keys} />}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
