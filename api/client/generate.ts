/** `npm run client`: writes the types of the client from the contract, the same as openapi.json. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from '@hono/zod-openapi'
import openapiTS, { astToString } from 'openapi-typescript'
import { readCatalogue } from '../../data/catalogue/catalogue.ts'
import { readStrategy } from '../../data/strategy/strategy.ts'
import { createApp } from '../app.ts'
import type { Warehouse } from '../warehouse.ts'

const header = `/** What the API takes and answers. Made from the contract by \`npm run client\`; not to be edited. */
/* eslint-disable */
`

/** The contract is known before there are any figures. */
const noFigures: Warehouse = {
  lease: () =>
    Promise.resolve({
      vintage: '',
      number: 0,
      catalogue: '',
      file: null,
      opened: {},
      select: () => Promise.reject(new Error('There are no figures here.')),
      release: () => undefined,
    }),
  inForce: () => null,
  trouble: () => null,
  pinned: (work) => work(),
  close: () => undefined,
}

const Description = z.looseObject({
  paths: z.record(
    z.string(),
    z.looseObject({ get: z.looseObject({ responses: z.record(z.string(), z.unknown()) }) }),
  ),
})

export const typesFile = join(import.meta.dirname, 'types.ts')

/** @returns the text of {@link typesFile} as the contract wants it now */
export async function clientTypes(): Promise<string> {
  const catalogue = readCatalogue()
  const app = createApp({
    catalogue,
    strategy: readStrategy(catalogue),
    reports: () => Promise.resolve([]),
    today: () => '2026-01-01',
    warehouse: noFigures,
    log: (error) => {
      throw error
    },
  })
  const answer = await app.request('/api/v1/openapi.json')
  const description = Description.parse(await answer.json())
  // A refusal is the same for all: the client throws it.
  for (const { get } of Object.values(description.paths)) {
    get.responses = { '200': get.responses['200'] }
  }
  const types = await openapiTS(JSON.stringify(description), { alphabetize: true })
  return `${header}${astToString(types)}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(typesFile, await clientTypes())
}
