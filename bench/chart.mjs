// Plots as SVG, from numbers alone: one colour, the reader's, and a dash and a mark of its own for each series.

const WIDTH = 640;
const HEIGHT = 320;
const FRAME = { left: 84, right: 516, top: 40, bottom: 268 };
const DASHES = ['', '7 4', '2 3', '10 3 2 3'];

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Text at a place; `anchor` is start, middle or end. */
const words = (x, y, text, anchor = 'start', more = '') =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}"${more}>${escape(text)}</text>`;

/** A whole picture. An image in a page inherits no colour, so it follows the reader's scheme itself. */
function picture(title, marks) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escape(title)}">
<style>svg{color:#1f2328;font:12px system-ui,sans-serif}@media(prefers-color-scheme:dark){svg{color:#e6edf3}}text{fill:currentColor}path,line{stroke:currentColor;fill:none}rect,circle{fill:currentColor}</style>
<title>${escape(title)}</title>
${words(16, 20, title, 'start', ' font-weight="600"')}
${marks.join('\n')}
</svg>
`;
}

/** From numbers to places, by their logarithm. */
const scale = ([low, high], [from, to]) => (value) =>
  from + ((Math.log(value) - Math.log(low)) / (Math.log(high) - Math.log(low))) * (to - from);

/** Powers of ten around some numbers. */
function decades(values) {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.ceil(Math.log10(Math.max(...values)));
  return Array.from({ length: Math.max(high - low, 1) + 1 }, (_, at) => 10 ** (low + at));
}

const plain = (value) => (value >= 1 || value === 0 ? String(value) : value.toFixed(Math.round(-Math.log10(value))));

/**
 * Lines on two logarithmic axes. `x` and `y`: `{ label, ticks?, write? }`; `series`: `[{ name, points: [[x, y], …] }]`.
 */
export function lines({ title, x, y, series }) {
  const of = (at) => series.flatMap(({ points }) => points.map((point) => point[at]));
  const ticks = { x: x.ticks ?? decades(of(0)), y: y.ticks ?? decades(of(1)) };
  const across = scale([ticks.x[0], ticks.x.at(-1)], [FRAME.left, FRAME.right]);
  const up = scale([ticks.y[0], ticks.y.at(-1)], [FRAME.bottom, FRAME.top]);
  const marks = [];
  for (const tick of ticks.y) {
    marks.push(`<line x1="${FRAME.left}" x2="${FRAME.right}" y1="${up(tick)}" y2="${up(tick)}" opacity="0.2"/>`);
    marks.push(words(FRAME.left - 8, up(tick) + 4, (y.write ?? plain)(tick), 'end'));
  }
  for (const tick of ticks.x) {
    marks.push(`<line x1="${across(tick)}" x2="${across(tick)}" y1="${FRAME.bottom}" y2="${FRAME.bottom + 5}"/>`);
    marks.push(words(across(tick), FRAME.bottom + 19, (x.write ?? plain)(tick), 'middle'));
  }
  const middle = (FRAME.left + FRAME.right) / 2;
  marks.push(`<line x1="${FRAME.left}" x2="${FRAME.right}" y1="${FRAME.bottom}" y2="${FRAME.bottom}"/>`);
  marks.push(words(middle, FRAME.bottom + 40, x.label, 'middle'));
  const centre = (FRAME.top + FRAME.bottom) / 2;
  marks.push(words(16, centre, y.label, 'middle', ` transform="rotate(-90 16 ${centre})"`));
  const ends = apart(series.map(({ points }) => up(points.at(-1)[1])));
  series.forEach(({ name, points }, at) => {
    const places = points.map(([px, py]) => [across(px).toFixed(1), up(py).toFixed(1)]);
    marks.push(`<path d="M${places.map((place) => place.join(' ')).join('L')}" stroke-width="2" stroke-dasharray="${DASHES[at]}"/>`);
    marks.push(...places.map(([px, py]) => `<circle cx="${px}" cy="${py}" r="3"/>`));
    marks.push(words(FRAME.right + 10, ends[at] + 4, name));
  });
  return picture(title, marks);
}

/** Heights moved so that no two are closer than a line of text, in the same order. */
function apart(heights) {
  const moved = [...heights];
  const order = heights.map((_, at) => at).sort((a, b) => heights[a] - heights[b]);
  for (let at = 1; at < order.length; at++) {
    moved[order[at]] = Math.max(moved[order[at]], moved[order[at - 1]] + 15);
  }
  return moved;
}

/** A round number of which a few reach `most`. */
function step(most) {
  const unit = 10 ** Math.floor(Math.log10(most));
  return [0.2, 0.5, 1, 2].map((times) => times * unit).find((width) => most / width <= 6);
}

/** Bars of lengths from zero: `bars` is `[{ name, value, said }]`. */
export function bars({ title, label, bars: all }) {
  const most = Math.max(...all.map(({ value }) => value));
  const ticks = Array.from({ length: Math.floor(most / step(most)) + 1 }, (_, at) => at * step(most));
  const left = 176;
  const across = (value) => left + (value / most) * (FRAME.right - left);
  const height = (FRAME.bottom - FRAME.top) / all.length;
  const marks = ticks.flatMap((tick) => [
    `<line x1="${across(tick).toFixed(1)}" x2="${across(tick).toFixed(1)}" y1="${FRAME.top}" y2="${FRAME.bottom}" opacity="0.2"/>`,
    words(across(tick), FRAME.bottom + 19, plain(tick), 'middle'),
  ]);
  all.forEach(({ name, value, said }, at) => {
    const middle = FRAME.top + (at + 0.5) * height;
    const width = (across(value) - left).toFixed(1);
    marks.push(words(left - 10, middle + 4, name, 'end'));
    marks.push(`<rect x="${left}" y="${(middle - 0.3 * height).toFixed(1)}" width="${width}" height="${(0.6 * height).toFixed(1)}"/>`);
    marks.push(words(across(value) + 8, middle + 4, said));
  });
  marks.push(words((left + FRAME.right) / 2, FRAME.bottom + 40, label, 'middle'));
  return picture(title, marks);
}
