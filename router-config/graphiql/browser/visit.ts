import { chromium } from 'playwright-core'
import { accessibilityProblems } from './accessibility.ts'
import { answerOf, answersOfAllTabs, compose, openGraphiql, watch } from './page.ts'

// What a visitor does and sees, told as JSON on standard output; whoever starts this judges it.
const [url, executablePath, screenshot] = process.argv.slice(2)
if (!url || !executablePath || !screenshot) throw new Error('Usage: node visit.ts ADDRESS CHROMIUM SCREENSHOT')

const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
await using browser = await chromium.launch({ executablePath, args: quiet })
const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, colorScheme: 'light' })
page.setDefaultTimeout(60_000)
const seen = watch(page)

await openGraphiql(page, url)
const tabs = await page.locator('.graphiql-tab-button').allTextContents()
const nobody = await page.getByText('Not signed in').isVisible()

await page.getByRole('button', { name: 'Learner' }).click()
await page.locator('.lyceum-who', { hasText: 'Lena' }).waitFor()
await page.getByRole('switch', { name: 'Debug' }).click()
await page.getByLabel('Operation Editor').locator('.view-line').first().click({ position: { x: 4, y: 4 } })
await page.keyboard.press('Control+Enter')
const dashboard = await answerOf(page)
const spent = await page.getByLabel('What each subgraph spent').locator('li').allTextContents()

await page.getByRole('link', { name: 'Query', exact: true }).click()
const documented = await page.getByText('Whoever is asking.', { exact: false }).first().isVisible()
await page.getByRole('link', { name: 'User', exact: true }).first().click()
await page.locator('.graphiql-plugin').evaluate(pane => pane.scrollTo(0, 0))
await compose(page)
await page.screenshot({ path: screenshot })
const lightProblems = await accessibilityProblems(page)

await page.getByRole('button', { name: 'Switch to the dark theme' }).click()
await page.waitForFunction(() => document.body.classList.contains('graphiql-dark'))
const darkProblems = await accessibilityProblems(page)
const darkness = await page.locator('.lyceum-header').evaluate(header => getComputedStyle(header).backgroundColor)
await page.screenshot({ path: screenshot.replace('.png', '-dark.png') })

await page.getByRole('button', { name: 'Show GraphiQL Explorer' }).click()
const explored = await page.locator('.graphiql-explorer-root').getByText('certificate', { exact: true }).first().isVisible()
await page.screenshot({ path: screenshot.replace('.png', '-explorer.png') })

await page.reload()
await openGraphiql(page, url)
const tabsAfterReload = await page.locator('.graphiql-tab-button').allTextContents()
const stillSignedIn = await page.locator('.lyceum-who', { hasText: 'Lena' }).isVisible()
await page.getByLabel('Open an example').selectOption('Totals')
await page.getByRole('button', { name: 'Admin' }).click()
await page.getByText('Sign out').waitFor()
await page.getByRole('button', { name: 'Admin', pressed: true }).waitFor()
await page.getByRole('button', { name: 'Execute' }).click()
const totals = await answerOf(page)
const answers = await answersOfAllTabs(page)
await page.getByRole('button', { name: 'Sign out' }).click()
const signedOut = await page.getByText('Not signed in').isVisible()

const observed = { tabs, tabsAfterReload, nobody, dashboard, spent, documented, explored, lightProblems, darkProblems, darkness, stillSignedIn, totals, answers, signedOut, ...seen }
process.stdout.write(JSON.stringify(observed))
