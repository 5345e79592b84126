#!/usr/bin/env python3
"""Makes families.json: known answers for families and correlations, by root finding and quadrature in 50 digits.

Needs mpmath (1.3). Nothing here is taken from the engine: each distribution is stated by its density or its
distribution function, its parameters and quantiles are found by root finding on that, its mean by quadrature.
"""
import json
from mpmath import mp, mpf, betainc, erf, erfc, exp, findroot, inf, log, quad, sqrt, pi, erfinv

mp.dps = 50


def bisect(f, low, high):
    """The root of an ascending function."""
    low, high = mpf(low), mpf(high)
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if f(middle) < 0 else (low, middle)
    return (low + high) / 2


def phi(x):
    return erfc(-x / sqrt(2)) / 2


def phi_inverse(p):
    return sqrt(2) * erfinv(2 * p - 1)


def triangular(a, c, b):
    def cdf(x):
        return (x - a) ** 2 / ((b - a) * (c - a)) if x < c else 1 - (b - x) ** 2 / ((b - a) * (b - c))
    return cdf, (a + b + c) / 3


def pert(a, c, b):
    alpha = 1 + 4 * (c - a) / (b - a)
    return lambda x: betainc(alpha, 6 - alpha, 0, (x - a) / (b - a), regularized=True), (a + 4 * c + b) / 6


def bounded(law, low, mode, high, level):
    """The ends of a law with this mode of which a share `level` lies between low and high."""
    t = (1 - mpf(level)) / 2
    low, mode, high = mpf(low), mpf(mode), mpf(high)
    a, b = low, high
    if t > 0:
        def misses(a, b):
            cdf = law(a, mode, b)[0]
            return [cdf(low) - t, cdf(high) - (1 - t)]
        start = (mode - (mode - low) * mpf('1.5'), mode + (high - mode) * mpf('1.5'))
        a, b = findroot(misses, start, tol=mpf('1e-80'))
    cdf, mean = law(a, mode, b)
    case = {'min': a, 'max': b, 'mean': mean}
    for key, p in PERCENTS:
        case[key] = bisect(lambda x: cdf(x) - p, a, b)
    return case


PERCENTS = [('p01', mpf(1) / 100), ('p25', mpf(1) / 4), ('p50', mpf(1) / 2), ('p75', mpf(3) / 4), ('p99', mpf(99) / 100)]


def cut_normal(low, high, level):
    """The normal cut at zero whose stated quantiles are low and high."""
    t = (1 - mpf(level)) / 2
    low, high = mpf(low), mpf(high)
    def cdf(x, m, s):
        return 1 - phi((m - x) / s) / phi(m / s)
    def spread(ratio):
        # m = ratio·s: the s at which the low end holds.
        return bisect(lambda s: t - cdf(low, ratio * s, s), mpf('1e-6'), high * 1000)
    # A larger m/s brings the ends closer together: the high end is passed less often.
    ratio = bisect(lambda r: cdf(high, r * spread(r), spread(r)) - (1 - t), -25, 9)
    s = spread(ratio)
    m = ratio * s
    density = lambda x: exp(-((x - m) / s) ** 2 / 2) / (s * sqrt(2 * pi)) / phi(m / s)
    case = {'mean': quad(lambda x: x * density(x), [0, low, (low + high) / 2, high, 4 * high, inf])}
    for key, p in PERCENTS:
        case[key] = bisect(lambda x: cdf(x, m, s) - p, 0, high * 1000)
    return case


def shifted(low, mid, high, level):
    """The lognormal with a shift (mirrored if need be) through three quantiles."""
    z = phi_inverse((1 + mpf(level)) / 2)
    low, mid, high = mpf(low), mpf(mid), mpf(high)
    theta = (mid ** 2 - low * high) / (2 * mid - low - high)
    sign = 1 if theta < low else -1
    mu = log(abs(mid - theta))
    sigma = (log(abs(high - theta)) - log(abs(low - theta))) / (2 * z) * sign
    case = {'theta': theta, 'mean': theta + sign * exp(mu + sigma ** 2 / 2)}
    for key, p in PERCENTS:
        case[key] = theta + sign * exp(mu + sign * sigma * phi_inverse(p))
    return case


