"""The judgement rule, version 1, a second time: plain Python, written from the rule's text alone.

    python3 reference.py            compares every case's expected answer with this computation
    python3 reference.py --write    writes expected answers and arithmetic anew from the inputs

Standard library only. Nothing of the program's own code is used here, and the program uses nothing of this.
"""
import json
import math
import sys
from pathlib import Path

HERE = Path(__file__).parent
C1 = {4: 6.4, 5: 4.4, 6: 3.5, 7: 3.0, 8: 2.9}
C2 = {4: 7.4, 5: 6.0, 6: 4.9, 7: 4.2, 8: 3.9}
G1 = {3: 5.4, 4: 3.8, 5: 2.9, 6: 2.4, 7: 2.3, 8: 2.2}
G2 = {3: 6.2, 4: 5.2, 5: 3.7, 6: 3.1, 7: 2.7, 8: 2.5}
S_STAR = {5: 10, 6: 15, 7: 17, 8: 22}
G_STAR = {5: 8, 6: 11, 7: 13, 8: 16}
PER_YEAR = {"annual": 1, "quarterly": 4, "monthly": 12}


class Refused(Exception):
    """Input that the rule rejects instead of guessing."""


def number(period, frequency):
    year = int(period[:4])
    if frequency == "annual":
        return year
    if frequency == "quarterly":
        return 4 * year + int(period[6:]) - 1
    return 12 * year + int(period[5:]) - 1


def period(n, frequency):
    if frequency == "annual":
        return f"{n:04d}"
    if frequency == "quarterly":
        return f"{n // 4:04d}-Q{n % 4 + 1}"
    return f"{n // 12:04d}-{n % 12 + 1:02d}"


def known_values(series, frequency):
    numbers = [number(p, frequency) for p, _ in series]
    if any(b <= a for a, b in zip(numbers, numbers[1:])):
        raise Refused("periods must be in order, each once")
    return {n: v for n, (_, v) in zip(numbers, series) if v is not None}


def after_break(known, breaks, frequency):
    last = max(known)
    past = [number(b, frequency) for b in breaks if number(b, frequency) <= last]
    start = max(past, default=min(known))
    return {n: v for n, v in known.items() if n >= start}


def stretch(known, breaks, frequency):
    """Months or quarters without a hole, and what was filled in."""
    kept = after_break(known, breaks, frequency)
    first, last = min(kept), max(kept)
    start, broke = first, kept != known and "break"
    for n in range(first, last):
        if n not in kept and n + 1 not in kept:
            start = n + 2
    while start not in kept:
        start += 1
    cut = "gap" if start > first else ("break" if broke else None)
    values, filled = [], []
    for n in range(start, last + 1):
        if n in kept:
            values.append(kept[n])
        else:
            values.append((kept[n - 1] + kept[n + 1]) / 2)
            filled.append(period(n, frequency))
    return start, values, filled, cut, last - min(known) + 1


