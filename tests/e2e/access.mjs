// What axe-core finds wrong with a page or a frame.
import axe from 'axe-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const OPTIONS = {
  runOnly: { type: 'tag', values: TAGS },
  // Neither runs unless it is asked for.
  rules: { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } },
  resultTypes: ['violations'],
};

/** Every violated rule as a line: its name, where it is broken first and how, and in how many places it is. */
export async function violations(target) {
  if (!(await target.evaluate(() => 'axe' in window))) await target.evaluate(`${axe.source}; undefined`);
  return target.evaluate(async (options) => {
    const { violations } = await window.axe.run(document, options);
    const how = ({ failureSummary }) => failureSummary.split('\n').slice(1).join(' ').trim();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0].target.join(' ')}: ${how(nodes[0])} (${nodes.length} in all)`);
  }, OPTIONS);
}
