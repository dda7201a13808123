import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Language } from '../../data/vocabulary.ts'
import { csv, type Dialect } from '../formats/csv.ts'
import { csvw } from '../formats/csvw.ts'
import type { Download } from '../formats/download.ts'
import { observationFormats } from '../formats/formats.ts'
import { spoken } from '../formats/spoken.ts'
import { select, type Table } from '../formats/table.ts'
import { xlsx } from '../formats/xlsx.ts'
import { csvColumns } from '../formats/zip.ts'
import type { Env, House } from '../house.ts'
import { observationsFile, rankingFile } from '../queries/download.ts'
import { indicatorOf } from '../queries/observations.ts'
import { csvMedia, fileAnswer } from './file-answer.ts'
import {
  IndicatorParam,
  ObservationsCsvQuery,
  ObservationsQuery,
  RankingCsvQuery,
  RankingQuery,
} from './parameters.ts'
import { fileRoute } from './route.ts'

const base = '/indicators/{id}'

type Routes = (app: OpenAPIHono<Env>, scene: (c: Context<Env>) => House & Env['Variables']) => void

/** Excel of a Danish reader shows the area's name, because it takes the zeros from a code. */
const columnsOf = (dialect: Dialect): string[] =>
  dialect === 'da' ? ['area', 'name', 'period', 'value', 'status'] : csvColumns

/** Programs are given the codes of statuses, people their words. */
const written = (table: Table, lang: Language, dialect: Dialect): Table =>
  dialect === 'da' ? spoken(table, lang) : table

/** The file's own name says that it is the Danish variant. */
const named = ({ name, title }: Download, dialect: Dialect) => ({
  name: dialect === 'da' ? `${name}-excel` : name,
  title,
})

const csvFiles: Routes = (app, scene) => {
  const request = { params: IndicatorParam, query: ObservationsCsvQuery }
  app.openapi(
    fileRoute(
      `${base}/observations.csv`,
      'The figures of a series as CSV',
      'text/csv',
      request,
      'area,period,value,status\r\n791,2026-07,2.4,normal\r\n',
    ),
    async (c) => {
      const indicator = indicatorOf(scene(c), c.req.valid('param').id)
      const { dialect, ...asked } = c.req.valid('query')
      const { download } = await observationsFile(scene(c), indicator, asked)
      const table = written(select(download.table, columnsOf(dialect)), asked.lang, dialect)
      const { search } = new URL(c.req.url)
      return fileAnswer(csv(table, dialect), csvMedia, named(download, dialect), 'csv', {
        link: `<observations.csv-metadata.json${search}>; rel="describedby"; type="application/csvm+json"`,
      })
    },
  )
  app.openapi(
    fileRoute(
      `${base}/observations.csv-metadata.json`,
      'What the columns of the CSV are (W3C CSVW)',
      'application/csvm+json',
      request,
      '{"@context":["http://www.w3.org/ns/csvw",{"@language":"da"}],"url":"observations.csv"}',
    ),
    async (c) => {
      const indicator = indicatorOf(scene(c), c.req.valid('param').id)
      const { dialect, ...asked } = c.req.valid('query')
      const { download } = await observationsFile(scene(c), indicator, asked)
      const table = select(download.table, columnsOf(dialect))
      const url = `observations.csv${new URL(c.req.url).search}`
      return fileAnswer(
        csvw(download, table, url, dialect),
        'application/csvm+json; charset=utf-8',
        named(download, dialect),
        'csv-metadata.json',
      )
    },
  )
}

const otherFormats: Routes = (app, scene) => {
  for (const [ending, { media, summary, write }] of Object.entries(observationFormats)) {
    const request = { params: IndicatorParam, query: ObservationsQuery }
    app.openapi(fileRoute(`${base}/observations.${ending}`, summary, media, request), async (c) => {
      const indicator = indicatorOf(scene(c), c.req.valid('param').id)
      const { download, found } = await observationsFile(scene(c), indicator, c.req.valid('query'))
      return fileAnswer(await write(download, found), media, download, ending)
    })
  }
}

const rankings: Routes = (app, scene) => {
  app.openapi(
    fileRoute(
      `${base}/ranking.csv`,
      'All municipalities in one period as CSV',
      'text/csv',
      { params: IndicatorParam, query: RankingCsvQuery },
      'place,area,name,value,status\r\n1,530,Billund,1.2,normal\r\n',
    ),
    async (c) => {
      const indicator = indicatorOf(scene(c), c.req.valid('param').id)
      const { dialect, ...asked } = c.req.valid('query')
      const { download } = await rankingFile(scene(c), indicator, asked)
      const columns = ['place', 'area', 'name', 'value', 'status']
      const table = written(select(download.table, columns), asked.lang, dialect)
      return fileAnswer(csv(table, dialect), csvMedia, named(download, dialect), 'csv')
    },
  )
  const { xlsx: workbook } = observationFormats
  const media = workbook?.media ?? ''
  app.openapi(
    fileRoute(`${base}/ranking.xlsx`, 'All municipalities in one period as a workbook', media, {
      params: IndicatorParam,
      query: RankingQuery,
    }),
    async (c) => {
      const indicator = indicatorOf(scene(c), c.req.valid('param').id)
      const { download } = await rankingFile(scene(c), indicator, c.req.valid('query'))
      return fileAnswer(await xlsx(download), media, download, 'xlsx')
    },
  )
}

/** Figures as files, in every format. */
export function downloadRoutes(app: OpenAPIHono<Env>, house: House): void {
  const scene = (c: Context<Env>) => ({ ...house, lease: c.var.lease })
  for (const routes of [csvFiles, otherFormats, rankings]) routes(app, scene)
}
