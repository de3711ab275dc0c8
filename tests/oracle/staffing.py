"""The staffing figures a second time, from the method's text and not from the program's code, in Python with numpy.

    python3 tests/oracle/staffing.py > tests/oracle/staffing.json

Writes simulated studies and every figure of them: the tests compare the program's figures with these. The tests
themselves need no Python.
"""

import json
import math
import sys

import numpy as np

MASK64 = (1 << 64) - 1
MASK32 = (1 << 32) - 1


# Student's t, by integrating its density


def t_cumulative(t, df):
    nodes, weights = np.polynomial.legendre.leggauss(80)
    edges = np.linspace(0.0, t, 41)
    constant = math.exp(math.lgamma((df + 1) / 2) - math.lgamma(df / 2)) / math.sqrt(df * math.pi)
    total = 0.0
    for low, high in zip(edges[:-1], edges[1:]):
        x = (high - low) / 2 * nodes + (high + low) / 2
        total += (high - low) / 2 * np.sum(weights * (1 + x * x / df) ** (-(df + 1) / 2))
    return 0.5 + constant * total


def t_975(df):
    low, high = 1.0, 2.0
    while t_cumulative(high, df) < 0.975:
        high *= 2
    for _ in range(80):
        middle = (low + high) / 2
        if t_cumulative(middle, df) < 0.975:
            low = middle
        else:
            high = middle
    return (low + high) / 2


# The generator: SplitMix64 and xoshiro128**


def splitmix64(seed):
    state = seed & MASK64
    while True:
        state = (state + 0x9E3779B97F4A7C15) & MASK64
        z = state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK64
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK64
        yield z ^ (z >> 31)


def xoshiro128starstar(seed):
    words = splitmix64(seed)
    one, two = next(words), next(words)
    s = [one & MASK32, one >> 32, two & MASK32, two >> 32]

    def rotl(x, k):
        return ((x << k) | (x >> (32 - k))) & MASK32

    while True:
        yield (rotl((s[1] * 5) & MASK32, 7) * 9) & MASK32
        t = (s[1] << 9) & MASK32
        s[2] ^= s[0]
        s[3] ^= s[1]
        s[1] ^= s[2]
        s[0] ^= s[3]
        s[2] ^= t
        s[3] = rotl(s[3], 11)


# Section 2: case weights


def satterthwaite(sizes, leaves_one_out):
    u = np.asarray(sizes, dtype=float)
    if np.sum(u > 0) < 2:
        return 0.0
    h = u / u.sum()
    a = np.eye(len(u)) - np.outer(h, np.ones(len(u)))
    d_h = np.diag(1 / (1 - h)) if leaves_one_out else np.eye(len(u))
    c = d_h @ a @ np.diag(u**2) @ a.T @ d_h
    return float(np.trace(c) ** 2 / np.trace(c @ c))


def weight_of(m, u, logged):
    """m, u, logged: officers by days. The jackknife leaves out each officer and computes the weight again."""
    m, u = m * logged, u * logged
    rows = u.sum(axis=1) > 0
    other = float(m[~rows].sum())
    m, u = m[rows], u[rows]
    g = int(rows.sum())
    big_u, big_m = u.sum(), m.sum()
    if g == 0:
        return dict(weight=None, otherMinutes=other)
    w = big_m / big_u
    e = m - w * u
    v_officer = 0.0
    if g > 1:
        without = (big_m - m.sum(axis=1)) / (big_u - u.sum(axis=1))
        v_officer = (g - 1) / g * float(np.sum((without - w) ** 2))
    d = int(np.sum(u.sum(axis=0) > 0))
    v_day = d / (d - 1) * float(np.sum(e.sum(axis=0) ** 2)) / big_u**2 if d > 1 else 0.0
    v_cell = float(np.sum(e**2)) / big_u**2
    df_officer = satterthwaite(u.sum(axis=1), True)
    df_day = satterthwaite(u.sum(axis=0), False)
    v = max(v_officer + v_day - v_cell, v_officer, v_day)
    df = min(df_officer, df_day)
    sizes = u.sum(axis=1)
    cv = math.sqrt(float(np.sum((sizes - sizes.mean()) ** 2)) / (g * (g - 1))) / float(sizes.mean()) if g > 1 else 0.0
    reasons = []
    if g < 5:
        reasons.append("officers")
    if big_u < 30:
        reasons.append("units")
    if g >= 5 and df < 2.5:
        reasons.append("df")
    if cv > 0.25:
        reasons.append("uneven")
    return dict(
        weight=float(w), minutes=float(big_m), otherMinutes=other, units=float(big_u), officers=g, days=d,
        officerDays=int(np.sum(u > 0)), vOfficer=v_officer, vDay=v_day, vCell=v_cell, dfOfficer=df_officer,
        dfDay=df_day, variance=float(v), df=df, reasons=reasons,
        interval=interval(w, v, df) if not reasons else None,
        unitTarget=dict(variance=v_day, df=df_day, interval=interval(w, v_day, df_day) if not reasons else None),
        cv=cv,
    )


