/** Whom a reader asks who cannot use a page: what the municipality has set. */
import { settings } from '#api'

export type Contact = { email: string | null; phone: string | null; official: string | null }

export const load = (): { contact: Contact } => ({
  contact: {
    email: settings.ACCESSIBILITY_EMAIL ?? null,
    phone: settings.ACCESSIBILITY_PHONE ?? null,
    official: settings.ACCESSIBILITY_STATEMENT_URL ?? null,
  },
})
