import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

// Injects axe through the browser's debugger, which the Content-Security-Policy does not restrict.
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const WIDEST_PX = 320;

interface Found {
  violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
}

/** Returns axe's violations on the screen: the rule with the element. */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate<Found>('axe.run(document, { resultTypes: ["violations"] })');
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  );
}

/** Returns how much wider the page is than a window of 320 px: 0 without horizontal scrolling. */
export async function overflowAtNarrow(page: Page): Promise<number> {
  await page.setViewportSize({ width: WIDEST_PX, height: 640 });
  return page.evaluate((width) => document.documentElement.scrollWidth - width, WIDEST_PX);
}
