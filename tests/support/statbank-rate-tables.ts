/** StatBank tables of rates and of the whole country for the emulator. */
import { isMunicipality, isRegion } from './statbank-areas.ts'
import { rate } from './statbank-figures.ts'
import { quarters } from './statbank-labour-tables.ts'
import type { EmulatedTable } from './statbank-table.ts'
import {
  areas,
  areaVariable,
  isArea,
  months,
  named,
  overTime,
  paired,
  variable,
  years,
} from './statbank-variables.ts'

type Rates = { id: string; text: string; unit: string; updated: string; level: number }

/** A table of rates: the same for every code of the other variables. */
const rates = (
  { level, ...table }: Rates,
  variables: EmulatedTable['variables'],
): EmulatedTable => ({
  ...table,
  active: true,
  suppressedDataValue: '0',
  decimals: 1,
  variables,
  value: (codes) =>
    rate(
      codes[variables[0]?.id ?? ''] ?? '',
      Number((codes['Tid'] ?? '').slice(0, 4)) / 4,
      level,
      level / 2,
    ),
})

export const aus08 = (last = '2026M09'): EmulatedTable =>
  rates(
    {
      id: 'AUS08',
      text: 'Fuldtidsledige (sæsonkorrigeret)',
      unit: '-',
      updated: '2026-10-29T08:00:00',
      level: 2.8,
    },
    [
      areaVariable('OMRÅDE', 'område', areas(isArea)),
      variable(
        'SAESONFAK',
        'sæsonkorrigering og faktiske tal',
        paired(
          ['9', 'Sæsonkorrigeret i pct. af arbejdsstyrken'],
          ['10', 'Sæsonkorrigerede tal'],
          ['22', 'Faktiske tal i pct. af arbejdsstyrken'],
          ['24', 'Faktiske tal'],
        ),
      ),
      overTime(months('2007M01', last)),
    ],
  )

export const laby10 = (last = 2024): EmulatedTable =>
  rates(
    {
      id: 'LABY10',
      text: 'Andel af unge (16-24 år) uden for beskæftigelse og uddannelse (NEET)',
      unit: 'Pct.',
      updated: '2026-05-01T08:00:00',
      level: 8,
    },
    [
      variable(
        'KOMGRP',
        'kommunegruppe',
        paired(
          ['0', 'Hele landet'],
          ['1', 'Hovedstadskommuner'],
          ['2', 'Storbykommuner'],
          ['3', 'Provinsbykommuner'],
          ['4', 'Oplandskommuner'],
          ['5', 'Landkommuner'],
          ...areas(isMunicipality)
            .filter(({ id }) => id !== '000')
            .map(({ id, text }): [string, string] => [id, text]),
        ),
      ),
      variable('ALDER', 'alder', paired(['T1624', '16-24 år i alt'], ['16', '16 år'])),
      overTime(years(2008, last)),
    ],
  )

/** A monthly table of the whole country; the codes of its first variable are counted, the others change nothing. */
const national = (
  table: { id: string; text: string; unit: string; updated: string },
  variables: EmulatedTable['variables'],
): EmulatedTable => ({
  ...table,
  active: true,
  suppressedDataValue: '0',
  decimals: 0,
  variables: [...variables, overTime(months('2009M01', '2026M10'))],
  value: (codes) =>
    Math.round(rate(codes[variables[0]?.id ?? ''] ?? '', Number(codes['Tid']?.slice(5)), 40, 30)),
})

export const konk3 = (): EmulatedTable =>
  national(
    { id: 'KONK3', text: 'Erklærede konkurser', unit: '-', updated: '2026-11-05T08:00:00' },
    [
      variable(
        'BNØGLE',
        'nøgletal',
        named({
          A: 'Erklærede konkurser i alt',
          A1: 'Erklærede konkurser i alt, sæsonkorrigeret',
          A2: 'Tabte job',
        }),
      ),
    ],
  )

const industries = 'A,BCDE,F,GHI,G,H,I,JK,L,M,NO,PQR,STUV'.split(',')

export const konk25 = (): EmulatedTable =>
  national(
    { id: 'KONK25', text: 'Erklærede konkurser', unit: 'Antal', updated: '2026-11-05T08:00:00' },
    [
      variable(
        'BRANCHE25',
        'branche (DB25)',
        paired(...industries.map((code): [string, string] => [code, `${code} Branche`])),
      ),
      variable(
        'VIRKTYP1',
        'virksomhedstype',
        named({ K01: 'Konkurser i alt', K02: 'Konkurser i aktive virksomheder' }),
      ),
    ],
  )

export const lsk02 = (last = 2026): EmulatedTable =>
  rates(
    {
      id: 'LSK02',
      text: 'Ledige stillinger',
      unit: '-',
      updated: '2026-09-01T08:00:00',
      level: 9000,
    },
    [
      variable(
        'REGION',
        'region',
        paired(
          ['1', 'Hele landet'],
          ...areas(isRegion)
            .filter(({ id }) => id !== '000')
            .map(({ id, text }): [string, string] => [id, text]),
        ),
      ),
      variable(
        'ENHED',
        'enhed',
        named({ LS: 'Ledige stillinger (antal)', ALS: 'Andel ledige stillinger (procent)' }),
      ),
      overTime(quarters(2010, last).slice(0, -2)),
    ],
  )

export const rateTables = (): EmulatedTable[] => [konk3(), konk25(), lsk02(), aus08(), laby10()]
