/** The limits of version 1 of the rule, as the method page prints them; a test holds them to the rule itself. */

/** By k, the full years used. */
export const levelLimits = {
  years: [3, 4, 5, 6, 7, 8],
  changingLine: [null, 6.4, 4.4, 3.5, 3.0, 2.9],
  changingStep: [null, 7.4, 6.0, 4.9, 4.2, 3.9],
  signsLine: [5.4, 3.8, 2.9, 2.4, 2.3, 2.2],
  signsStep: [6.2, 5.2, 3.7, 3.1, 2.7, 2.5],
}

/** By n, the annual points used. */
export const pairLimits = {
  points: [5, 6, 7, 8],
  changing: [10, 15, 17, 22],
  signs: [8, 11, 13, 16],
}
