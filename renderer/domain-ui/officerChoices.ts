/** The field offices to choose from; the user can type another. */
export const fieldOffices: readonly string[] = [
  'Atlanta',
  'Baltimore',
  'Boston',
  'Buffalo',
  'Chicago',
  'Dallas',
  'Denver',
  'Detroit',
  'El Paso',
  'Harlingen',
  'Houston',
  'Los Angeles',
  'Miami',
  'New Orleans',
  'New York City',
  'Newark',
  'Philadelphia',
  'Phoenix',
  'Salt Lake City',
  'San Antonio',
  'San Diego',
  'San Francisco',
  'Seattle',
  'St Paul',
  'Washington',
];

/** The roles, as segments to choose from. */
export const roles = [
  { value: 'officer', label: 'Officer' },
  { value: 'supervisor', label: 'Supervisor' },
] as const;

/** The dockets, as segments to choose from. */
export const dockets = [
  { value: 'non-detained', label: 'Non-detained' },
  { value: 'detained', label: 'Detained' },
  { value: 'mixed', label: 'Mixed' },
] as const;

/** The days a week can start on, as segments to choose from; the value counts days from Sunday. */
export const weekStarts = [
  { value: '0', label: 'Sunday' },
  { value: '1', label: 'Monday' },
  { value: '6', label: 'Saturday' },
] as const;

/** Returns all time zones that the runtime knows, those of the United States first. */
export function zoneNames(): readonly string[] {
  const all = Intl.supportedValuesOf('timeZone');
  const near = usualZones.filter((zone) => all.includes(zone));
  return [...near, ...all.filter((zone) => !near.includes(zone))];
}

const usualZones = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'Pacific/Honolulu',
  'America/Puerto_Rico',
  'Pacific/Guam',
];

/** The dockets that a case or a request can be on. */
export const caseDockets = [
  { value: 'non-detained', label: 'Non-detained' },
  { value: 'detained', label: 'Detained' },
] as const;

/** Who set a standard or an interval, as segments to choose from. */
export const standardSources = [
  { value: 'written policy', label: 'Written policy' },
  { value: 'unit decision', label: 'Unit decision' },
  { value: 'none', label: 'None' },
] as const;
