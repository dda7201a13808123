/** The numbers of the judgement rule, version 1: a change of one is a new version and needs a new simulation. */

/** Factors on the standard error by full years k = 3 to 8; level 1 "changing" (c), level 2 "signs" (g). */
export const factors: Record<
  number,
  { line: { limit: number | null; sign: number }; step: { limit: number | null; sign: number } }
> = {
  3: { line: { limit: null, sign: 5.4 }, step: { limit: null, sign: 6.2 } },
  4: { line: { limit: 6.4, sign: 3.8 }, step: { limit: 7.4, sign: 5.2 } },
  5: { line: { limit: 4.4, sign: 2.9 }, step: { limit: 6, sign: 3.7 } },
  6: { line: { limit: 3.5, sign: 2.4 }, step: { limit: 4.9, sign: 3.1 } },
  7: { line: { limit: 3, sign: 2.3 }, step: { limit: 4.2, sign: 2.7 } },
  8: { line: { limit: 2.9, sign: 2.2 }, step: { limit: 3.9, sign: 2.5 } },
}

/** Critical |S| by number of points: level 1 "changing" and level 2 "signs". */
export const critical: Record<number, { changing: number; signs: number }> = {
  5: { changing: 10, signs: 8 },
  6: { changing: 15, signs: 11 },
  7: { changing: 17, signs: 13 },
  8: { changing: 22, signs: 16 },
}
