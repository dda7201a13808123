/** The first sheet of the workbook: how to fill in the others. */
import { sheetNames } from './sheets.ts'

/** Stands before the plan's edition, so that the import finds it. */
export const editionLabel = 'Udgave'

/** @param edition names the state of the plan that the workbook was taken from */
export const guideRows = (municipality: string, edition: string): (string | null)[][] => [
  [`${municipality}: mål, indsatser og status`, null],
  [editionLabel, edition],
  [null, null],
  ...[
    `Udfyld arkene ${sheetNames.slice(0, -1).join(', ')} og ${sheetNames.at(-1) ?? ''}. Hver række er én ting.`,
    'Vælg en celle for at se, hvad der skal stå i den. Nogle felter har en liste at vælge fra.',
    'Skriv datoer som 2026-03-17. Kender du ikke dagen, så skriv 2026-03 eller 2026.',
    'Et mål uden beslutning er et udkast. Skriv hvem der vedtog det, hvornår, og hvor det kan læses, og sæt så tilstanden til vedtaget.',
    'Et vedtaget mål beholder sin værdi og sit år. Bliver det flyttet, så skriv beslutningen i arket Flyttede mål.',
    'En vedtaget status bliver ikke ændret. Den bygger på en dataversion og en regelversion, og begge skal stå i den.',
    'Skriv roller og ikke navne på personer.',
    'Slet ikke rækker, der er vedtaget. Flet ikke celler, og brug ikke formler.',
    'Ret ikke i overskrifterne, i arkenes navne eller i udgaven herover.',
    'Gem filen, og få den læst ind med: npm run strategy -- import FIL.xlsx. Det viser, hvad der bliver ændret. Med --apply bliver det gjort.',
  ].map((text) => [null, text]),
]
