/** The field offices to choose from; another may be typed. */
export const fieldOffices: readonly string[] = [
  'Atlanta', 'Baltimore', 'Boston', 'Buffalo', 'Chicago', 'Dallas', 'Denver', 'Detroit', 'El Paso', 'Harlingen',
  'Houston', 'Los Angeles', 'Miami', 'New Orleans', 'New York City', 'Newark', 'Philadelphia', 'Phoenix',
  'Salt Lake City', 'San Antonio', 'San Diego', 'San Francisco', 'Seattle', 'St Paul', 'Washington',
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
