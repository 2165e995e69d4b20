#!/usr/bin/python3
"""Computes the Vietnamese lunisolar calendar and writes ext/extract/lunar_table.inc.

usage: generate_lunar.py [--check]     --check: compares with the file that is there

The rules are those that Ho Ngoc Duc published ("Computing the Vietnamese lunar calendar"), at the meridian in force,
105 degrees east (UTC+7):
- a month begins on the day of the new moon;
- the winter solstice falls into month 11;
- where 13 months begin from one month 11 to the next, the first of them without a principal term is a leap month,
  which takes the number of the month before.
New moons: Jean Meeus, Astronomical Algorithms, 2nd edition, chapter 49 (good to seconds). The sun's apparent
longitude: chapter 25, lower accuracy (0.01 degree). Delta T: polynomials of Espenak and Meeus.
"""
import datetime
import math
import os
import sys

FIRST, LAST = 1800, 2199
ZONE = 7 / 24
OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../extract/lunar_table.inc")

# 0.00001 day; multiples of M, M', F; power of E
NEW_MOON = [
    (-40720, 0, 1, 0, 0), (17241, 1, 0, 0, 1), (1608, 0, 2, 0, 0), (1039, 0, 0, 2, 0), (739, -1, 1, 0, 1),
    (-514, 1, 1, 0, 1), (208, 2, 0, 0, 2), (-111, 0, 1, -2, 0), (-57, 0, 1, 2, 0), (56, 1, 2, 0, 1),
    (-42, 0, 3, 0, 0), (42, 1, 0, 2, 1), (38, 1, 0, -2, 1), (-24, -1, 2, 0, 1), (-7, 2, 1, 0, 0),
    (4, 0, 2, -2, 0), (4, 3, 0, 0, 0), (3, 1, 1, -2, 0), (3, 0, 2, 2, 0), (-3, 1, 1, 2, 0), (3, -1, 1, 2, 0),
    (-2, -1, 1, -2, 0), (-2, 1, 3, 0, 0), (2, 0, 4, 0, 0)]

# 0.000001 day; degrees at k = 0, degrees for each k
PLANETS = [
    (325, 299.77, 0.107408), (165, 251.88, 0.016321), (164, 251.83, 26.651886), (126, 349.42, 36.412478),
    (110, 84.66, 18.206239), (62, 141.74, 53.303771), (60, 207.14, 2.453732), (56, 154.84, 7.306860),
    (47, 34.52, 27.261239), (42, 207.19, 0.121824), (40, 291.34, 1.844379), (37, 161.72, 24.198154),
    (35, 239.56, 25.513099), (23, 331.55, 3.592518)]

# from this year on; year at which t is 0; coefficients of t^0, t^1 ... : seconds
DELTA_T = [
    (1800, 1800, [13.72, -0.332447, 0.0068612, 0.0041116, -0.00037436, 0.0000121272, -0.0000001699, 8.75e-10]),
    (1860, 1860, [7.62, 0.5737, -0.251754, 0.01680668, -0.0004473624, 1 / 233174]),
    (1900, 1900, [-2.79, 1.494119, -0.0598939, 0.0061966, -0.000197]),
    (1920, 1920, [21.20, 0.84493, -0.076100, 0.0020936]),
    (1941, 1950, [29.07, 0.407, -1 / 233, 1 / 2547]),
    (1961, 1975, [45.45, 1.067, -1 / 260, -1 / 718]),
    (1986, 2000, [63.86, 0.3345, -0.060374, 0.0017275, 0.000651814, 0.00002373599]),
    (2005, 2000, [62.92, 0.32217, 0.005589]),
    (2050, 1820, [-20 - 0.5628 * 330, 0.5628, 0.0032]),
    (2150, 1820, [-20, 0, 0.0032])]


def sin(degrees):
    return math.sin(math.radians(degrees % 360))


def polynomial(t, coefficients):
    return sum(c * t ** i for i, c in enumerate(coefficients))


def delta_t(jde):
    """Days by which dynamical time is ahead of universal time."""
    year = 2000 + (jde - 2451545) / 365.25
    _, zero, coefficients = [row for row in DELTA_T if row[0] <= year or row[0] == FIRST][-1]
    return polynomial(year - zero, coefficients) / 86400


def local_day(jde):
    """The day number in Vietnam of an instant of dynamical time."""
    return math.floor(jde - delta_t(jde) + 0.5 + ZONE)


