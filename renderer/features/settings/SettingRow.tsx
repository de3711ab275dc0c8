import type { ReactNode } from 'react';

/** A setting: its name, why someone would change it, and its control. */
export function SettingRow({
  name,
  why,
  children,
}: {
  readonly name: ReactNode;
  readonly why: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <div className="setting-row">
      <div>
        <b>{name}</b>
        <p className="muted small">{why}</p>
      </div>
      {children}
    </div>
  );
}
