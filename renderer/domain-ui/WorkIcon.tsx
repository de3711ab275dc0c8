import { Icon, type IconName } from '#renderer/ui/Icon';
import './WorkIcon.css';

/** The class that sets the colors of a group of work for everything inside it. */
export const groupClass = {
  'case work': 'group-case',
  'document work': 'group-docs',
  collateral: 'group-coll',
  training: 'group-adm',
  administration: 'group-adm',
  'leave and detail': 'group-off',
} as const;

type Group = keyof typeof groupClass;

/** The icon of a kind in the color of its group; kinds that the user added get the icon of their group. */
export function WorkIcon({ kind, group }: { readonly kind: string; readonly group: Group }) {
  return (
    <span className={`work-icon ${groupClass[group]}`}>
      <Icon name={group === 'collateral' ? 'flag' : (iconsOfKinds[kind] ?? iconsOfGroups[group])} small />
    </span>
  );
}

const iconsOfKinds: Readonly<Record<string, IconName>> = {
  'check-in': 'calendarCheck',
  'walk-in': 'enter',
  phone: 'phone',
  'new-case': 'documentPlus',
  interview: 'speech',
  'record-check': 'shield',
  'docket-review': 'lines',
  custody: 'lock',
  training: 'training',
  detail: 'leave',
  meeting: 'person',
  admin: 'folder',
  travel: 'road',
};

const iconsOfGroups: Readonly<Record<Group, IconName>> = {
  'case work': 'lines',
  'document work': 'badge',
  collateral: 'flag',
  training: 'training',
  administration: 'folder',
  'leave and detail': 'leave',
};
