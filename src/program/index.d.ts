/** The report on a board text. The same text gives the same numbers everywhere, to the last bit. @throws {BoardError} */
export function evaluate(board: string): Report;

/** The fragment of a link that holds a board text, without `#`: `https://…/?e#${encode(board)}`. @throws {LinkError} */
export function encode(board: string): string;

/** The board text in a link, in its fragment, or in any text with a link in it, such as a mail. @throws {LinkError} */
export function decode(link: string): string;

/** Why there is no report. The message is that of the first problem. */
export class BoardError extends Error {
  readonly name: 'BoardError';
  readonly problems: Problem[];
}

export interface Problem {
  message: string;
  /** Line and character of the canonical board text, from 1; null for what only the simulation finds. */
  line: number | null;
  column: number | null;
  place: Place;
  /** What the place would hold instead, if one is likely. */
  fix: string | null;
}

/** The part of the board, counted from 0: rows below the headings, columns from the first. */
export type Place =
  | { kind: 'setting'; index: number }
  | { kind: 'table' }
  | { kind: 'heading'; column: number }
  | { kind: 'cell'; row: number; column: number }
  | { kind: 'row'; row: number }
  | { kind: 'shared' };

/** Why a link cannot be read, or a text be put in one. */
export class LinkError extends Error {
  readonly name: 'LinkError';
  readonly code: 'cut' | 'altered' | 'too new' | 'too long' | 'too much text' | 'no link';
  /** Of a link that was cut or is too long: how many characters arrived. */
  readonly arrived?: number;
  /** Of a link that was cut: how many it had, if that arrived. */
  readonly declared?: number;
  /** Of a link that is too new: its format version. */
  readonly version?: number;
}

/** Scores are in the formula's unit, chances from 0 to 1. */
export interface Report {
  /** The version of the engine. */
  engine: number;
  /** What stands for all figures; the page shows the same at its foot. */
  digest: string;
  /** Simulated futures. */
  draws: number;
  /** Where the random streams started; exact up to 2^53. */
  seed: number;
  order: 'expected' | 'mean' | 'median' | 'p10' | 'first';
  /** In the board's order. */
  initiatives: (Ranked | Unranked)[];
  /** `pairwise[i][j]`: the chance that i beats j, half a tie counted; null where either has no estimate. Empty with more than 60 ranked initiatives. */
  pairwise: (number | null)[][];
  verdict: {
    kind: 'clear' | 'no clear winner' | 'nothing to rank';
    /** The names of the leading tie group, best first. */
    leaders: string[];
    /** What choosing the leader may cost, relative to its expected score. */
    stakes: { size: 'small' | 'large'; share: number | null };
    /** Whether more draws would say the same. */
    settled: boolean;
  };
  /** What knowing every number exactly is worth to the choice of the first. */
  evpi: number;
  /** What knowing each number is worth. */
  evppi: {
    /** Null for a number that all share. */
    initiative: string | null;
    driver: string;
    value: number;
    standard_error: number;
    /** The chance that the first choice is another one once the number is known. */
    changes: number;
  }[];
  /** Standard errors of simulated figures, in the board's order. */
  noise: {
    mean: (number | null)[];
    first: (number | null)[];
    opportunity_loss: (number | null)[];
    pairwise: number;
    evpi: number;
  };
}

/** An initiative without an estimate. */
export interface Unranked {
  name: string;
  rank?: undefined;
}

export interface Ranked {
  name: string;
  /** 1 = best. */
  rank: number;
  /** 1 = the leaders. */
  tie_group: number;
  /** E[numerator]/E[denominator]; the mean where the formula has no headline ratio. */
  expected: number;
  mean: number;
  median: number;
  p05: number;
  p10: number;
  p25: number;
  p75: number;
  p90: number;
  p95: number;
  /** `rank_acceptability[r]`: the chance of rank r + 1. */
  rank_acceptability: number[];
  expected_rank: number;
  /** The chance of being first. */
  first: number;
  /** What choosing this one loses on average against the best of each future. */
  opportunity_loss: number;
}
