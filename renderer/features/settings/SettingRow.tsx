import type { ReactNode } from 'react';

/** What is set, why one would, and the control. */
export function SettingRow({
  name,
  why,
  children,
}: {
  readonly name: string;
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
