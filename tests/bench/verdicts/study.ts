/** What the study that calibrated the rule measured: per cent of flat series that are called all the same. */

/** At a random date, at least once in a year's updates, verdict other than a year before; null: not measured. */
type Triple = readonly [date: number, year: number | null, differs: number | null]

export type StudyRow = {
  kind: 'monthly' | 'quarterly' | 'annual'
  model: string
  /** Beyond what the rule promises. */
  beyond: boolean
  /** By years of figures. */
  cells: { years: number; changing: Triple | null; signs: Triple }[]
}

export const study: StudyRow[] = [
  {
    kind: 'monthly',
    model: 'independent',
    beyond: false,
    cells: [
      { years: 3, changing: null, signs: [0.1, 0.8, 0.1] },
      { years: 4, changing: [0, 0, 0], signs: [0, 0.8, 0.1] },
      { years: 5, changing: [0, 0, 0], signs: [0.3, 2, 0.5] },
      { years: 6, changing: [0, 0.1, 0], signs: [0.9, 5.1, 1.7] },
      { years: 7, changing: null, signs: [1.3, 7.8, 2.7] },
      { years: 8, changing: [0.1, 0.6, 0.1], signs: [1.4, 9.7, 3.4] },
      { years: 18, changing: [0.1, 0.4, 0.1], signs: [1.7, 10, 3.4] },
    ],
  },
  {
    kind: 'monthly',
    model: 'AR 0.5',
    beyond: false,
    cells: [
      { years: 3, changing: null, signs: [0.3, 3, 0.7] },
      { years: 4, changing: [0, 0.1, 0], signs: [0.6, 2.8, 1] },
      { years: 5, changing: [0, 0.1, 0], signs: [0.9, 5.3, 1.8] },
      { years: 6, changing: [0.1, 0.5, 0.1], signs: [1.9, 8, 3.9] },
      { years: 7, changing: null, signs: [2.8, 9.9, 5] },
      { years: 8, changing: [0.2, 1.1, 0.4], signs: [3, 12.4, 5.9] },
      { years: 18, changing: [0.1, 1.1, 0.3], signs: [3.1, 12.6, 6.5] },
    ],
  },
  {
    kind: 'monthly',
    model: 'AR 0.7',
    beyond: false,
    cells: [
      { years: 3, changing: null, signs: [0.8, 5.7, 1.6] },
      { years: 4, changing: [0.1, 0.5, 0.1], signs: [1.5, 6.3, 3] },
      { years: 5, changing: [0.1, 0.5, 0.2], signs: [2.2, 8.1, 4.3] },
      { years: 6, changing: [0.2, 1.2, 0.4], signs: [3.4, 11.8, 6.7] },
      { years: 7, changing: null, signs: [3.8, 13.7, 7.8] },
      { years: 8, changing: [0.4, 1.6, 0.8], signs: [4.6, 14.8, 9.1] },
      { years: 18, changing: [0.4, 2, 0.9], signs: [4.1, 14.2, 8.2] },
    ],
  },
  {
    kind: 'monthly',
    model: 'AR 0.9',
    beyond: false,
    cells: [
      { years: 3, changing: null, signs: [5.1, 19.4, 10] },
      { years: 4, changing: [1.1, 4.5, 2.2], signs: [7.6, 19.7, 12.9] },
      { years: 5, changing: [1.2, 4.2, 2.2], signs: [8, 19.8, 14] },
      { years: 6, changing: [1.3, 4.1, 2.4], signs: [7.8, 18.7, 13.8] },
      { years: 7, changing: null, signs: [6.7, 17.6, 13.5] },
      { years: 8, changing: [1.1, 3.5, 2.1], signs: [6.7, 17.2, 12.9] },
      { years: 18, changing: [1.3, 3.9, 2.4], signs: [6.7, 16.8, 13.5] },
    ],
  },
  {
    kind: 'monthly',
    model: 'AR 0.5, season drifting',
    beyond: false,
    cells: [
      { years: 3, changing: null, signs: [0.4, 2.3, 0.7] },
      { years: 4, changing: [0, 0.1, 0], signs: [0.3, 2.4, 0.9] },
      { years: 5, changing: [0, 0.2, 0.1], signs: [1.1, 4.8, 1.9] },
      { years: 6, changing: [0.1, 0.5, 0.1], signs: [2, 8.1, 3.8] },
      { years: 7, changing: null, signs: [2.7, 10.3, 5.2] },
      { years: 8, changing: [0.2, 1.1, 0.5], signs: [3.1, 12.1, 6] },
      { years: 18, changing: [0.3, 1.3, 0.4], signs: [3.5, 12.7, 6.6] },
    ],
  },
  {
    kind: 'monthly',
    model: 'slow wave 70 % + noise 30 %',
    beyond: false,
    cells: [
      { years: 3, changing: null, signs: [3.4, 14.8, 6.1] },
      { years: 4, changing: [0.6, 3.1, 1.2], signs: [5.3, 17.3, 9.8] },
      { years: 5, changing: [0.9, 3.3, 1.6], signs: [6, 17.3, 11.3] },
      { years: 6, changing: [0.9, 3.6, 1.8], signs: [7, 19, 13.4] },
      { years: 7, changing: null, signs: [6.1, 16.5, 11.6] },
      { years: 8, changing: [1.1, 3.3, 2], signs: [6.8, 17.7, 12.9] },
      { years: 18, changing: [1.1, 3.6, 2.2], signs: [6.4, 16.9, 12.3] },
    ],
  },
  {
    kind: 'monthly',
    model: 'AR 0.5, heavy tails (t₃)',
    beyond: false,
    cells: [
      { years: 3, changing: null, signs: [0.2, 2.2, 0.4] },
      { years: 4, changing: [0, 0.2, 0], signs: [0.7, 3.1, 1] },
      { years: 5, changing: [0, 0.2, 0.1], signs: [1, 5.5, 2] },
      { years: 6, changing: [0.1, 0.6, 0.2], signs: [2.3, 9.6, 4.8] },
      { years: 7, changing: null, signs: [3, 11.7, 6.2] },
      { years: 8, changing: [0.4, 1.8, 0.8], signs: [3.6, 13.2, 7.3] },
      { years: 18, changing: [0.4, 2.5, 0.9], signs: [3.9, 13, 8] },
    ],
  },
  {
    kind: 'monthly',
    model: 'AR 0.7, lognormal',
    beyond: false,
    cells: [
      { years: 3, changing: null, signs: [0.7, 4.5, 1.3] },
      { years: 4, changing: [0.2, 0.9, 0.4], signs: [1.4, 5.8, 2.5] },
      { years: 5, changing: [0.2, 1.2, 0.4], signs: [2.4, 9.4, 4.9] },
      { years: 6, changing: [0.6, 2.2, 1], signs: [3.9, 11.9, 7.6] },
      { years: 7, changing: null, signs: [4.7, 13.1, 8.8] },
      { years: 8, changing: [1.1, 4.1, 2.3], signs: [4.4, 13.6, 8.8] },
      { years: 18, changing: [1.2, 4.5, 2.4], signs: [5.6, 15.4, 11.1] },
    ],
  },
  {
    kind: 'monthly',
    model: 'AR 0.95',
    beyond: true,
    cells: [
      { years: 3, changing: null, signs: [10, 29, 17] },
      { years: 4, changing: [2.4, 9.3, 4.7], signs: [13, 30, 21] },
      { years: 5, changing: [3.3, 8.6, 5.6], signs: [13, 28, 22] },
      { years: 6, changing: [3.3, 8.2, 5.7], signs: [13, 26, 21] },
      { years: 7, changing: null, signs: [10, 22, 18] },
      { years: 8, changing: [2.1, 5.7, 4], signs: [10, 21, 17] },
      { years: 18, changing: [2.3, 5.9, 4.3], signs: [10, 20, 17] },
    ],
  },
  {
    kind: 'monthly',
    model: 'random walk',
    beyond: true,
    cells: [
      { years: 3, changing: null, signs: [18, 41, 25] },
      { years: 4, changing: [9, 20, 12], signs: [26, 46, 34] },
      { years: 5, changing: [11, 21, 14], signs: [28, 45, 34] },
      { years: 6, changing: [12, 21, 14], signs: [26, 43, 32] },
      { years: 7, changing: null, signs: [23, 38, 30] },
      { years: 8, changing: [9, 16, 12], signs: [20, 34, 27] },
      { years: 18, changing: [9, 16, 12], signs: [21, 33, 26] },
    ],
  },
  {
    kind: 'quarterly',
    model: 'AR 0.5',
    beyond: false,
    cells: [
      { years: 3, changing: null, signs: [1, 3.5, 1.9] },
      { years: 4, changing: [0.1, 0.2, 0.1], signs: [1.8, 5.5, 3.5] },
      { years: 5, changing: [0.1, 0.4, 0.3], signs: [2.9, 7.2, 5.4] },
      { years: 6, changing: [0.2, 0.9, 0.5], signs: [4.1, 9.9, 7.9] },
      { years: 7, changing: null, signs: [4.6, 11, 8.9] },
      { years: 8, changing: [0.4, 1.4, 0.9], signs: [4.6, 11.7, 9.3] },
      { years: 18, changing: [0.6, 1.6, 1.1], signs: [4.9, 11.6, 9.4] },
    ],
  },
  {
    kind: 'quarterly',
    model: 'AR 0.7',
    beyond: false,
    cells: [
      { years: 3, changing: null, signs: [3, 8.9, 5.8] },
      { years: 4, changing: [0.6, 1.5, 0.9], signs: [5.5, 12.6, 9.6] },
      { years: 5, changing: [0.7, 1.8, 1.2], signs: [6.2, 13.9, 11.1] },
      { years: 6, changing: [0.9, 2.2, 1.9], signs: [7.2, 14.4, 12.3] },
      { years: 7, changing: null, signs: [6, 13.6, 10.8] },
      { years: 8, changing: [1, 2.5, 2], signs: [6.4, 13.9, 12.2] },
      { years: 18, changing: [0.9, 2.3, 1.9], signs: [6.8, 14.1, 12.4] },
    ],
  },
  {
    kind: 'quarterly',
    model: 'AR 0.8',
    beyond: false,
    cells: [
      { years: 3, changing: null, signs: [5.1, 14.3, 9.6] },
      { years: 4, changing: [1.3, 3.8, 2.5], signs: [9.3, 18.7, 15.7] },
      { years: 5, changing: [1.5, 4, 2.9], signs: [9.6, 18.8, 16.5] },
      { years: 6, changing: [1.7, 4, 3.1], signs: [9.9, 19.3, 16.6] },
      { years: 7, changing: null, signs: [8.3, 16.8, 15.3] },
      { years: 8, changing: [1.3, 3.3, 2.6], signs: [8, 16.6, 14.7] },
      { years: 18, changing: [1.1, 3.1, 2.5], signs: [7.5, 15.6, 13.9] },
    ],
  },
  {
    kind: 'quarterly',
    model: 'AR 0.9',
    beyond: true,
    cells: [
      { years: 3, changing: null, signs: [9, 21, 16] },
      { years: 4, changing: [3, 7.8, 5.5], signs: [14, 27, 23] },
      { years: 5, changing: [3.8, 8, 6.1], signs: [16, 28, 24] },
      { years: 6, changing: [3.9, 7.9, 6.5], signs: [15, 27, 23] },
      { years: 7, changing: null, signs: [12, 22, 20] },
      { years: 8, changing: [2.8, 5.8, 5], signs: [11, 20, 18] },
      { years: 18, changing: [2.7, 6, 5.3], signs: [11, 20, 18] },
    ],
  },
  {
    kind: 'annual',
    model: 'independent',
    beyond: false,
    cells: [
      { years: 5, changing: [1.7, null, 2.8], signs: [8.3, null, 13] },
      { years: 6, changing: [0.2, null, 0.5], signs: [5.3, null, 8] },
      { years: 7, changing: [1.1, null, 1.6], signs: [6.9, null, 10] },
      { years: 8, changing: [0.6, null, 0.8], signs: [6, null, 8] },
      { years: 18, changing: [0.6, null, 0.9], signs: [6.2, null, 9] },
    ],
  },
  {
    kind: 'annual',
    model: 'AR 0.3',
    beyond: false,
    cells: [
      { years: 5, changing: [3.1, null, 4.8], signs: [13.1, null, 19] },
      { years: 6, changing: [0.6, null, 1.1], signs: [10.3, null, 14] },
      { years: 7, changing: [2.5, null, 3.9], signs: [12.8, null, 17] },
      { years: 8, changing: [1.7, null, 2.3], signs: [12.5, null, 15] },
      { years: 18, changing: [1.7, null, 2.4], signs: [12.5, null, 15] },
    ],
  },
  {
    kind: 'annual',
    model: 'AR 0.5',
    beyond: false,
    cells: [
      { years: 5, changing: [4.6, null, 6.8], signs: [18, null, 24] },
      { years: 6, changing: [1.2, null, 1.9], signs: [14.8, null, 18] },
      { years: 7, changing: [4.8, null, 6.4], signs: [18.9, null, 23] },
      { years: 8, changing: [3.6, null, 4.4], signs: [19, null, 20] },
      { years: 18, changing: [3.6, null, 4.4], signs: [18.9, null, 20] },
    ],
  },
  {
    kind: 'annual',
    model: 'AR 0.5, lognormal',
    beyond: false,
    cells: [
      { years: 5, changing: [4.5, null, null], signs: [17.8, null, 24] },
      { years: 6, changing: [1.3, null, null], signs: [15, null, 19] },
      { years: 7, changing: [5.1, null, null], signs: [19.6, null, 23] },
      { years: 8, changing: [3.6, null, null], signs: [19, null, 21] },
      { years: 18, changing: [3.5, null, null], signs: [18.8, null, 21] },
    ],
  },
  {
    kind: 'annual',
    model: 'AR 0.7',
    beyond: true,
    cells: [
      { years: 5, changing: [7, null, 9], signs: [23, null, 29] },
      { years: 6, changing: [2, null, 3], signs: [21, null, 23] },
      { years: 7, changing: [9, null, 10], signs: [27, null, 28] },
      { years: 8, changing: [7, null, 8], signs: [28, null, 26] },
      { years: 18, changing: [7, null, 7], signs: [28, null, 26] },
    ],
  },
]
