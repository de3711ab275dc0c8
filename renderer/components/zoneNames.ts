/** All time zones that the runtime knows, those of the United States first. */
export function zoneNames(): readonly string[] {
  const all = Intl.supportedValuesOf('timeZone');
  const near = usual.filter((zone) => all.includes(zone));
  return [...near, ...all.filter((zone) => !near.includes(zone))];
}

const usual = [
  'America/New_York', 'America/Chicago', 'America/Denver', 'America/Phoenix', 'America/Los_Angeles', 'America/Anchorage',
  'Pacific/Honolulu', 'America/Puerto_Rico', 'Pacific/Guam',
];