def interval(value, variance, df):
    width = t_975(df) * math.sqrt(variance) / value
    return [float(value * math.exp(-width)), float(value * math.exp(width))]


def own_weight(m, u, logged):
    m, u = m * logged, u * logged
    w = m.sum() / u.sum()
    e = m - w * u
    d = int(np.sum(u > 0))
    v = d / (d - 1) * float(np.sum(e**2)) / u.sum() ** 2
    df = satterthwaite(u, False)
    return dict(weight=float(w), days=d, variance=v, df=df, interval=interval(w, v, df))


def forecast(one, officers, days):
    b = max(0.0, one["vOfficer"] - one["vCell"])
    a = max(0.0, one["vDay"] - one["vCell"])
    g, d = one["officers"], one["days"]
    v = b * g / officers + a * d / days + one["vCell"] * g * d / (officers * days)
    df = min(one["dfOfficer"] * (officers - 1) / (g - 1), one["dfDay"] * (days - 1) / (d - 1))
    return dict(
        officers=officers, days=days, variance=v, df=df,
        halfWidth=math.exp(t_975(df) * math.sqrt(v) / one["weight"]) - 1,
    )


# Beside the weight


def companions(m, u, logged, expected):
    m, u = m * logged, u * logged
    rows = np.where(u.sum(axis=1) > 0)[0]
    ratios = [m[i].sum() / u[i].sum() for i in rows]
    bounds = []
    for p in (0.1, 0.9):
        minutes, units = float(m[rows].sum()), float(u[rows].sum())
        for i in rows:
            days = [j for j in range(u.shape[1]) if u[i, j] > 0]
            days.sort(key=lambda j: m[i, j] / u[i, j])
            chosen = days[math.ceil(p * len(days)) - 1]
            missing = int(np.sum((expected[i] > 0) & (logged[i] == 0)))
            minutes += missing * m[i, chosen]
            units += missing * u[i, chosen]
        bounds.append(float(minutes / units))
    quartiles = [float(q) for q in np.quantile(ratios, [0.25, 0.5, 0.75])]
    return dict(quartiles=quartiles, bounds=bounds)


# Section 3: need and caseload


def work_figures(study, yearly):
    """The work of a year, the support share, and the linearised residual of log(work / (1 - s)) per officer-day."""
    logged = study["logged"]
    kinds = study["kinds"]
    case = sum(k["minutes"] for k in kinds.values()) * logged
    support = study["support"] * logged
    rows = (case + support).sum(axis=1) > 0
    total_case, total_support = case.sum(), support.sum()
    s = total_support / (total_case + total_support)
    work, deviation, size, units, weights = 0.0, np.zeros_like(case), np.zeros_like(case), 0.0, {}
    for name, n in yearly.items():
        m, u = kinds[name]["minutes"] * logged, kinds[name]["units"] * logged
        has = (u.sum(axis=1) > 0)[:, None]
        m = m * has
        w = m.sum() / u.sum()
        weights[name] = float(w)
        factor = n / u.sum()
        work += n * w
        deviation += factor * (m - w * u)
        size += factor * w * u
        units += u.sum()
    r = deviation / work - case / total_case + (case + support) / (total_case + total_support)
    return dict(work=float(work), s=float(s), r=r[rows], size=size[rows], units=float(units), weights=weights)


