/** How requests to one country go in the simulated unit. */
export type SimulatedCountry = {
  readonly code: string;
  readonly post: string;
  /** How many requests were opened in the last twelve months. */
  readonly requests: number;
  /** Median of the log-normal days from the submission to the answer. */
  readonly medianDays: number;
  /** Share of the requests that meet an obstacle. */
  readonly obstacleShare: number;
};

/** The countries of the simulated requests, in the order of their table. */
export function simulatedCountries(): SimulatedCountry[] {
  return table
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => {
      const [code = '', post = '', ...numbers] = line.split(',');
      const [requests = 0, medianDays = 0, obstacleShare = 0] = numbers.map(Number);
      return { code, post, requests, medianDays, obstacleShare };
    });
}

/** The table as CSV, with comments. */
const table = `
# simulated, not the agency's: made up so that a ledger looks alive; no figure here says anything about a country
country,post,requests,median_days,obstacle_share
HN,Consulate Philadelphia,60,52,0.2
GT,Consulate Philadelphia,44,36,0.2
MX,Consulate Philadelphia,36,20,0.1
SV,Consulate New York,30,32,0.2
CN,Consulate New York,21,150,0.7
IN,Consulate New York,18,115,0.6
BD,Embassy Washington,14,125,0.6
EC,Consulate New York,11,28,0.1
VN,Embassy Washington,9,160,0.7
NG,Consulate New York,7,60,0.4
XD,Post of sample country D,12,24,0.3
`;
