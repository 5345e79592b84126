// Boards of any size, the same every time, as texts that every contender reads.

/** A number from 0 to 1 for each row and driver, evenly spread: multiples of the golden ratio. */
const spread = (row, driver) => (0.5 + (row * 4 + driver) * 0.6180339887498949) % 1;

/** A range whose low end lies from `low` to `high`, and whose high end is up to `ratio` times as high. */
function range(place, low, high, ratio) {
  const from = low * (high / low) ** place;
  const to = from * (1.3 + (ratio - 1.3) * ((place * 7.3) % 1));
  return `${from.toPrecision(4)} to ${to.toPrecision(4)}`.replaceAll(/e\+(\d)/g, 'e$1');
}

function chance(place) {
  const from = 0.3 + 0.4 * place;
  return `${from.toFixed(3)} to ${(from + 0.05 + 0.2 * ((place * 5.7) % 1)).toFixed(3)}`;
}

/** RICE, all uncertain. */
export function rice(rows) {
  const lines = Array.from({ length: rows }, (_, row) => [
    `Initiative ${row + 1}`,
    range(spread(row, 0), 200, 3000, 5),
    range(spread(row, 1), 0.2, 1.2, 4),
    chance(spread(row, 2)),
    range(spread(row, 3), 1, 8, 3),
  ].join('\t'));
  return `Initiative\tReach\tImpact\tConfidence\tEffort\n${lines.join('\n')}\n`;
}
