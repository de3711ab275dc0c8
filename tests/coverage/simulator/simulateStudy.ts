/**
 * Simulated studies with a known truth. Nothing here is taken from the estimators: a study is drawn entry by entry from
 * a model whose means are known, so that an interval can be compared with the truth.
 */
import type { Generator } from '#shared/base/generator';

/** One kind of the model: units a day of an average officer, and the mean minutes of a unit. */
export type ModelKind = { readonly unitsPerDay: number; readonly minutes: number };

/**
 * How a study is drawn. Standard deviations are of logarithms: of officers' volumes, of their pace at all work and at
 * each kind, of the days' effect on everyone, and of single units. `leadShare` is the first officer's share of the
 * volume, null if that officer is like the others. Support is everyone's minutes a day, 0 for none.
 */
export type Model = {
  readonly officers: number;
  readonly days: number;
  readonly kinds: readonly ModelKind[];
  readonly volumeSd: number;
  readonly paceSd: number;
  readonly kindPaceSd: number;
  readonly daySd: number;
  readonly unitSd: number;
  readonly leadShare: number | null;
  readonly supportMinutes: number;
};

/** A drawn study: minutes and units of each kind by officer and day (officer × days + day), and the true values. */
export type SimulatedStudy = {
  readonly officers: number;
  readonly days: number;
  readonly minutes: readonly Float64Array[];
  readonly units: readonly Float64Array[];
  readonly support: Float64Array;
  readonly truth: Truth;
};

/**
 * The true minutes a unit of each kind: among all officers like these, and among those of this very unit. The true
 * share of support is that among all officers.
 */
export type Truth = {
  readonly weights: readonly number[];
  readonly unitWeights: readonly number[];
  readonly supportShare: number;
};

/** Draws a study. The same generator state gives the same study. */
export function simulateStudy(model: Model, random: Generator): SimulatedStudy {
  const logNormal = (sd: number) => (sd === 0 ? 1 : Math.exp(sd * random.normal() - (sd * sd) / 2));
  const volumes = volumesOf(model, logNormal);
  const paces = volumes.map(() => {
    const all = logNormal(model.paceSd);
    return model.kinds.map(() => all * logNormal(model.kindPaceSd));
  });
  const moods = Array.from({ length: model.days }, () => logNormal(model.daySd));
  const cells = () => new Float64Array(model.officers * model.days);
  const [minutes, units, support] = [model.kinds.map(cells), model.kinds.map(cells), cells()];
  forEachCell(model, (officer, day, at) => {
    model.kinds.forEach(({ unitsPerDay, minutes: mean }, kind) => {
      const count = random.poisson(unitsPerDay * (volumes[officer] ?? 0));
      const scale = mean * (paces[officer]?.[kind] ?? 0) * (moods[day] ?? 0);
      let sum = 0;
      for (let unit = 0; unit < count; unit += 1) sum += scale * logNormal(model.unitSd);
      minutes[kind]![at] = sum;
      units[kind]![at] = count;
    });
    support[at] = model.supportMinutes * logNormal(0.4) * (moods[day] ?? 0);
  });
  return { officers: model.officers, days: model.days, minutes, units, support, truth: truthOf(model, volumes, paces) };
}

function volumesOf(model: Model, logNormal: (sd: number) => number): number[] {
  const volumes = Array.from({ length: model.officers }, () => logNormal(model.volumeSd));
  if (model.leadShare === null) return volumes;
  const others = volumes.slice(1).reduce((sum, volume) => sum + volume, 0);
  return [(others * model.leadShare) / (1 - model.leadShare), ...volumes.slice(1)];
}

function forEachCell({ officers, days }: Model, visit: (officer: number, day: number, at: number) => void): void {
  for (let officer = 0; officer < officers; officer += 1) {
    for (let day = 0; day < days; day += 1) visit(officer, day, officer * days + day);
  }
}

function truthOf(model: Model, volumes: readonly number[], paces: readonly (readonly number[])[]): Truth {
  const caseMinutes = model.kinds.reduce((sum, { unitsPerDay, minutes }) => sum + unitsPerDay * minutes, 0);
  const volume = volumes.reduce((sum, each) => sum + each, 0);
  const ofUnit = (kind: number) =>
    volumes.reduce((sum, each, officer) => sum + each * (paces[officer]?.[kind] ?? 0), 0) / volume;
  return {
    weights: model.kinds.map(({ minutes }) => minutes),
    unitWeights: model.kinds.map(({ minutes }, kind) => minutes * ofUnit(kind)),
    supportShare: model.supportMinutes / (caseMinutes + model.supportMinutes),
  };
}
