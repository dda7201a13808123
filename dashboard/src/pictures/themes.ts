/** The colours of style/tokens.css as values, for pictures that no style sheet reaches. */

export type Theme = 'light' | 'dark'

const themes: Record<Theme, Record<string, string>> = {
  light: {
    paper: '#fdfcf9',
    tint: '#f4f2ec',
    ink: '#16181c',
    ink2: '#454a52',
    ink3: '#646973',
    rule: '#dcd8cf',
    v: '#1f49b6',
    c: '#6b7079',
    r: '#8d929a',
    g: '#8d929a',
    field: '#d8d4ca',
  },
  dark: {
    paper: '#14161a',
    tint: '#1d2026',
    ink: '#eeedea',
    ink2: '#bfc3ca',
    ink3: '#9a9fa8',
    rule: '#353a42',
    v: '#9db7ff',
    c: '#8f949e',
    r: '#737984',
    g: '#737984',
    field: '#343a44',
  },
}

/** The names that all themes have. */
export const colours = Object.keys(themes.light)

export const colourOf = (theme: Theme, name: string): string => themes[theme][name] ?? 'none'

/** @param accent what the accent becomes: it means the home area, so another area in its place is drawn in ink */
export const coloured = (svg: string, theme: Theme, accent: string): string =>
  svg.replace(/var\(--(\w+)\)/g, (_, name: string) => colourOf(theme, name === 'v' ? accent : name))
