/** As much of the toolkit's interface as the tests use. */
declare module 'jsonstat-toolkit' {
  type Cell = { value: number | null; status: string | null }
  type Dataset = {
    class: string
    id: string[]
    size: number[]
    role: Record<string, string[]>
    Dimension(id: string): { id: string[]; label: string }
    Data(at: Record<string, string>): Cell
  }
  export default function JSONstat(answer: unknown): Dataset
}
