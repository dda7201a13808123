/** Moving about on a page without a mouse. */
import type { Page } from 'playwright-core'

/** Presses Tab until the element has the focus, as someone does who knows what to look for. */
export async function tabTo(page: Page, selector: string, most = 150): Promise<void> {
  const there = `document.activeElement.matches(${JSON.stringify(selector)})`
  for (let i = 0; i < most; i += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(there)) return
  }
  throw new Error(`The keyboard never came to ${selector}.`)
}

/** Follows the link or presses the button that the keyboard comes to. */
export async function enter(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector)
  await page.keyboard.press('Enter')
}
