import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

// By the browser's own debugger, which the policy of the page does not hold back.
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const WIDEST_PX = 320;

interface Found {
  violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
}

/** What axe finds wrong on the screen as it is: nothing, or the rule with the element. */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate<Found>('axe.run(document, { resultTypes: ["violations"] })');
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  );
}

/** How much wider the page is than a window of 320 px: 0 when one need not scroll sideways. */
export async function overflowAtNarrow(page: Page): Promise<number> {
  await page.setViewportSize({ width: WIDEST_PX, height: 640 });
  return page.evaluate((width) => document.documentElement.scrollWidth - width, WIDEST_PX);
}
