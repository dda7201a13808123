/** The fixed texts of an annex. */
import type { Language } from '../../../data/vocabulary.ts'

const da = {
  annex: 'Bilag',
  made: 'Dannet',
  note: 'Bilaget siger det samme som siderne, med de samme sætninger og tal. Hvert tal viser sin periode, og hver figur sin kilde. Reglen bag svarene og hvor tit den tager fejl, står på siden Metode.',
  contents: 'Indhold',
  status: 'Vedtaget status',
  targets: 'Vedtagne mål',
  state: 'Statens mål ved siden af',
  actions: 'Indsatser',
  noActions: 'Ingen indsats er lagt ind endnu.',
  noCause:
    'Indsatserne står ved siden af tallene. Om de har flyttet tallene, kan tallene alene ikke vise.',
  noFigures: 'Ingen tal endnu',
  source: 'Kilde',
}

const en: typeof da = {
  annex: 'Annex',
  made: 'Made on',
  note: 'The annex says the same as the pages, in the same sentences and figures. Each figure shows its period and each chart its source. The rule behind the answers, and how often it is wrong, is on the page Method.',
  contents: 'Contents',
  status: 'Adopted status',
  targets: 'Adopted targets',
  state: 'The state’s targets beside them',
  actions: 'Actions',
  noActions: 'No action has been entered yet.',
  noCause:
    'The actions stand beside the figures. Whether they have moved the figures, the figures alone cannot show.',
  noFigures: 'No figures yet',
  source: 'Source',
}

export type AnnexWords = typeof da

export const annexWords = (lang: Language): AnnexWords => ({ da, en })[lang]
