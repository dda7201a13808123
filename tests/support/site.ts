/** The real server with the shipped figures on a free port, and a Chromium that looks at it. */
import { type Browser, chromium } from 'playwright-core'
import { type Prepare, startServer } from './served.ts'

export { type Prepare, testDay } from './served.ts'

export type Site = {
  /** Without a slash at the end. */
  address: string
  browser: Browser
  /** Stops the server alone: the browser stays, and has nobody to ask. */
  cut: () => Promise<void>
  stop: () => Promise<void>
}

const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

/** Loads figures, the shipped ones unless told, into a folder of its own and serves them; the pages must have been built. */
export async function startSite(prepare?: Prepare): Promise<Site> {
  const { address, cut, stop } = await startServer(prepare)
  const browser = await openBrowser()
  return {
    address,
    browser,
    cut,
    stop: async () => {
      await browser.close()
      await stop()
    },
  }
}
