/** Imports go one way: data ← etl; data ← api ← dashboard; tests → all. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `^${from}/` },
  to: { path: '^(data|etl|api|dashboard|tests)/', pathNot: allowed },
})
module.exports = {
  forbidden: [
    only('data-imports-nothing', 'data', '^data/', 'data/ holds the words and the facts'),
    only('etl-imports-data', 'etl', '^(etl|data)/', 'the ETL knows neither API nor pages'),
    only('api-imports-data', 'api', '^(api|data)/', 'the API only reads the warehouse'),
    only(
      'dashboard-imports-contract',
      'dashboard',
      '^(dashboard/|api/contract\\.ts$|api/instance\\.ts$|data/vocabulary\\.ts$)',
      'the pages know the API by its contract; the server answers them in the process',
    ),
    {
      name: 'one-network',
      comment: 'adapters are pure: only fetch.ts asks the network',
      severity: 'error',
      from: { path: '^etl/sources/' },
      to: { path: '^(etl/(fetch|raw|run|publish)\\.ts|node:https?|undici)' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { path: '^(data|etl|api)/', orphan: true, pathNot: '\\.d\\.ts$' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dashboard/(build|\\.svelte-kit)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.svelte', '.js'] },
  },
}
