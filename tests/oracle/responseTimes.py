"""Computes Aalen-Johansen and late-entry figures independently, with numpy only, and prints them as JSON.

Run from the root of the project: python3 tests/oracle/responseTimes.py > tests/oracle/responseTimes.json
The test run reads the JSON and needs no Python.

Written from the definitions, day by day and by matrices, unlike the program: the state occupation probabilities are the
product of (I + dA) over all days, and their covariance follows the Greenwood recursion of Andersen, Borgan, Gill and
Keiding (1993, IV.4.1.3) for multinomial increments. The survival share is the first diagonal element.
"""
import json
import numpy as np

Z = 1.959964
CAUSES = ["answered", "withdrawn", "expired"]


def risk(entry, exit_, day):
    entered = np.where(np.isnan(entry), -1, entry)
    return int(np.sum((entered < day) & (exit_ >= day)))


def curve_start(entry, exit_, fewest):
    for day in range(int(exit_.max()) + 1):
        if risk(entry, exit_, day) >= fewest:
            return day
    return None


def occupation(entry, exit_, end, start):
    """For each day with an event: at risk, the four state probabilities and their 4 x 4 covariance."""
    states = np.array([1.0, 0.0, 0.0, 0.0])
    covariance = np.zeros((4, 4))
    rows = []
    for day in range(start, int(exit_.max()) + 1):
        counts = np.array([np.sum((exit_ == day) & (end == cause)) for cause in CAUSES], dtype=float)
        if counts.sum() == 0:
            continue
        at_risk = risk(entry, exit_, day)
        hazards = counts / at_risk
        step = np.eye(4)
        step[0, 0] = 1 - hazards.sum()
        step[0, 1:] = hazards
        # The increments out of the first state are multinomial proportions of those at risk.
        shares = np.concatenate([[1 - hazards.sum()], hazards])
        increment = (np.diag(shares) - np.outer(shares, shares)) / at_risk
        covariance = step.T @ covariance @ step + states[0] ** 2 * increment
        states = states @ step
        rows.append((day, at_risk, states.copy(), covariance.copy()))
    return rows


def log_log(share, variance):
    if share <= 0 or share >= 1:
        return None
    half = Z * np.sqrt(variance) / abs(share * np.log(share))
    return [float(np.exp(-np.exp(np.log(-np.log(share)) + half))),
            float(np.exp(-np.exp(np.log(-np.log(share)) - half)))]


def first_day(rows, share, value):
    for row in rows:
        if value(row) >= share - 1e-10:
            return row["day"]
    return None


def describe(name, waits, fewest=5):
    entry = np.array([np.nan if w[0] is None else w[0] for w in waits], dtype=float)
    exit_ = np.array([w[1] for w in waits], dtype=int)
    end = np.array([w[2] for w in waits])
    start = curve_start(entry, exit_, fewest)
    steps = []
    for day, at_risk, states, covariance in occupation(entry, exit_, end, start):
        open_, answered = states[0], states[1]
        rest = log_log(1 - answered, covariance[1, 1])
        steps.append({
            "day": day,
            "atRisk": at_risk,
            "survival": float(open_),
            "survivalVariance": float(covariance[0, 0]),
            "survivalLimits": log_log(open_, covariance[0, 0]) if open_ > 1e-12 else None,
            "incidence": float(answered),
            "incidenceVariance": float(covariance[1, 1]),
            "incidenceLimits": None if rest is None else [1 - rest[1], 1 - rest[0]],
        })
    limit = lambda at: lambda row: 0 if row["incidenceLimits"] is None else row["incidenceLimits"][at]
    quantiles = [{
        "share": share,
        "day": first_day(steps, share, lambda row: row["incidence"]),
        "lower": first_day(steps, share, limit(1)),
        "upper": first_day(steps, share, limit(0)),
    } for share in (0.25, 0.5, 0.75)]
    return {"name": name, "waits": waits, "start": start, "steps": steps, "quantiles": quantiles}


def simulate(seed, count, scales, late, horizon):
    """Waits in whole days with three causes, seen to a horizon, some of them only from a later day on."""
    random = np.random.default_rng(seed)
    waits = []
    while len(waits) < count:
        days = np.ceil(random.weibull(1.3, 3) * np.array(scales)).astype(int)
        cause = int(np.argmin(days))
        seen = int(random.integers(10, horizon))
        end = CAUSES[cause] if days[cause] <= seen else "open"
        exit_ = int(min(days[cause], seen))
        entry = int(random.integers(1, 60)) if random.random() < late else None
        if entry is not None and entry >= exit_:
            continue
        waits.append([entry, exit_, end])
    return waits


def lines(case):
    """One case as JSON with a line for each step and each four waits, so that a change of one shows as a line."""
    waits = [", ".join(json.dumps(w) for w in case["waits"][at:at + 4]) for at in range(0, len(case["waits"]), 4)]
    steps = [[row["day"], row["atRisk"], row["survival"], row["survivalVariance"], row["survivalLimits"],
              row["incidence"], row["incidenceVariance"], row["incidenceLimits"]] for row in case["steps"]]
    return "\n".join([
        f'{{"name": {json.dumps(case["name"])}, "start": {case["start"]},',
        f'"quantiles": {json.dumps([[q["day"], q["lower"], q["upper"]] for q in case["quantiles"]])},',
        '"waits": [', ",\n".join(waits), '],', '"steps": [', ",\n".join(json.dumps(short(row)) for row in steps), ']}'])


def short(value):
    """Ten digits after the point are more than the tests compare."""
    if isinstance(value, list):
        return [short(item) for item in value]
    return float(f"{value:.10f}") if isinstance(value, float) else value


never = 10 ** 6
print("[" + ",\n".join(lines(case) for case in [
    describe("three causes, all seen from the opening", simulate(1, 60, (60, 150, 200), 0, 240)),
    describe("answers alone, half of them entered late", simulate(2, 80, (50, never, never), 0.5, 200)),
    describe("three causes and late entry", simulate(3, 120, (70, 140, 260), 0.4, 260)),
    describe("all entered late, so that the curve starts later", simulate(4, 40, (80, 200, 300), 1, 260)),
    describe("few answers, whose later quantiles are not reached", simulate(5, 50, (400, 90, 120), 0.2, 200)),
    describe("ties of answers, endings and censorings on the same days", [
        [None, 5, "answered"], [None, 5, "open"], [None, 5, "withdrawn"], [None, 9, "answered"], [5, 9, "answered"],
        [None, 9, "expired"], [4, 9, "open"], [9, 14, "answered"], [8, 14, "answered"], [None, 14, "withdrawn"],
        [None, 20, "answered"], [3, 20, "open"], [14, 27, "answered"], [13, 27, "answered"], [20, 33, "expired"],
        [None, 40, "answered"],
    ]),
]) + "]")