def log_parts(figures):
    r, size = figures["r"], figures["size"]
    g = r.shape[0]
    h = size.sum(axis=1) / size.sum()
    v_officer = (g - 1) / g * float(np.sum((r.sum(axis=1) / (1 - h)) ** 2))
    d = int(np.sum(size.sum(axis=0) > 0))
    v_day = d / (d - 1) * float(np.sum(r.sum(axis=0) ** 2))
    v_cell = float(np.sum(r**2))
    df_officer, df_day = satterthwaite(size.sum(axis=1), True), satterthwaite(size.sum(axis=0), False)
    return dict(
        vOfficer=v_officer, vDay=v_day, vCell=v_cell, dfOfficer=df_officer, dfDay=df_day,
        variance=max(v_officer + v_day - v_cell, v_officer, v_day), df=min(df_officer, df_day),
    )


def need_of(study, yearly, year):
    figures = work_figures(study, yearly)
    parts = log_parts(figures)
    year_value = year["availableMinutes"] * (1 - figures["s"])
    case_officers = figures["work"] / year_value
    need = case_officers + year["dutyMinutes"] / year["availableMinutes"]
    # d log(need) = (case part / need) d log(case part)
    log_variance = parts["variance"] * (case_officers / need) ** 2
    width = t_975(parts["df"]) * math.sqrt(log_variance)
    low, high = need * math.exp(-width), need * math.exp(width)
    by_day = math.sqrt(parts["vDay"]) * case_officers / need
    return dict(
        supportShare=figures["s"], weights=figures["weights"], workload=figures["work"], yearValue=year_value,
        caseOfficers=case_officers, need=need, net=year["staff"] - need, log=parts,
        variance=log_variance * need**2, interval=[low, high],
        netInterval=[year["staff"] - high, year["staff"] - low],
        unitInterval=[
            need * math.exp(-t_975(parts["dfDay"]) * by_day), need * math.exp(t_975(parts["dfDay"]) * by_day)
        ],
    )


def caseload_of(study, docket):
    figures = work_figures(study, docket["yearly"])
    parts = log_parts(figures)
    per_case = figures["work"] / docket["cases"]
    time = (docket["availableMinutes"] - docket["dutyMinutes"]) * (1 - figures["s"])
    value = time / per_case / docket["officers"]
    width = t_975(parts["df"]) * math.sqrt(parts["variance"])
    return dict(
        minutesPerCase=per_case, caseload=value, interval=[value * math.exp(-width), value * math.exp(width)],
    )


def as_is(study, full_time_minutes, available_of_officers):
    """Need by the units of the study scaled to the year: staff less the share of the time that was not logged."""
    logged, kinds = study["logged"], study["kinds"]
    expected = study["expected"]
    scale = sum(available_of_officers) / expected.sum()
    yearly = {name: float((k["units"] * logged).sum() * scale) for name, k in kinds.items()}
    figures = work_figures(study, yearly)
    duties = float((study["duties"] * logged).sum() * scale)
    need = figures["work"] / (full_time_minutes * (1 - figures["s"])) + duties / full_time_minutes
    total = (sum(k["minutes"] for k in kinds.values()) + study["support"] + study["duties"]) * logged
    off = (total - expected) * logged
    return dict(
        availableMinutes=available_of_officers, fullTimeMinutes=full_time_minutes,
        staff=sum(available_of_officers) / full_time_minutes, yearly=yearly, dutyMinutes=duties, need=need,
        expected=float(expected.sum()), missingDays=float((expected * (1 - logged)).sum()),
        gaps=float(np.sum(np.maximum(0, -off))), above=float(np.sum(np.maximum(0, off))), logged=float(total.sum()),
    )


