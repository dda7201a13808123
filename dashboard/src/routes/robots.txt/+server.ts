/** Everything may be read; the whole warehouse is not for crawlers. */
type Asked = { locals: App.Locals }

export const GET = ({ locals }: Asked): Response =>
  new Response(
    [
      'User-agent: *',
      'Disallow: /api/v1/warehouse.duckdb',
      'Disallow: /api/v1/vintages/',
      '',
      `Sitemap: ${locals.origin}/sitemap.xml`,
      '',
    ].join('\n'),
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  )
