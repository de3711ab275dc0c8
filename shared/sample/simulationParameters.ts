/** How often one activity happens in the simulated unit and how long it takes, on one docket or on both. */
export type SimulatedActivity = {
  readonly docket: 'non-detained' | 'detained' | 'both';
  readonly kind: string;
  readonly duty: string | null;
  /** Mean of the Poisson-distributed number of units on a full day. */
  readonly unitsPerDay: number;
  /** Median of the log-normal minutes of a unit. */
  readonly medianMinutes: number;
  /** Standard deviation of the logarithm of the minutes. */
  readonly logDeviation: number;
  /** Share of the units that come from an appointment. */
  readonly scheduledShare: number;
  /** Share of the scheduled units that are no-shows. */
  readonly noShowShare: number;
};

/** The activities of the simulation, in the order of their table. */
export function simulatedActivities(): SimulatedActivity[] {
  return table
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => activityOf(line.split(',')));
}

function activityOf([docket = '', kind = '', duty = '', ...numbers]: readonly string[]): SimulatedActivity {
  const [unitsPerDay = 0, medianMinutes = 0, logDeviation = 0] = numbers.map(Number);
  const [scheduledShare = 0, noShowShare = 0] = numbers.slice(3).map(Number);
  return {
    docket: docket as SimulatedActivity['docket'],
    kind,
    duty: duty === '' ? null : duty,
    unitsPerDay,
    medianMinutes,
    logDeviation,
    scheduledShare,
    noShowShare,
  };
}

/** The table as CSV, with comments. */
const table = `
# simulated, not the agency's: made up so that a sample unit looks alive; no figure here comes from any agency
# units per officer-day are Poisson means; minutes per unit are log-normal (median, standard deviation of the logarithm)
# a duty-officer day replaces all other work of the day
docket,kind,duty,units_per_officer_day,minutes_median,minutes_log_sd,scheduled_share,no_show_share
non-detained,check-in,,5.5,17,0.45,0.85,0.14
non-detained,walk-in,,2.2,14,0.60,0,
non-detained,phone,,7.0,6,0.70,0,
non-detained,new-case,,1.1,32,0.40,0,
non-detained,docprep,,0.3,45,0.55,0,
non-detained,followup,,0.9,22,0.55,0.10,
non-detained,record-check,,3.4,7,0.35,0,
non-detained,docket-review,,4.0,7,0.35,0,
non-detained,interview,,0.4,41,0.40,0.70,0.10
detained,check-in,,0.3,15,0.45,0.50,0.05
detained,interview,,1.7,36,0.40,0.60,0.02
detained,custody,,3.6,21,0.55,0,
detained,phone,,3.6,7,0.70,0,
detained,new-case,,1.4,29,0.40,0,
detained,docprep,,0.6,48,0.55,0,
detained,followup,,1.5,24,0.55,0.10,
detained,record-check,,2.4,7,0.35,0,
detained,docket-review,,4.0,8,0.35,0,
both,duty,court-run,0.09,170,0.30,0.90,
both,duty,other-check-in,0.35,45,0.50,0,
both,duty,duty-officer,0.05,480,0.05,1,
both,training,,0.04,180,0.50,1,
both,meeting,,0.6,24,0.50,0.60,
both,admin,,0.6,24,0.50,0,
`;