def middle(low, mid, high, level, scale, two_piece=False):
    """The mean of a metalog, or of two normal halves, on the log or the logit scale."""
    enter = log if scale == 'log' else lambda x: log(x / (1 - x))
    leave = exp if scale == 'log' else lambda y: 1 / (1 + exp(-y))
    low, mid, high = (enter(mpf(x)) for x in (low, mid, high))
    t = (1 - mpf(level)) / 2
    if two_piece:
        z = phi_inverse(1 - t)
        at = lambda x: leave(mid + (x * (mid - low) if x < 0 else x * (high - mid)) / z)
        return {'mean': quad(lambda x: at(x) * exp(-x * x / 2) / sqrt(2 * pi), [-inf, -4, 0, 4, inf])}
    reach = 2 * log((1 - t) / t)
    a2, a3 = (high - low) / reach, (high + low - 2 * mid) / (reach * (mpf(1) / 2 - t))
    def weighed(y):
        s = 1 / (1 + exp(-y))
        return leave(mid + (a2 + a3 * (s - mpf(1) / 2)) * y) * s / (1 + exp(y))
    return {'mean': quad(weighed, [-inf, -20, -5, 0, 5, 20, 100, inf]), 'tail': a2 + abs(a3) / 2}


def correlated_normals(first, second, rho):
    (m1, s1), (m2, s2) = first, second
    theta = sqrt(mpf(s1) ** 2 + mpf(s2) ** 2 - 2 * mpf(rho) * s1 * s2)
    d = mpf(m1 - m2) / theta
    # E[max] by its integral over the difference, which is normal with mean m1 − m2 and deviation theta.
    gain = quad(lambda x: max(x, 0) * exp(-((x - (m1 - m2)) / theta) ** 2 / 2), [-inf, 0, m1 - m2, 10 * theta, inf])
    most = m2 + gain / (theta * sqrt(2 * pi))
    return {'p_1_beats_2': phi(d), 'regret_if_1': most - m1, 'regret_if_2': most - m2}


def digits(value):
    if isinstance(value, dict):
        return {key: digits(inner) for key, inner in value.items()}
    return float(value)


CASES = {
    'triangular_5_8_20': bounded(triangular, 5, 8, 20, '0.9'),
    'triangular_10_38_40_at_80': bounded(triangular, 10, 38, 40, '0.8'),
    'triangular_5_8_20_hard': bounded(triangular, 5, 8, 20, 1),
    'pert_5_8_20': bounded(pert, 5, 8, 20, '0.9'),
    'pert_10_38_40_at_80': bounded(pert, 10, 38, 40, '0.8'),
    'pert_5_8_20_hard': bounded(pert, 5, 8, 20, 1),
    'cut_normal_1_20': cut_normal(1, 20, '0.9'),
    'cut_normal_5_20': cut_normal(5, 20, '0.9'),
    'cut_normal_1_55': cut_normal(1, 55, '0.9'),
    'cut_normal_2_8_at_50': cut_normal(2, 8, '0.5'),
    'shifted_10_18_40': shifted(10, 18, 40, '0.9'),
    'shifted_-5_3_20': shifted(-5, 3, 20, '0.9'),
    'shifted_10_30_40_at_80': shifted(10, 30, 40, '0.8'),
    'log_metalog_5_8_20': middle(5, 8, 20, '0.9', 'log'),
    'logit_metalog_60_80_90': middle('0.6', '0.8', '0.9', '0.9', 'logit'),
    'logit_two_piece_10_12_90': middle('0.1', '0.12', '0.9', '0.9', 'logit', True),
    'correlated_normals_60': correlated_normals((10, 3), (8, 4), '0.6'),
}

if __name__ == '__main__':
    about = 'Known answers for families and correlations, made by families.py in 50 digits.'
    print(json.dumps({'about': about, **{key: digits(case) for key, case in CASES.items()}}, indent=1))