def bootstrap(study, yearly, year, seed, replicates):
    logged, kinds = study["logged"], study["kinds"]
    n = np.array([yearly[name] for name in yearly])
    m = np.stack([(kinds[name]["minutes"] * logged).sum(axis=1) for name in yearly], axis=1)
    u = np.stack([(kinds[name]["units"] * logged).sum(axis=1) for name in yearly], axis=1)
    m = np.where(u > 0, m, 0)
    case = sum((k["minutes"] * logged).sum(axis=1) for k in kinds.values())
    support = (study["support"] * logged).sum(axis=1)
    g = len(case)
    allowance = year["dutyMinutes"] / year["availableMinutes"]

    def log_need(m_sum, u_sum, case_sum, support_sum):
        work = np.sum(n * m_sum / u_sum, axis=-1)
        share = case_sum / (case_sum + support_sum)
        return np.log(work / (year["availableMinutes"] * share) + allowance)

    def with_error(chosen):
        m_c, u_c, c_c, s_c = m[chosen], u[chosen], case[chosen], support[chosen]
        m_sum, u_sum = m_c.sum(axis=0), u_c.sum(axis=0)
        if np.any(u_sum == 0) or np.any(u_sum - u_c == 0):
            return None
        theta = log_need(m_sum, u_sum, c_c.sum(), s_c.sum())
        without = log_need(m_sum - m_c, u_sum - u_c, c_c.sum() - c_c, s_c.sum() - s_c)
        error = math.sqrt((g - 1) / g * np.sum((without - theta) ** 2))
        return None if error == 0 else (float(theta), error)

    theta, error = with_error(np.arange(g))
    numbers = xoshiro128starstar(seed)
    ratios = []
    for _ in range(replicates):
        drawn = with_error(np.array([next(numbers) * g >> 32 for _ in range(g)]))
        if drawn is not None:
            ratios.append((drawn[0] - theta) / drawn[1])
    ratios.sort()
    failed = replicates - len(ratios)
    rank = (len(ratios) + 1) // 40
    low, high = ratios[rank - 1], ratios[-rank]
    interval_of_need = [math.exp(theta - high * error), math.exp(theta - low * error)]
    return dict(
        seed=str(seed), replicates=replicates, failed=failed, error=error, quantiles=[low, high],
        interval=None if failed > 0.01 * replicates else interval_of_need,
    )


# Simulated studies


def simulate(rng, officers, days, kinds, absence=0.05, missing=0.04):
    """Whole minutes and units; some expected days are absences, and some are missing."""
    present = rng.random((officers, days)) >= absence
    expected = np.where(present, 480, 0)
    logged = (present & (rng.random((officers, days)) >= missing)).astype(int)
    pace = np.exp(rng.normal(0, 0.15, officers))[:, None]
    mood = np.exp(rng.normal(0, 0.1, days))[None, :]
    made = {}
    for name, (units, minutes, who) in kinds.items():
        does = np.array([i in who if who is not None else True for i in range(officers)])[:, None]
        u = rng.poisson(units * np.exp(rng.normal(0, 0.2, officers))[:, None], (officers, days)) * present * does
        m = np.round(u * minutes * pace * mood * np.exp(rng.normal(0, 0.4, (officers, days))))
        # Time that goes on with the same unit on the next day: minutes without units.
        m = m + present * (rng.random((officers, days)) < 0.02) * rng.integers(1, 12, (officers, days))
        made[name] = dict(minutes=m, units=u)
    support = present * rng.integers(30, 100, (officers, days))
    duties = present * (rng.random((officers, days)) < 0.08) * rng.integers(40, 200, (officers, days))
    return dict(expected=expected, logged=logged, support=support, duties=duties, kinds=made)


