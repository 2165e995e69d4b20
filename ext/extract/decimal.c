/* decimal.c - arithmetic that says when it is no longer exact. */
#include "decimal.h"

#include "../text/numeral.h"

static const uint64_t powers[] = {
    1u,
    10u,
    100u,
    1000u,
    10000u,
    100000u,
    1000000u,
    10000000u,
    100000000u,
    1000000000u,
    10000000000u,
    100000000000u,
    1000000000000u,
    10000000000000u,
    100000000000000u,
    1000000000000000u,
    10000000000000000u,
    100000000000000000u,
    1000000000000000000u,
    10000000000000000000u,
};

/* x * 10^power, rounded once as long as 10^power is exact in a double (22) and x is. */
static double scaled(double x, int power) {
    for (; power > 22; power -= 22) {
        x *= 1e22;
    }
    for (; power > 19; power--) {
        x *= 10;
    }
    for (; power < -19; power++) {
        x /= 10;
    }
    return power >= 0 ? x * (double)powers[power] : x / (double)powers[-power];
}

static viet_decimal normal(viet_decimal a) {
    while (a.places > 0 && a.digits % 10 == 0) {
        a.digits /= 10;
        a.places--;
    }
    return a;
}

static viet_decimal inexact(double real) {
    return (viet_decimal){.real = real};
}

/* Without the sign. */
static double magnitude(viet_decimal a) {
    return a.exact ? scaled((double)a.digits, -(int)a.places) : a.real;
}

viet_decimal viet_decimal_of(uint64_t whole) {
    return (viet_decimal){.digits = whole, .exact = true};
}

viet_decimal viet_decimal_read(const char *text, size_t n, size_t whole) {
    viet_decimal a = {.exact = true};
    double real = 0; /* the digits that count in a double, and what power of ten they are to be taken by */
    int power = 0;
    for (size_t i = 0; i < n; i++) {
        if (!viet_is_digit(text[i])) {
            continue;
        }
        unsigned digit = (unsigned)(text[i] - '0');
        if (real < 1e18) {
            real = real * 10 + digit;
            power -= i > whole;
        } else {
            power += i < whole && power < 400;
        }
        bool fits = a.digits <= (UINT64_MAX - digit) / 10 && (i < whole || a.places < VIET_DECIMAL_PLACES);
        if (a.exact && fits) {
            a.digits = a.digits * 10 + digit;
            a.places = (uint8_t)(a.places + (i > whole));
        } else {
            a.exact = a.exact && i > whole && digit == 0;
        }
    }
    return a.exact ? normal(a) : inexact(scaled(real, power));
}

viet_decimal viet_decimal_shift(viet_decimal a, int power) {
    if (!a.exact) {
        return inexact(scaled(a.real, power));
    }
    int places = (int)a.places - power;
    uint64_t digits = a.digits;
    for (; places < 0; places++) {
        if (digits > UINT64_MAX / 10) {
            viet_decimal b = inexact(scaled((double)a.digits, power - a.places));
            b.negative = a.negative;
            return b;
        }
        digits *= 10;
    }
    for (; places > VIET_DECIMAL_PLACES; places--) {
        if (digits % 10 != 0) {
            return inexact(scaled((double)a.digits, power - a.places));
        }
        digits /= 10;
    }
    a.digits = digits;
    a.places = (uint8_t)places;
    return normal(a);
}

viet_decimal viet_decimal_add(viet_decimal a, viet_decimal b) {
    if (a.exact && b.exact) {
        if (a.places < b.places) {
            viet_decimal swap = a;
            a = b;
            b = swap;
        }
        uint64_t power = powers[a.places - b.places];
        if (b.digits <= UINT64_MAX / power && b.digits * power <= UINT64_MAX - a.digits) {
            a.digits += b.digits * power;
            return normal(a);
        }
    }
    return inexact(magnitude(a) + magnitude(b));
}

int viet_decimal_compare(viet_decimal a, viet_decimal b) {
    double x = viet_decimal_real(a), y = viet_decimal_real(b);
    if (a.exact && b.exact && a.places == b.places && a.negative == b.negative) {
        int order = (a.digits > b.digits) - (a.digits < b.digits);
        return a.negative ? -order : order;
    }
    return (x > y) - (x < y);
}

bool viet_decimal_integer(viet_decimal a, int64_t *out) {
    if (!a.exact || a.places > 0 || a.digits > (uint64_t)INT64_MAX + a.negative) {
        return false;
    }
    *out = a.negative ? (int64_t)(0 - a.digits) : (int64_t)a.digits;
    return true;
}

double viet_decimal_real(viet_decimal a) {
    return a.negative ? -magnitude(a) : magnitude(a);
}
