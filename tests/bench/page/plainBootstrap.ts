import type { BootstrapSample } from '#shared/analysis/staffing/bootstrapSample';

/**
 * The same bootstrap as one plain loop over typed arrays, with the generator written out: the limit that the program's
 * own is measured against. Returns the two order statistics.
 */
export function plainBootstrap(sample: BootstrapSample, seed: bigint, replicates: number): readonly [number, number] {
  const { officers, kinds, minutes, units, caseMinutes, supportMinutes, yearly } = sample;
  const { availableMinutes, dutyMinutes } = sample;
  const state = stateFrom(seed);
  const [draws, sumMinutes, sumUnits] = [new Float64Array(officers), new Float64Array(kinds), new Float64Array(kinds)];
  const ratios = new Float64Array(replicates);
  let [origin, logNeed, error] = [0, 0, 0];
  for (let replicate = -1; replicate < replicates; replicate += 1) {
    draws.fill(replicate < 0 ? 1 : 0);
    for (let draw = 0; replicate >= 0 && draw < officers; draw += 1) {
      const officer = Math.floor((nextOf(state) * officers) / 2 ** 32);
      draws[officer] = draws[officer]! + 1;
    }
    sumMinutes.fill(0);
    sumUnits.fill(0);
    let [cases, support] = [0, 0];
    for (let officer = 0; officer < officers; officer += 1) {
      const drawn = draws[officer]!;
      cases += drawn * caseMinutes[officer]!;
      support += drawn * supportMinutes[officer]!;
      for (let kind = 0; kind < kinds; kind += 1) {
        sumMinutes[kind] = sumMinutes[kind]! + drawn * minutes[officer * kinds + kind]!;
        sumUnits[kind] = sumUnits[kind]! + drawn * units[officer * kinds + kind]!;
      }
    }
    let work = 0;
    for (let kind = 0; kind < kinds; kind += 1) work += (yearly[kind]! * sumMinutes[kind]!) / sumUnits[kind]!;
    logNeed = Math.log(((work * (cases + support)) / cases + dutyMinutes) / availableMinutes);
    let squares = 0;
    for (let officer = 0; officer < officers; officer += 1) {
      const drawn = draws[officer]!;
      if (drawn === 0) continue;
      work = 0;
      for (let kind = 0; kind < kinds; kind += 1) {
        const at = officer * kinds + kind;
        work += (yearly[kind]! * (sumMinutes[kind]! - minutes[at]!)) / (sumUnits[kind]! - units[at]!);
      }
      const left = cases - caseMinutes[officer]!;
      const both = left + support - supportMinutes[officer]!;
      squares += drawn * (Math.log(((work * both) / left + dutyMinutes) / availableMinutes) - logNeed) ** 2;
    }
    error = Math.sqrt(((officers - 1) / officers) * squares);
    if (replicate < 0) origin = logNeed;
    else ratios[replicate] = (logNeed - origin) / error;
  }
  ratios.sort();
  const rank = (replicates + 1) / 40;
  return [ratios[rank - 1]!, ratios[replicates - rank]!];
}

/** The state of xoshiro128** by SplitMix64. */
function stateFrom(seed: bigint): Int32Array {
  const words = new Int32Array(4);
  let state = BigInt.asUintN(64, seed);
  for (let word = 0; word < 4; word += 2) {
    state = BigInt.asUintN(64, state + 0x9e3779b97f4a7c15n);
    let mixed = state;
    mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 30n)) * 0xbf58476d1ce4e5b9n);
    mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn);
    mixed ^= mixed >> 31n;
    words[word] = Number(BigInt.asIntN(32, mixed));
    words[word + 1] = Number(BigInt.asIntN(32, mixed >> 32n));
  }
  return words;
}

function nextOf(state: Int32Array): number {
  const second = state[1]!;
  const product = Math.imul(second, 5);
  const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
  state[2] = state[2]! ^ state[0]!;
  state[3] = state[3]! ^ second;
  state[1] = second ^ state[2];
  state[0] = state[0]! ^ state[3];
  state[2] = state[2] ^ (second << 9);
  state[3] = (state[3] << 11) | (state[3] >>> 21);
  return result;
}
