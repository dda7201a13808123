/** Still more StatBank tables for the emulator: population, persons on public benefits, course participants, jobs. */
import { isMunicipality, isRegion } from './statbank-areas.ts'
import { counts, quarters, sexes } from './statbank-labour-tables.ts'
import type { EmulatedTable } from './statbank-table.ts'
import {
  areas,
  areaVariable,
  isArea,
  named,
  paired,
  variable,
  years,
} from './statbank-variables.ts'

const ages = Array.from({ length: 126 }, (_, age) => String(age))

/** Population on the first day of the quarter, by single years of age; no provinces. */
export const folk1a = (last = 2026): EmulatedTable =>
  counts(
    { id: 'FOLK1A', text: 'Befolkningen den 1. i kvartalet', updated: '2026-11-11T08:00:00' },
    areaVariable(
      'OMRÅDE',
      'område',
      areas((code) => isRegion(code) || isMunicipality(code)),
    ),
    [
      variable('KØN', 'køn', paired(['TOT', 'I alt'], ['1', 'Mænd'], ['2', 'Kvinder'])),
      variable(
        'ALDER',
        'alder',
        paired(['IALT', 'Alder i alt'], ...ages.map((age): [string, string] => [age, `${age} år`])),
      ),
      variable(
        'CIVILSTAND',
        'civilstand',
        named({ TOT: 'I alt', U: 'Ugift', G: 'Gift/separeret' }),
      ),
    ],
    quarters(2008, last),
    [
      {
        variable: 'ALDER',
        whole: 'IALT',
        weights: Object.fromEntries(ages.map((age) => [age, Number(age) < 100 ? 120 : 0])),
      },
    ],
  )

const benefitAges = named({ TOT: 'Alder i alt', '16-24': '16-24 år', '25-29': '25-29 år' })

export const auk01 = (last = 2026): EmulatedTable =>
  counts(
    {
      id: 'AUK01',
      text: 'Offentligt forsørgede (fuldtidsmodtagere)',
      updated: '2026-09-17T08:00:00',
    },
    areaVariable('OMRÅDE', 'område', areas(isArea)),
    [
      variable(
        'YDELSESTYPE',
        'ydelsestype',
        named({ TOT: 'I alt', TOTUSU: 'I alt uden SU-modtagere', SU: 'SU-modtagere' }),
      ),
      variable('KØN', 'køn', sexes),
      variable('ALDER', 'alder', benefitAges),
    ],
    quarters(2007, last).slice(0, -2),
    [{ variable: 'YDELSESTYPE', whole: 'TOT', weights: { TOTUSU: 900, SU: 300 } }],
  )

export const auk03 = (last = 2026): EmulatedTable =>
  counts(
    {
      id: 'AUK03',
      text: 'Offentligt forsørgede (aktiverede fuldtidsmodtagere)',
      updated: '2026-09-17T08:00:00',
    },
    areaVariable('OMRÅDE', 'område', areas(isArea)),
    [
      variable(
        'YDELSESTYPE',
        'ydelsestype',
        named({
          AKTOT: 'Aktivering i alt',
          ROD: 'Jobrotation (dagpengeberettigede)',
          ROK: 'Jobrotation (kontanthjælpsberettigede)',
        }),
      ),
      variable('KØN', 'køn', sexes),
      variable('ALDER', 'alder', benefitAges),
    ],
    quarters(2007, last).slice(0, -2),
    [{ variable: 'YDELSESTYPE', whole: 'AKTOT', weights: { ROD: 4, ROK: 1, other: 300 } }],
  )

export const veu20 = (last = 2025): EmulatedTable =>
  counts(
    {
      id: 'VEU20',
      text: 'Kursusdeltagelse ved voksen og efteruddannelse',
      updated: '2026-04-10T08:00:00',
    },
    areaVariable('BOPOMR', 'bopælsområde', areas(isArea)),
    [
      variable(
        'FUDDOMR',
        'uddannelsesområde',
        named({ TOT: 'I alt', H10: 'H10 Grundskole', H39: 'H39 Arbejdsmarkedsuddannelser, AMU' }),
      ),
      variable(
        'ALDER',
        'alder',
        paired(['0000', 'Alder i alt'], ['25UN', 'Under 25 år'], ['2539', '25-39 år']),
      ),
      variable('KØN', 'køn', paired(['10', 'Køn i alt'], ['M', 'Mænd'], ['K', 'Kvinder'])),
      variable('TIDSPUNKTER', 'tidsangivelse', paired(['22', 'Skoleår'], ['11', 'Kalenderår'])),
      variable('OVERNAT1', 'enhed', paired(['11', 'Kursister'], ['13', 'Årselever'])),
    ],
    years(2005, last),
    [{ variable: 'FUDDOMR', whole: 'TOT', weights: { H10: 60, H39: 500 } }],
  )

export const erhv2 = (last = 2024): EmulatedTable =>
  counts(
    { id: 'ERHV2', text: 'Arbejdssteder og job', updated: '2026-10-28T08:00:00' },
    areaVariable('OMRÅDE', 'område', [
      ...areas(isMunicipality),
      { id: '950', text: 'Uden for Danmark' },
    ]),
    [
      variable(
        'BRANCHEDB0710',
        'branche (DB07 10-grp)',
        paired(['TOT', 'Brancher i alt'], ['1', '1 Landbrug, skovbrug og fiskeri']),
      ),
      variable(
        'TAL',
        'enhed',
        named({ ARBSTED: 'Arbejdssteder ultimo november', ANSATTE: 'Job ultimo november' }),
      ),
    ],
    years(2008, last),
    [{ variable: 'TAL', whole: 'all', weights: { ARBSTED: 700, ANSATTE: 7000 } }],
  )

export const neet3 = (last = 2024): EmulatedTable =>
  counts(
    { id: 'NEET3', text: '16-24-årige efter NEET-status', updated: '2026-05-01T08:00:00' },
    areaVariable('BOPOMR', 'bopælsområde', areas(isArea)),
    [
      variable(
        'STATUSNEET',
        'NEET-status',
        paired(['00', 'Aktive og ikke-aktive i alt'], ['05', 'Aktive'], ['10', 'Ikke-aktive']),
      ),
      variable('KØN', 'køn', paired(['00', 'I alt'], ['10', 'Mænd'], ['20', 'Kvinder'])),
      variable('SOCIO', 'socioøkonomisk status', named({ TOT: 'I alt' })),
      variable('ALDER', 'alder', paired(['1624', '16-24 år'], ['16', '16 år'])),
    ],
    years(2010, last),
    [{ variable: 'STATUSNEET', whole: '00', weights: { '05': 900, '10': 90 } }],
  )

export const populationTables = (): EmulatedTable[] => [
  folk1a(),
  auk01(),
  auk03(),
  veu20(),
  erhv2(),
  neet3(),
]
