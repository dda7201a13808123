/** The short address that Danish law gives every accessibility statement. */
import { settings } from '#api'

export const GET = (): Response =>
  new Response(null, {
    status: 302,
    headers: { location: settings.ACCESSIBILITY_STATEMENT_URL ?? '/tilgaengelighed' },
  })
