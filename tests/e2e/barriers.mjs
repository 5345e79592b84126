// What keeps people out that axe-core does not see. Each check runs in the page and gives a line for each barrier; like
// those of access.mjs they ask nothing of a page or frame but `evaluate`.

/** The document scrolls sideways. */
function sideways() {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const right = (one) => Math.max(one.getBoundingClientRect().right, -one.getBoundingClientRect().left + clientWidth);
  const widest = [...document.querySelectorAll('body *')].filter((one) => one.checkVisibility() && !one.closest('svg'))
    .sort((a, b) => right(b) - right(a))[0];
  return [`${scrollWidth} px in ${clientWidth}, as ${widest.id || widest.className || widest.tagName}`];
}

/** Something to press is smaller than a finger or a shaky pointer needs. */
function small() {
  const isTouch = matchMedia('(pointer: coarse)').matches;
  const isPrimary = (one) => one.matches('.button, .fix, select, input:not([type=checkbox])');
  const controls = [...document.querySelectorAll('button, input, select, textarea, summary, a[href]')];
  return controls.flatMap((one) => {
    // A field that cannot be seen is pressed through its label.
    const shown = one.matches('.visually-hidden') ? one.closest('label') : one;
    if (!shown?.checkVisibility()) return [];
    const { width, height } = shown.getBoundingClientRect();
    const least = isTouch && isPrimary(shown) ? 44 : 24;
    const name = one.getAttribute('aria-label') || one.id || one.textContent;
    return Math.min(width, height) < least - 0.01 ? [`${name}: ${width.toFixed(1)} × ${height.toFixed(1)}, not ${least}`] : [];
  });
}

/** A field's name does not hold what stands above it, or what stands above a text is not said. */
function misnamed() {
  return [...document.querySelectorAll('.field')].flatMap((field) => {
    const control = field.querySelector('input, select, textarea');
    const caption = field.querySelector('.field-label');
    const label = caption?.textContent.trim();
    const spoken = caption?.ariaHidden === 'true' ? '' : label;
    const name = control ? control.getAttribute('aria-label') ?? control.labels?.[0]?.textContent ?? '' : spoken;
    return label && name.toLowerCase().includes(label.toLowerCase()) ? [] : [`“${label}” is called “${name}”`];
  });
}

/** Headings, landmarks, language and title are not those of a page. */
function disordered() {
  const wrong = [];
  const one = (what, selector) => {
    const count = document.querySelectorAll(selector).length;
    if (count !== 1) wrong.push(`${count} of ${what}`);
  };
  one('h1', 'h1');
  one('main', 'main');
  if (!document.querySelector('.stopped')) {
    one('header', '.rangerank > header');
    one('footer', '.rangerank > footer');
    one('live region', '[role=status], [role=alert], [aria-live], output');
  }
  const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((it) => it.checkVisibility()).map((it) => Number(it.tagName[1]));
  levels.forEach((level, at) => {
    if (level > (levels[at - 1] ?? 0) + 1) wrong.push(`h${level} after h${levels[at - 1]}`);
  });
  if (!/^[a-z]{2}/.test(document.documentElement.lang)) wrong.push('no language');
  if (!document.title.trim()) wrong.push('no title');
  return wrong;
}

/** Something moves though the reader wants no motion. */
function moving() {
  if (!matchMedia('(prefers-reduced-motion: reduce)').matches) return [];
  return document.getAnimations().filter((it) => it.playState === 'running').map((it) => `${it.effect?.target?.className} moves`);
}

