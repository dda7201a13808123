/** What the bench uses of autocannon, which brings no types. */
declare module 'autocannon' {
  type Result = {
    requests: { total: number; average: number }
    latency: { p50: number; p99: number; max: number }
    non2xx: number
    errors: number
  }
  type Options = {
    url: string
    connections: number
    duration?: number
    amount?: number
    overallRate?: number
    headers?: Record<string, string>
    requests?: { path: string }[]
  }
  export default function autocannon(options: Options): Promise<Result>
}
