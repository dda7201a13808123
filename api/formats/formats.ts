/** The files that figures are given as: each by its ending, with its media type and its writer. */
import type { Observations } from '../contract.ts'
import { arrow } from './arrow.ts'
import type { Download } from './download.ts'
import { jsonstat } from './jsonstat.ts'
import { parquet } from './parquet.ts'
import { xlsx } from './xlsx.ts'
import { zip } from './zip.ts'

export type Body = string | Uint8Array<ArrayBuffer>

export type Format = {
  media: string
  summary: string
  write: (download: Download, found: Observations) => Body | Promise<Body>
}

/** Formats without settings of their own; CSV, which has one, and JSON are routes of their own. */
export const observationFormats: Record<string, Format> = {
  xlsx: {
    media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    summary: 'The figures of a series as an Excel workbook with a sheet of sources',
    write: xlsx,
  },
  jsonstat: {
    media: 'application/json',
    summary: 'The figures of a series as JSON-stat 2.0',
    write: jsonstat,
  },
  arrow: {
    media: 'application/vnd.apache.arrow.file',
    summary: 'The figures of a series as an Arrow IPC file',
    write: ({ table }) => arrow(table),
  },
  parquet: {
    media: 'application/vnd.apache.parquet',
    summary: 'The figures of a series as Parquet',
    write: (download) => parquet(download.table, download),
  },
  zip: {
    media: 'application/zip',
    summary: 'The figures of a series as CSV in a ZIP with metadata and a README',
    write: zip,
  },
}

/** Every ending that figures are given with, JSON apart. */
export const observationEndings = ['csv', 'csv-metadata.json', ...Object.keys(observationFormats)]