/** A mark of a picture, a field's edge or a chosen cell can hardly be told from what is behind it. */
function faint() {
  const parse = (colour) => {
    const [red, green, blue, alpha = 1] = (colour.match(/[\d.]+/g) ?? [0, 0, 0, 0]).map(Number);
    return { rgb: [red, green, blue], alpha };
  };
  const over = ({ rgb, alpha }, ground) => rgb.map((part, at) => alpha * part + (1 - alpha) * ground[at]);
  const luminance = (rgb) => {
    const [r, g, b] = rgb.map((part) => part / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => {
    const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  };
  const paper = over(parse(getComputedStyle(document.body).backgroundColor), [255, 255, 255]);
  const wrong = [];
  const least = (ratio, found, what) => found < ratio && wrong.push(`${what}: ${found.toFixed(2)}, not ${ratio}`);
  const marks = '.outer, .inner, .future, .threshold, .zero, .ratio, .median, .dot, .bar, .place path, .worth .own';
  const ink = (style, name) => {
    const colour = parse(style[name] === 'none' ? 'rgba(0,0,0,0)' : style[name]);
    return over({ ...colour, alpha: colour.alpha * Number(style[`${name}-opacity`]) }, paper);
  };
  for (const mark of document.querySelectorAll(marks)) {
    if (!mark.checkVisibility()) continue;
    const style = getComputedStyle(mark);
    const stroke = parseFloat(style.strokeWidth) > 0 ? contrast(ink(style, 'stroke'), paper) : 1;
    const fill = mark.matches('line') ? 1 : contrast(ink(style, 'fill'), paper);
    least(3, Math.max(stroke, fill), `${mark.tagName}.${mark.getAttribute('class')}`);
  }
  for (const text of document.querySelectorAll('.picture text')) {
    if (!text.checkVisibility()) continue;
    const style = getComputedStyle(text);
    const shade = text.previousElementSibling?.matches('.shade') ? ink(getComputedStyle(text.previousElementSibling), 'fill') : paper;
    least(4.5, contrast(over(parse(style.fill), shade), shade), `“${text.textContent}” in a picture`);
  }
  // In forced colours a plate of the ground is behind every text, whatever its element has.
  for (const button of document.querySelectorAll(matchMedia('(forced-colors: active)').matches ? '.button' : 'never')) {
    if (button.checkVisibility()) least(3, contrast(over(parse(getComputedStyle(button).color), paper), paper), `“${button.textContent}”`);
  }
  for (const field of document.querySelectorAll('input, select, textarea')) {
    const { borderBlockEndColor: edge, backgroundColor: ground } = getComputedStyle(field);
    if (!field.checkVisibility() || parse(edge).alpha === 0 || field.matches('[type=range], [type=checkbox], [type=file]')) continue;
    least(3, contrast(parse(edge).rgb, over(parse(ground), paper)), `the edge of ${field.id}`);
  }
  const [chosen, other] = ['[aria-selected=true] .cell-input:not([aria-invalid], :focus)', 'td:not([aria-selected]) .cell-input']
    .map((selector) => document.querySelector(selector) && getComputedStyle(document.querySelector(selector)).borderTopColor);
  if (chosen && other) least(3, contrast(parse(chosen).rgb, parse(other).rgb), 'a chosen cell beside another');
  return wrong;
}

/** A text is cut off, or a picture's text reaches out of the picture. */
function cut() {
  const wrong = [];
  for (const one of document.querySelectorAll('body *')) {
    const holdsText = [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue.trim());
    // What is not to be seen cannot be cut; fields scroll, and so does a cell once it is one; the cells of a table to be
    // imported show how long texts begin.
    if (!holdsText || !one.checkVisibility() || one.closest('.visually-hidden, option, textarea, .cut, .panel.import td, .panel.import th')) continue;
    const box = one.getBoundingClientRect();
    const svg = one.closest('svg');
    if (svg) {
      const frame = getComputedStyle(svg).overflow === 'visible' ? document.documentElement : svg;
      const { left, right } = frame.getBoundingClientRect();
      if (box.left < left - 1 || box.right > right + 1) wrong.push(`“${one.textContent}” reaches out of what is shown`);
      continue;
    }
    const hides = getComputedStyle(one).overflow !== 'visible';
    if (hides && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)) wrong.push(`“${one.textContent}” is cut`);
  }
  return wrong;
}

export const CHECKS = { sideways, small, misnamed, disordered, moving, faint, cut };

/** All barriers of a page, each with the name of its check. */
export async function barriers(target, names = Object.keys(CHECKS)) {
  const found = [];
  for (const name of names) found.push(...(await target.evaluate(CHECKS[name])).map((line) => `${name}: ${line}`));
  return found;
}
