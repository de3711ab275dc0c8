/** A country or area by its ISO 3166-1 alpha-2 code, in capitals, with its English name. */
export type Country = { readonly code: string; readonly name: string };

/** Every assigned code of ISO 3166-1 alpha-2, in alphabetical order. */
export const countryCodes: readonly string[] = (
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY ' +
  'BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK ' +
  'FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR ' +
  'IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ' +
  'ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM ' +
  'PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF ' +
  'TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
).split(' ');

let countries: readonly Country[] | null = null;

/** Every country with its English name, in the order of the codes. The list is made on the first call. */
export function allCountries(): readonly Country[] {
  countries ??= countryCodes.map((code) => ({ code, name: countryName(code) }));
  return countries;
}

let names: Intl.DisplayNames | null = null;

/** A cache of names, since a list of thousands of requests asks for the same few. */
const known = new Map<string, string>();

/**
 * Codes that ISO 3166 reserves for its users, so no country has them. The simulated unit puts invented statuses only on
 * these.
 */
export const sampleCountries: readonly Country[] = ['XA', 'XB', 'XC', 'XD'].map((code) => ({
  code,
  name: `Sample country ${code.slice(1)}`,
}));

/** The English name of a code, or the code itself if it has none. */
export function countryName(code: string): string {
  const name = known.get(code) ?? lookUpName(code);
  known.set(code, name);
  return name;
}

function lookUpName(code: string): string {
  const sample = sampleCountries.find((country) => country.code === code);
  if (sample !== undefined) return sample.name;
  // Made on the first call, since it takes about 20 ms, and startup should not wait for that.
  names ??= new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });
  return names.of(code) ?? code;
}

/** The code of a country, given its code or its full English name in upper or lower case; null for any other text. */
export function readCountryName(text: string): string | null {
  const typed = text.trim().toLowerCase();
  const isMeant = (code: string) => code.toLowerCase() === typed || countryName(code).toLowerCase() === typed;
  return [...countryCodes, ...sampleCountries.map(({ code }) => code)].find(isMeant) ?? null;
}
