import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** Where the page fails the success criteria of WCAG 2.2, levels A and AA, as `rule: selector`. The code editors are not looked into. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => {
    const checker = (globalThis as unknown as { axe: typeof axe }).axe
    return checker.run({ exclude: ['.monaco-editor'] }, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
  })
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}