def written(study):
    flat = lambda cells: [int(x) for x in np.asarray(cells).reshape(-1)]
    return dict(
        officers=study["expected"].shape[0], days=study["expected"].shape[1], expected=flat(study["expected"]),
        logged=flat(study["logged"]), support=flat(study["support"]), duties=flat(study["duties"]),
        kinds={k: dict(minutes=flat(v["minutes"]), units=flat(v["units"])) for k, v in study["kinds"].items()},
    )


def figures_of(study, yearly, year, docket, available):
    kinds = study["kinds"]
    logged, expected = study["logged"], study["expected"]
    weights = {name: weight_of(k["minutes"], k["units"], logged) for name, k in kinds.items()}
    return dict(
        study=written(study), yearly=yearly, year=year, docket=docket,
        weights=weights,
        companions={name: companions(k["minutes"], k["units"], logged, expected) for name, k in kinds.items()},
        forecasts={
            name: [forecast(w, g, d) for g, d in ((w["officers"], w["days"]), (w["officers"] + 6, 40), (30, 60))]
            for name, w in weights.items() if w["officers"] > 1
        },
        need=need_of(study, yearly, year), caseload=caseload_of(study, docket),
        asIs=as_is(study, year["availableMinutes"], available),
    )


def main():
    rng = np.random.default_rng(20260916)
    year = dict(availableMinutes=105_600, dutyMinutes=43_638, staff=8)
    unit = simulate(rng, 8, 30, {
        "check-in": (5.5, 19, None), "custody": (2.0, 38, {0, 3, 6}), "interview": (0.25, 52, None),
        "phone": (7.0, 7, None), "walk-in": (2.2, 17, {0, 1, 2, 3, 4, 5, 7}),
    })
    yearly = {"check-in": 8_701.0, "custody": 701.0, "interview": 358.0, "phone": 13_518.0, "walk-in": 4_903.0}
    docket = dict(
        officers=5, availableMinutes=528_000, dutyMinutes=25_638, cases=8_900,
        yearly={"check-in": 7_001.0, "phone": 9_000.0, "walk-in": 4_903.0},
    )
    available = [105_600, 105_600, 98_000, 105_600, 52_800, 105_600, 105_600, 100_000]
    first = figures_of(unit, yearly, year, docket, available)
    checkin = unit["kinds"]["check-in"]
    first["own"] = own_weight(checkin["minutes"][2], checkin["units"][2], unit["logged"][2])

    many = simulate(rng, 20, 20, {
        "check-in": (5.5, 19, None), "followup": (0.9, 22, None), "phone": (7.0, 7, None),
        "record-check": (3.4, 8, None),
    })
    region = dict(availableMinutes=105_600, dutyMinutes=90_000, staff=20)
    wide = {"check-in": 21_000.0, "followup": 5_280.0, "phone": 33_000.0, "record-check": 7_900.0}
    whole = dict(docket, officers=20, availableMinutes=2_112_000, yearly=wide)
    second = figures_of(many, wide, region, whole, [105_600] * 20)
    second["bootstrap"] = bootstrap(many, wide, region, 0x5EEDDA1B00C, 9_999)
    rare = {"check-in": 21_000.0, "followup": 5_280.0}
    sparse = dict(many, kinds=dict(many["kinds"], followup=dict(
        minutes=many["kinds"]["followup"]["minutes"] * (np.arange(20) < 3)[:, None],
        units=many["kinds"]["followup"]["units"] * (np.arange(20) < 3)[:, None],
    )))
    second["sparseBootstrap"] = bootstrap(sparse, rare, region, 7, 999)
    uneven = unit["kinds"]["phone"]
    factor = np.array([12, 1, 1, 1, 1, 1, 1, 1])[:, None]
    first["uneven"] = weight_of(uneven["minutes"] * factor, uneven["units"] * factor, unit["logged"])
    quantiles = {str(df): t_975(df) for df in (2, 2.5, 3.7, 4, 7, 11.37, 14, 29, 57.25, 364)}
    json.dump(dict(studies=[first, second], t975=quantiles), sys.stdout, separators=(",", ":"))
    sys.stdout.write("\n")


if __name__ == "__main__":
    main()
