/** Words for national reforms beside a chart. */
import type { Language } from '../../../data/vocabulary.ts'

const da = {
  heading: 'Reformer i perioden',
  list: 'Reformer',
  noCause:
    'Reformerne står ved siden af tallene. Om de har flyttet tallene, kan tallene alene ikke vise.',
}

const en: typeof da = {
  heading: 'Reforms in the period',
  list: 'Reforms',
  noCause:
    'Reforms stand beside the figures. Whether they have moved the figures, the figures alone cannot show.',
}

export const reformWordsOf = (lang: Language): typeof da => ({ da, en })[lang]
