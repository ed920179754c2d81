import { createRequire } from 'node:module'
import { readFile } from 'node:fs/promises'
import { Assert } from '@japa/assert'
import type { Page } from 'playwright'

type Violation = { id: string; help: string; nodes: Array<{ html: string; target: string[] }> }

const source = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** Fails with the rules, the elements and what to do when axe finds a barrier on the page as it stands. */
export async function assertAccessible(page: Page) {
  const violations = await violationsOf(page)
  new Assert().isEmpty(violations.flatMap(tell), `axe su ${page.url()}`)
}

/** Runs axe inside the page through the debugger, which the page's content policy does not bind. */
async function violationsOf(page: Page): Promise<Violation[]> {
  await page.evaluate(await readFile(source, 'utf8'))
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }
    const outcome = await axe.run()
    return outcome.violations
  })
}

const tell = (violation: Violation) =>
  violation.nodes.map((node) => `${violation.id}: ${violation.help}\n${node.target}\n${node.html}`)
