/** The lines that query a whole data version in three languages. */

export type Query = { language: string; code: string }

/** @param address the Parquet file's own, host included; id and area are what the example asks for */
export function wholeQueries(address: string, id: string, area: string): Query[] {
  return [
    {
      language: 'DuckDB',
      code: [
        'SELECT series, period, value',
        `FROM '${address}'`,
        `WHERE indicator = '${id}' AND area = '${area}' ORDER BY series, period;`,
      ].join('\n'),
    },
    {
      language: 'Python',
      code: [
        'import pandas as pd',
        `df = pd.read_parquet("${address}")`,
        `df[(df.indicator == "${id}") & (df.area == "${area}")]`,
      ].join('\n'),
    },
    {
      language: 'R',
      code: [
        'library(arrow)',
        `df <- read_parquet("${address}")`,
        `subset(df, indicator == "${id}" & area == "${area}")`,
      ].join('\n'),
    },
  ]
}
