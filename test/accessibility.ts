import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/**
 * What axe finds wrong with the page as it stands: one line for each place.
 *
 * @param within a selector: of what lies over the page, while all else is out of reach
 */
export async function violationsOn(page: Page, within?: string): Promise<readonly string[]> {
  await page.evaluate(axe);
  const of = within === undefined ? 'document' : JSON.stringify(within);
  const violations = await page.evaluate<readonly Violation[]>(
    `axe.run(${of}, { resultTypes: ['violations'] }).then(({ violations }) => violations)`,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ html, failureSummary }) =>
        `${id} (${help}): ${html.slice(0, 200)}\n  ${failureSummary.replaceAll('\n', ' ')}`,
    ),
  );
}