def new_moon(k):
    """The instant of the k-th new moon from that of 6 January 2000, in dynamical time."""
    t = k / 1236.85
    e = polynomial(t, [1, -0.002516, -0.0000074])
    sun = polynomial(t, [2.5534 + 29.10535670 * k, 0, -0.0000014, -0.00000011])
    moon = polynomial(t, [201.5643 + 385.81693528 * k, 0, 0.0107582, 0.00001238, -0.000000058])
    node = polynomial(t, [160.7108 + 390.67050284 * k, 0, -0.0016118, -0.00000227, 0.000000011])
    omega = polynomial(t, [124.7746 - 1.56375588 * k, 0, 0.0020672, 0.00000215])
    jde = polynomial(t, [2451550.09766 + 29.530588861 * k, 0, 0.00015437, -0.000000150, 0.00000000073])
    jde += sum(c * 1e-5 * e ** p * sin(a * sun + b * moon + f * node) for c, a, b, f, p in NEW_MOON)
    jde -= 0.00017 * sin(omega)
    for i, (c, at, each) in enumerate(PLANETS):
        jde += c * 1e-6 * sin(at + each * k - (0.009173 * t * t if i == 0 else 0))
    return jde


def sun_longitude(jde):
    """Apparent longitude of the sun in degrees, dynamical time."""
    t = (jde - 2451545.0) / 36525
    m = polynomial(t, [357.52911, 35999.05029, -0.0001537])
    c = polynomial(t, [1.914602, -0.004817, -0.000014]) * sin(m)
    c += polynomial(t, [0.019993, -0.000101]) * sin(2 * m) + 0.000289 * sin(3 * m)
    true = polynomial(t, [280.46646, 36000.76983, 0.0003032]) + c
    return (true - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t)) % 360


def term(day):
    """Which twelfth of its way the sun is in when the day begins in Vietnam: 9 from the winter solstice on."""
    jd = day - 0.5 - ZONE
    return int(sun_longitude(jd + delta_t(jd)) // 30)


def day_of(year, month, day):
    """Julian day number of a Gregorian date."""
    return datetime.date(year, month, day).toordinal() + 1721425


def month_11(year):
    """k of the month that has the winter solstice of the year."""
    k = round((day_of(year, 12, 31) - 2451550.1) / 29.530588861)
    while local_day(new_moon(k)) > day_of(year, 12, 31):
        k -= 1
    if term(local_day(new_moon(k))) >= 9:    # it begins after the solstice
        k -= 1
    return k


def months_between(year):
    """(first day, number, leap) of each month from month 11 of the year before to month 10 of the year."""
    first, last = month_11(year - 1), month_11(year)
    days = [local_day(new_moon(k)) for k in range(first, last + 1)]
    leap = None
    if last - first == 13:
        leap = next(i for i in range(1, 13) if term(days[i]) == term(days[i + 1]))
    out, number = [], 11
    for i in range(last - first):
        if i and i != leap:
            number = number % 12 + 1
        out.append((days[i], number, i == leap))
    return out


def table():
    months = [m for year in range(FIRST, LAST + 2) for m in months_between(year)]
    starts = [i for i, (_, number, leap) in enumerate(months) if number == 1 and not leap]
    rows = []
    for year, i, j in zip(range(FIRST, LAST + 1), starts, starts[1:]):
        long, leap = 0, 0
        for n, (day, number, is_leap) in enumerate(months[i:j]):
            long |= (months[i + n + 1][0] - day == 30) << n
            leap = number if is_leap else leap
        tet = months[i][0] - day_of(year, 1, 1)
        assert 0 <= tet < 64 and j - i == 12 + (leap > 0)
        rows.append(long | leap << 13 | tet << 17)
    return rows


def text():
    rows = [f"0x{row:06X}" for row in table()]
    out = ["/* Made by ext/tables/generate_lunar.py. DO NOT EDIT. */", "/* clang-format off */",
           f"#define LUNAR_FIRST {FIRST}", f"#define LUNAR_LAST  {LAST}",
           "static const uint32_t lunar_years[LUNAR_LAST - LUNAR_FIRST + 1] = {"]
    for i in range(0, len(rows), 10):
        out.append(f"    {', '.join(rows[i:i + 10])}, /* {FIRST + i} */")
    return "\n".join(out + ["};", "/* clang-format on */", ""])


def main():
    made = text()
    if "--check" in sys.argv:
        with open(OUT, encoding="utf-8") as f:
            if f.read() != made:
                sys.exit("generate_lunar: lunar_table.inc is not what generate_lunar.py makes")
    else:
        with open(OUT, "w", encoding="utf-8") as f:
            f.write(made)


main()
