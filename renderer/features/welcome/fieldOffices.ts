/** The field offices to choose from; another may be typed. */
export const fieldOffices: readonly string[] = [
  'Atlanta', 'Baltimore', 'Boston', 'Buffalo', 'Chicago', 'Dallas', 'Denver', 'Detroit', 'El Paso', 'Harlingen',
  'Houston', 'Los Angeles', 'Miami', 'New Orleans', 'New York City', 'Newark', 'Philadelphia', 'Phoenix',
  'Salt Lake City', 'San Antonio', 'San Diego', 'San Francisco', 'Seattle', 'St Paul', 'Washington',
];
