import './Icon.css';

/** One line drawing of 16 by 16 px, in the color of the text around it; the word beside it says what it means. */
export function Icon({ name, small = false }: { readonly name: IconName; readonly small?: boolean | undefined }) {
  return (
    <svg className={small ? 'icon icon-small' : 'icon'} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}

const paths = {
  alert: 'M8 2.2l6.3 11.3H1.7zM8 6.3v3.4M8 11.6v.2',
  arrow: 'M2.5 8h11M9.5 4l4 4-4 4',
  arrowUp: 'M8 13.5v-11M4 6.5l4-4 4 4',
  badge: 'M3 1.8h10v12.4H3zM8 4.4a2 2 0 100 4 2 2 0 000-4M5.4 11.6h5.2',
  bars: 'M2.5 13.5v-4M6.2 13.5v-8M9.9 13.5V8M13.5 13.5v-11',
  calendar: 'M2.5 3.2h11v10.6h-11zM2.5 6.4h11M5.4 1.6v3M10.6 1.6v3',
  calendarCheck: 'M2.5 3.2h11v10.6h-11zM5.4 1.6v3M10.6 1.6v3M5.2 9l2 2 3.8-4',
  check: 'M3 8.5l3.2 3.2L13 4.8',
  checklist: 'M2 4l1.2 1.2L5.4 3M2 8.2l1.2 1.2 2.2-2.2M2 12.6l1.2 1.2 2.2-2.2M8.3 4.2h5.4M8.3 8.4h5.4M8.3 12.8h5.4',
  chevronDown: 'M3.5 6l4.5 4.5L12.5 6',
  chevronLeft: 'M10 3L5 8l5 5',
  chevronRight: 'M6 3l5 5-5 5',
  chevronUp: 'M3.5 10.5L8 6l4.5 4.5',
  circleCheck: 'M8 1.8a6.2 6.2 0 100 12.4A6.2 6.2 0 008 1.8M5 8.2l2.1 2.1L11 6',
  clock: 'M8 2a6 6 0 100 12A6 6 0 008 2M8 4.6V8l2.3 1.6',
  copy: 'M5.5 5.5h8v8h-8zM3.5 10.5h-1v-8h8v1',
  cross: 'M4 4l8 8M12 4l-8 8',
  document: 'M3.5 1.8h5.8L12.5 5v9.2h-9zM9 1.8v3.7h3.5M6 8.5h4M6 11.2h4',
  documentPlus: 'M3.5 1.8h5.8L12.5 5v9.2h-9zM8 6.8v4.6M5.7 9.1h4.6',
  download: 'M8 2v8M4.8 7L8 10.2 11.2 7M2.5 13.5h11',
  edit: 'M2.8 13.2l.7-3L11 2.7l2.3 2.3-7.5 7.5zM9.5 4.2l2.3 2.3',
  enter: 'M6.5 2h7v12h-7M2 8h7.5M7 5.2L9.8 8 7 10.8',
  eye: 'M1.5 8S4 3.6 8 3.6 14.5 8 14.5 8 12 12.4 8 12.4 1.5 8 1.5 8M8 6a2 2 0 100 4 2 2 0 000-4',
  flag: 'M3.5 14.5V2M3.5 2.5h9L10 5.8 12.5 9h-9',
  folder: 'M1.8 3.5h4.6l1.4 1.8h6.4v7.7H1.8z',
  info: 'M8 1.8a6.2 6.2 0 100 12.4A6.2 6.2 0 008 1.8M8 7.4v3.8M8 4.9v.2',
  journal: 'M3.5 1.8h9v12.4h-9zM6 1.8v12.4M8.4 5h2M8.4 7.8h2',
  leave: 'M2 14h12M8 14V6.5M2.5 7.5a5.5 5.5 0 0111 0z',
  lines: 'M2 3.5h12M2 8h12M2 12.5h7',
  lock: 'M3.5 7.2h9v6.6h-9zM5.5 7.2V5a2.5 2.5 0 015 0v2.2',
  mark: 'M1.8 4h12.4v8.5H1.8zM4.9 4v3.2M8 4v5M11.1 4v3.2',
  menuDots: 'M3.4 8h.2M7.9 8h.2M12.4 8h.2',
  people:
    'M6 3a2.3 2.3 0 100 4.6A2.3 2.3 0 006 3M1.6 13.2c0-2.6 1.8-4 4.4-4s4.4 1.4 4.4 4' +
    'M10.6 3.2a2.2 2.2 0 010 4.2M12 9.6c1.5.5 2.4 1.7 2.4 3.6',
  person: 'M8 2.4a2.6 2.6 0 100 5.2 2.6 2.6 0 000-5.2M3 14c0-3 2.2-4.8 5-4.8S13 11 13 14',
  phone:
    'M3 2.5h3l1.2 3.3-1.7 1.3a9 9 0 003.4 3.4l1.3-1.7 3.3 1.2v3a.8.8 0 01-.9.8C7 13.3 2.7 9 2.2 3.4A.8.8 0 013 2.5z',
  play: 'M4.5 2.8l8 5.2-8 5.2z',
  plus: 'M8 3v10M3 8h10',
  road: 'M5 2L2.5 14M11 2l2.5 12M8 2.5v2M8 7v2M8 11.5v2',
  screen: 'M2 3h12v8H2zM5.5 14h5M8 11v3',
  search: 'M7 2.5a4.5 4.5 0 100 9 4.5 4.5 0 000-9M10.4 10.4L14 14',
  shield: 'M8 1.6l5.4 2v4.2c0 3.2-2.2 5.3-5.4 6.6-3.2-1.3-5.4-3.4-5.4-6.6V3.6zM5.6 8l1.8 1.8 3-3.4',
  sliders: 'M2 5h5.5M12 5h2M2 11h2M8.5 11H14M9.8 3a2 2 0 100 4 2 2 0 000-4M6.2 9a2 2 0 100 4 2 2 0 000-4',
  speech: 'M2 2.8h12v8.4H7.4L4.2 14v-2.8H2z',
  stop: 'M3.8 3.8h8.4v8.4H3.8z',
  switch: 'M2.5 5.5h10M9.5 2.5l3 3-3 3M13.5 10.5h-10M6.5 7.5l-3 3 3 3',
  training: 'M1.5 6L8 3l6.5 3L8 9zM4 7.4V11c1 1 2.4 1.6 4 1.6s3-.6 4-1.6V7.4',
  trash: 'M2.8 4.2h10.4M6 4.2V2.5h4v1.7M4.2 4.2l.6 9.3h6.4l.6-9.3',
  undo: 'M5.5 3L2.5 6l3 3M2.8 6h6.4a4 4 0 010 8H6',
} as const;

/** The name of a drawing. */
export type IconName = keyof typeof paths;
