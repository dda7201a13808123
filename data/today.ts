/** Today's date in Denmark as an ISO day. `PEJLING_TODAY` fixes it, so that tests and pictures do not age. */
export function today(environment: Record<string, string | undefined> = process.env): string {
  const fixed = environment.PEJLING_TODAY
  if (fixed !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(fixed)) return fixed
  return dayInDenmark(new Date())
}

// Made once: making it takes longer than most answers.
const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' })

/** The ISO day that a moment falls on in Denmark. */
export const dayInDenmark = (moment: Date): string => calendar.format(moment)
