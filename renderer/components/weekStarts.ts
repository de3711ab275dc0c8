/** The days on which a week may begin, as segments to choose from; the value is the number of the day from Sunday. */
export const weekStarts = [
  { value: '0', label: 'Sunday' },
  { value: '1', label: 'Monday' },
  { value: '6', label: 'Saturday' },
] as const;
