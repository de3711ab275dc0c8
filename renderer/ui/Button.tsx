import type { ComponentPropsWithRef } from 'react';
import { Icon, type IconName } from './Icon';
import { Kbd, keyName } from './Kbd';
import './Button.css';

/**
 * A screen has one primary button. Quiet ones have no edge, alarm is for what cannot be undone, inverse for dark
 * backgrounds.
 */
type Look = 'plain' | 'primary' | 'quiet' | 'alarm' | 'inverse' | 'inverse-quiet';

type ButtonProps = Omit<ComponentPropsWithRef<'button'>, 'type' | 'disabled'> & {
  readonly look?: Look | undefined;
  readonly size?: 'small' | 'normal' | 'large' | undefined;
  readonly icon?: IconName | undefined;
  /** The keys that do the same, as the command list writes them: beside the words, or in the tooltip of a lone icon. */
  readonly keys?: string | undefined;
  /** False if the keys are in the tooltip only, since the buttons beside it need the room. */
  readonly showsKeys?: boolean | undefined;
  readonly submit?: boolean | undefined;
  /** Why it cannot be pressed now. The button stays in the tab order, so that everybody can read why. */
  readonly whyNot?: string | null | undefined;
};

/** A button with its icon and its keys. */
export function Button(props: ButtonProps) {
  const {
    look = 'plain',
    size = 'normal',
    icon,
    keys,
    showsKeys = true,
    submit = false,
    whyNot = null,
    children,
    onClick,
    ...rest
  } = props;
  const isOnlyIcon = icon !== undefined && children === undefined;
  return (
    <button
      {...rest}
      type={submit ? 'submit' : 'button'}
      className={classes('button', `button-${look}`, `button-${size}`, isOnlyIcon && 'button-icon', props.className)}
      aria-disabled={whyNot === null ? undefined : true}
      aria-keyshortcuts={keys === undefined ? undefined : ariaKeys(keys)}
      title={whyNot ?? props.title ?? (isOnlyIcon ? tooltip(props['aria-label'], keys) : undefined)}
      onClick={whyNot === null ? onClick : (event) => event.preventDefault()}
    >
      {icon === undefined ? null : <Icon name={icon} small={size === 'small'} />}
      {children}
      {keys === undefined || isOnlyIcon || !showsKeys ? null : <Kbd keys={keys} />}
    </button>
  );
}

function tooltip(name: string | undefined, keys: string | undefined): string | undefined {
  return name === undefined || keys === undefined ? name : `${name} (${keyName(keys)})`;
}

/** Joins the class names that apply. */
export function classes(...names: readonly (string | false | undefined)[]): string {
  return names.filter((name) => name !== false && name !== undefined && name !== '').join(' ');
}

function ariaKeys(keys: string): string {
  return keys.replaceAll('Ctrl', 'Control');
}
