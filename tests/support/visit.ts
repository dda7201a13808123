/** Opens one page in a context of its own, and closes it whatever is seen there. */
import type { BrowserContextOptions, Page } from 'playwright-core'
import type { Site } from './site.ts'

/** @param site asked for when a page is opened, since a suite starts it later */
export const visitor =
  (site: () => Site) =>
  async (
    path: string,
    see: (page: Page) => Promise<void>,
    options: BrowserContextOptions = {},
  ): Promise<void> => {
    const context = await site().browser.newContext(options)
    try {
      const page = await context.newPage()
      await page.goto(site().address + path)
      await see(page)
    } finally {
      await context.close()
    }
  }
