import type { Page } from 'playwright-core'

/** What the page asked for and complained of since this was called. */
export function watch(page: Page) {
  const seen = { requested: [] as string[], failed: [] as string[], complaints: [] as string[] }
  page.on('request', request => void seen.requested.push(request.url().startsWith('data:') ? 'data:' : request.url()))
  page.on('websocket', socket => void seen.requested.push(socket.url()))
  page.on('requestfailed', request => void seen.failed.push(`${request.url()}: ${request.failure()?.errorText}`))
  page.on('response', response => void (response.status() >= 400 && seen.failed.push(`${response.url()}: ${response.status()}`)))
  page.on('pageerror', error => void seen.complaints.push(String(error)))
  page.on('console', message => void (['error', 'warning'].includes(message.type()) && seen.complaints.push(message.text())))
  return seen
}

/** Opens the page, and returns when one can write a query with the schema's help. */
export async function openGraphiql(page: Page, url: string) {
  if (page.url() !== url) await page.goto(url)
  await page.getByLabel('Operation Editor').locator('.view-line').first().waitFor()
  await page.getByRole('link', { name: 'Query', exact: true }).or(page.locator('.graphiql-explorer-root')).first().waitFor()
}

interface Editor {
  getModel(): { uri: { path: string }; getValue(): string; getLinesContent(): string[] }
  setScrollTop(pixels: number): void
  getTopForLineNumber(line: number): number
}

/** For a picture: the first row of the answer at the top, and nothing that only shows while the mouse is there. */
export async function compose(page: Page) {
  await page.mouse.move(700, 20)
  await page.evaluate(() => {
    const editors = (globalThis as unknown as { __MONACO: { editor: { getEditors(): Editor[] } } }).__MONACO.editor.getEditors()
    const response = editors.find(editor => editor.getModel().uri.path.includes('response'))!
    const line = response.getModel().getLinesContent().findIndex(each => each.includes('"node"'))
    response.setScrollTop(response.getTopForLineNumber(line + 1))
  })
  await page.waitForFunction(() => [...document.querySelectorAll('.graphiql-query-editor .scrollbar')].every(bar => getComputedStyle(bar).opacity === '0'))
}

/** The answer below which its measurement stands. */
export async function answerOf(page: Page): Promise<unknown> {
  await page.locator('.lyceum-answered').waitFor()
  const text = await page.waitForFunction(() => {
    const editors = (globalThis as unknown as { __MONACO: { editor: { getEditors(): Editor[] } } }).__MONACO.editor.getEditors()
    return editors.find(editor => editor.getModel().uri.path.includes('response'))?.getModel().getValue()
  })
  return JSON.parse((await text.jsonValue()) ?? 'null')
}

/** Runs the operation of each tab, and returns the answers by the tabs' names. */
export async function answersOfAllTabs(page: Page): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {}
  for (const tab of await page.locator('.graphiql-tab-button').all()) {
    await tab.click()
    await page.getByRole('button', { name: 'Execute' }).click()
    answers[(await tab.textContent())!] = await answerOf(page)
  }
  return answers
}