def swing(u, k, x, unit, h, width, still):
    n = 4 * k
    c = [x[i // 4] - sum(x) / k for i in range(n)]
    b = sum(ci * ui for ci, ui in zip(c, u)) / sum(ci * ci for ci in c)
    e = [ui - b * ci for ui, ci in zip(u, c)]
    squares = sum(ei * ei for ei in e)
    if squares <= still:  # what double precision leaves over is no swing
        squares = 0.0
    variance = max(squares / (n - 5), unit**2 / (12 * h))
    r = [sum(e[i] * e[i - j] for i in range(j, n)) / squares if squares else 0.0 for j in (1, 2, 3)]
    f = max(1.0, 1 + 2 * (0.75 * r[0] + 0.5 * r[1] + 0.25 * r[2]))
    return {
        "slope": b,
        "squares": squares,
        "variance": variance,
        "correlation": r,
        "inertia": f,
        "error": math.sqrt(variance * f * width),
    }


def nothing(result, reason, years, needed):
    return {"test": "none", "result": result, "reason": reason, "direction": None, "good": None,
            "years": years, "needed": needed}


def called(result, change, better):
    moves = result in ("changing", "signs")
    direction = ("up" if change > 0 else "down") if moves else None
    good = None if not moves or better == 0 else (change > 0) == (better > 0)
    return {"result": result, "direction": direction, "good": good}


def level(known, frequency, unit, better, breaks):
    if not known:
        return nothing("not-judged", "no-figures", 0, 3), None
    start, values, filled, cut, uncut = stretch(known, breaks, frequency)
    h = 3 if frequency == "monthly" else 1
    skip = len(values) % h
    z = [sum(values[i : i + h]) / h for i in range(skip, len(values), h)]
    k = min(8, len(z) // 4)
    if k < 3:
        why = cut if cut and uncut >= 12 * h else "too-few-years"
        return nothing("cannot-tell", why, k, 3), None
    n = 4 * k
    z = z[-n:]
    m = min(12, n - 4)
    recent, before = sum(z[-4:]) / 4, sum(z[-4 - m : -4]) / m
    d = recent - before
    season = [sum(z[j::4]) / k for j in range(4)]
    u = [zi - season[i % 4] for i, zi in enumerate(z)]
    width = 1 / 4 + 1 / m
    still = 1e-24 * sum(zi * zi for zi in z)
    line = swing(u, k, list(range(k)), unit, h, width, still)
    step = swing(u, k, [0] * (k - 1) + [1], unit, h, width, still)
    limit = None if k == 3 else min(C1[k] * line["error"], C2[k] * step["error"])
    sign = min(G1[k] * line["error"], G2[k] * step["error"])
    shows = abs(d) >= unit / 2 and abs(d) > 1e-9
    share = 0.15 if k == 3 else 0.20
    if shows and limit is not None and abs(d) > limit:
        result = "changing"
    elif shows and abs(d) > sign:
        result = "signs"
    elif before > 0 and min(z) >= 0 and sign > share * abs(before):
        result = "cannot-tell"
    else:
        result = "no-change"
    last = start + len(values) - 1
    first_used = last - n * h + 1
    answer = {
        "test": "level",
        **called(result, d, better),
        "reason": "too-noisy" if result == "cannot-tell" else None,
        "years": k, "D": d, "limit": limit, "signLimit": sign, "recent": recent, "before": before,
        "stretch": period(start, frequency),
        "from": period(first_used, frequency), "to": period(last, frequency),
        "filled": [p for p in filled if number(p, frequency) >= first_used],
    }
    return answer, {"quarters": z, "season": season, "line": line, "step": step}


def years_used(known, breaks):
    near = {y: v for y, v in known.items() if y > max(known) - 10}
    kept = after_break(near, breaks, "annual")
    used = sorted(kept)[-8:]
    return used, [kept[y] for y in used], ("break" if len(kept) < len(near) else None), len(near)


def all_slopes(x, v):
    return sorted((v[j] - v[i]) / (x[j] - x[i]) for j in range(len(v)) for i in range(j))


def median(s):
    half = len(s) // 2
    return s[half] if len(s) % 2 else (s[half - 1] + s[half]) / 2


def interval(slopes, critical):
    cut = (len(slopes) - critical) // 2
    return slopes[cut], slopes[len(slopes) - 1 - cut]


def pairs(known, better, breaks):
    if not known:
        return nothing("not-judged", "no-figures", 0, 5), None
    years, v, cut, uncut = years_used(known, breaks)
    n = len(v)
    if n < 5:
        return nothing("not-judged", cut if cut and uncut >= 5 else "too-few-years", n, 5), None
    differences = [v[j] - v[i] for j in range(n) for i in range(j)]
    up = sum(1 for d in differences if d >= 1e-9)
    down = sum(1 for d in differences if d <= -1e-9)
    s = up - down
    slopes = all_slopes(years, v)
    low, high = interval(slopes, G_STAR[n])
    mean = sum(v) / n
    if abs(s) >= S_STAR[n]:
        result = "changing"
    elif abs(s) >= G_STAR[n]:
        result = "signs"
    elif mean > 0 and (high - low) / 2 > 0.1 * mean:
        result = "cannot-tell"
    else:
        result = "no-change"
    answer = {
        "test": "pairs",
        **called(result, s, better),
        "reason": "too-noisy" if result == "cannot-tell" else None,
        "S": s, "critical": S_STAR[n], "signCritical": G_STAR[n], "points": n,
        "pairs": len(differences), "up": up, "down": down,
        "from": str(years[0]), "to": str(years[-1]),
        "slope": median(slopes), "signLow": low, "signHigh": high,
    }
    return answer, {"years": years, "values": v, "slopes": slopes, "mean": mean}


def question1(line):
    known = known_values(line["series"], line["frequency"])
    return movement(known, line["frequency"], line.get("unit", 0), line["better"], line.get("breaks", []))


def movement(known, frequency, unit, better, breaks):
    if frequency == "annual":
        return pairs(known, better, breaks)
    return level(known, frequency, unit, better, breaks)


def question2(line, target):
    """Distance, need and pace are turned so that positive is the wanted way."""
    if target is None:
        return {"result": "no-target"}, None
    better, frequency = line["better"], line["frequency"]
    known = known_values(line["series"], frequency)
    if better == 0:
        return {"result": "cannot-tell", "reason": "no-direction"}, None
    if frequency == "annual":
        x, v, cut, uncut = years_used(known, line.get("breaks", []))
        enough, now = uncut >= 5, x[-1]
    else:
        start, months, _, cut, uncut = stretch(known, line.get("breaks", []), frequency)
        each = PER_YEAR[frequency]
        enough = uncut >= 5 * each
        n = min(8, len(months) // each)
        if n == 0:
            return {"result": "cannot-tell", "reason": "too-few-years"}, None
        months = months[-n * each :]
        v = [sum(months[i * each : (i + 1) * each]) / each for i in range(n)]
        x = list(range(n))
        # The last period ends at this date; the target year ends at year + 1.
        now = (max(known) + 1) / each - 1
    distance = (target["value"] - v[-1]) * better
    left = target["year"] - now
    answer = {"latest": v[-1], "distance": distance, "yearsLeft": left, "points": len(v)}
    arithmetic = {"at": x, "values": v, "now": now}
    if len(v) >= 5:
        slopes = [s * better for s in all_slopes(x, v)]
        slopes.sort()
        low, high = interval(slopes, S_STAR[len(v)])
        answer.update({"slope": median(slopes), "low": low, "high": high})
        arithmetic["slopes"] = slopes
    if distance <= 1e-9:
        return {"result": "reached", **answer}, arithmetic
    if left <= 0:
        return {"result": "not-reached", **answer}, arithmetic
    need = distance / left
    answer["need"] = need
    if len(v) < 5:
        why = cut if cut and enough else "too-few-years"
        return {"result": "cannot-tell", "reason": why, **answer}, arithmetic
    if high < 0:
        result = "moving-away"
    elif low >= need:
        result = "in-reach"
    elif high < need:
        result = "needs-more"
    else:
        return {"result": "cannot-tell", "reason": "too-noisy", **answer}, arithmetic
    return {"result": result, **answer}, arithmetic


FIVE = ("mostly-us", "both", "follows", "follows-less", "differs")


def table_row(own, gap, comparator):
    """Each is "up", "down" or None for not called; first match from the top."""
    if own and gap == own and comparator is None:
        return "mostly-us"
    if own and gap == own and comparator == own:
        return "both"
    if own and gap is None and comparator == own:
        return "follows"
    if own and gap is not None and gap != own:
        return "follows-less"
    if gap is not None:
        return "differs"
    if own is None and comparator is not None:
        return "cannot-tell"
    if own is None and comparator is None:
        return "no-difference"
    return "cannot-tell"


def gap_answer(own, gap, comparator):
    """Each is (result, direction)."""
    if gap[0] in ("cannot-tell", "not-judged"):
        return "cannot-tell", None

    def read(levels):
        return table_row(*(d if r in levels else None for r, d in (own, gap, comparator)))

    first = read(("changing",))
    if first in FIVE:
        return first, "changing"
    second = read(("changing", "signs"))
    return (second, "signs") if second in FIVE else (first, None)


def question3(line, other):
    frequency, better = line["frequency"], line["better"]
    mine = known_values(line["series"], frequency)
    theirs = known_values(other["series"], frequency)
    breaks = line.get("breaks", []) + other.get("breaks", [])
    shared = {n: 0 for n in mine if n in theirs}
    if not shared:
        return {"result": "cannot-tell", "level": None, "reason": "no-comparator"}, None
    if frequency == "annual":
        wanted = years_used(shared, breaks)[0]
    else:
        start, values, _, _, _ = stretch(shared, breaks, frequency)
        wanted = range(start, start + len(values))
    mine = {n: mine[n] for n in wanted if n in mine}
    theirs = {n: theirs[n] for n in wanted if n in theirs}
    index = all(v > 0 for v in [*mine.values(), *theirs.values()])
    gap = {n: 100 * mine[n] / theirs[n] if index else mine[n] - theirs[n] for n in mine if n in theirs}
    unit = line.get("unit", 0)
    read = [
        movement(mine, frequency, unit, better, breaks)[0],
        movement(gap, frequency, 0 if index else unit, better, breaks)[0],
        movement(theirs, frequency, other.get("unit", 0), better, breaks)[0],
    ]
    result, level_ = gap_answer(*((one["result"], one["direction"]) for one in read))
    silent = read[1]["result"] in ("cannot-tell", "not-judged")
    answer = {"result": result, "level": level_, "reason": read[1]["reason"] if silent else None,
              "measure": "index" if index else "difference"}
    return answer, dict(zip(("own", "gap", "comparator"), read))


def wilson(a, n, z=1.959964):
    p = a / n
    half = z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    scale = 1 + z * z / n
    return {"low": max(0.0, (p + z * z / (2 * n) - half) / scale),
            "high": min(1.0, (p + z * z / (2 * n) + half) / scale)}


def compute(case):
    given = case["input"]
    kind = case["question"]
    if kind == "refused":
        try:
            question1(given)
        except Refused:
            return {"refused": True}, None
        return {"refused": False}, None
    if kind == "moving":
        return question1(given)
    if kind == "target":
        return question2(given, given["target"])
    if kind == "gap":
        return question3(given, given["comparator"])
    if kind == "table":
        result, level_ = gap_answer(*(tuple(given[k]) for k in ("own", "gap", "comparator")))
        return {"result": result, "level": level_}, None
    return wilson(given["numerator"], given["denominator"]), None


def same(a, b):
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(same(a[k], b[k]) for k in a)
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(map(same, a, b))
    if isinstance(a, (int, float)) and isinstance(b, (int, float)) and not isinstance(a, bool):
        return abs(a - b) <= 1e-9 * max(1, abs(a))
    return a == b


def text_of(book):
    """One case a line."""
    head = {k: v for k, v in book.items() if k != "cases"}
    lines = ",\n".join(json.dumps(case, ensure_ascii=False) for case in book["cases"])
    return json.dumps(head, ensure_ascii=False)[:-1] + f', "cases": [\n{lines}\n]}}\n'


def main():
    wrong = total = 0
    for file in sorted(HERE.glob("cases-*.json")):
        book = json.loads(file.read_text("utf-8"))
        for case in book["cases"]:
            answer, arithmetic = compute(case)
            total += 1
            if "--write" in sys.argv:
                case["expected"] = answer
                if arithmetic is not None:
                    case["arithmetic"] = arithmetic
            elif not same(case["expected"], answer):
                wrong += 1
                print(f"{file.name}: {case['id']}: expected {case['expected']}, computed {answer}")
        if "--write" in sys.argv:
            file.write_text(text_of(book), "utf-8")
    print(f"{total} cases, {wrong} differ")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
