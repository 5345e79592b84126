"""The same work in numpy, on one thread: answers each line `FILE DRAWS RUNS` with the milliseconds of each run."""

import sys
import time
from statistics import NormalDist

import numpy as np

PERCENTS = np.array([0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95])
Z = NormalDist().inv_cdf(0.95)


def read(path):
    """Means and deviates' spreads of the transformed drivers, as arrays of drivers x rows x 1."""
    with open(path, encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t")[1:5] for line in list(file)[1:]]
    ends = np.array([[[float(end) for end in cell.split(" to ")] for cell in row] for row in rows])
    ends = ends.transpose(1, 0, 2)[..., None, :]
    # Reach, impact and effort are lognormal; confidence, a chance, is logit-normal.
    ends = np.stack([np.log(ends[0]), np.log(ends[1]), np.log(ends[2] / (1 - ends[2])), np.log(ends[3])])
    return ends.mean(axis=-1), (ends[..., 1] - ends[..., 0]) / (2 * Z)


def evaluate(means, spreads, draws, generator):
    """Draws, ranks, pairwise chances and seven quantiles of each row's score."""
    n = means.shape[1]
    reach, impact, confidence, effort = generator.standard_normal((4, n, draws))
    log = (means[0] + means[1] - means[3]) + spreads[0] * reach + spreads[1] * impact - spreads[3] * effort
    scores = np.exp(log) / (1 + np.exp(-means[2] - spreads[2] * confidence))

    pairwise = np.full((n, n), 0.5)
    above = np.zeros((n, draws), dtype=np.int16)
    for i in range(n):
        beaten = scores[i + 1 :] < scores[i]
        pairwise[i, i + 1 :] = np.count_nonzero(beaten, axis=1) / draws
        pairwise[i + 1 :, i] = 1 - pairwise[i, i + 1 :]
        above[i + 1 :] += beaten
        above[i] += (n - 1 - i) - beaten.sum(axis=0, dtype=np.int16)
    ranks = np.stack([np.bincount(row, minlength=n) for row in above]) / draws

    place = PERCENTS * draws - 0.5
    low = place.astype(int)
    ordered = np.sort(scores, axis=1)
    quantiles = ordered[:, low] + (ordered[:, low + 1] - ordered[:, low]) * (place - low)
    return ranks, pairwise, quantiles, scores.mean(axis=1)


def main():
    generator = np.random.Generator(np.random.SFC64(1))
    for line in sys.stdin:
        path, draws, runs = line.split()
        means, spreads = read(path)
        times = []
        for _ in range(int(runs)):
            start = time.perf_counter()
            evaluate(means, spreads, int(draws), generator)
            times.append(f"{(time.perf_counter() - start) * 1000:.4f}")
        print(*times, flush=True)


if __name__ == "__main__":
    main()
