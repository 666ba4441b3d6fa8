// The whole look of Assay in one place: its colours, its two typefaces and the files whose class names count.
// web/static/app.tailwind.css loads this file; `make css` builds web/static/app.css from both.

const vendored = require('./web/static/vendor.json')

// Every colour that carries text (ink to open) has a contrast of at least 4.5 : 1 on paper, panel and accent-bg, in
// light and in dark; old and mark-line, which only draw, have 3 : 1. web/stylesheet tests the figures.
const light = {
  'paper': '#fbfaf7', // the ground an article lies on
  'panel': '#ffffff', // the ground of every instrument
  'ink': '#1d2126',
  'soft': '#535b66', // secondary text
  'faint': '#646c76', // labels, units, asides
  'line': '#e4e2dc',
  'accent': '#1f5f8b',
  'accent-bg': '#e8f1f7', // the focused row
  'ok': '#2c7a4b', // accepted
  'fix': '#7a4fb5', // corrected
  'no': '#b3403a', // rejected
  'none': '#656c79', // not stated
  'open': '#936119', // still to be decided
  'mark': '#fff2c4', // evidence
  'mark-line': '#b58911',
  'mark-on': '#ffd75e', // the evidence of the focused field; ink only on it
  'old': '#88919d', // the earlier of two measurements in a plot
}

const dark = {
  'paper': '#15181c',
  'panel': '#1b1f24',
  'ink': '#e6e4de',
  'soft': '#a6adb6',
  'faint': '#8d949c',
  'line': '#2b3037',
  'accent': '#7db7dd',
  'accent-bg': '#1e2d38',
  'ok': '#6fc28f',
  'fix': '#b99be6',
  'no': '#e58b85',
  'none': '#9aa1aa',
  'open': '#e0b15a',
  'mark': '#3a3218',
  'mark-line': '#a8842a',
  'mark-on': '#6b5514',
  'old': '#626b76',
}

const variables = (palette) => Object.fromEntries(Object.entries(palette).map(([name, value]) => [`--${name}`, value]))

module.exports = {
  content: [
    './views/**/*.templ',
    './web/static/*.js',
    ...vendored.map(({ file }) => `!./web/static/${file}`),
  ],
  theme: {
    // Not under `extend`: there are no other colours, so bg-red-500 is nothing.
    colors: {
      inherit: 'inherit',
      current: 'currentColor',
      transparent: 'transparent',
      ...Object.fromEntries(Object.keys(light).map((name) => [name, `var(--${name})`])),
    },
    fontFamily: {
      sans: ['Inter', 'system-ui', '-apple-system', '"Segoe UI"', 'Roboto', '"Noto Sans"', 'sans-serif'],
      serif: ['"Source Serif 4"', 'Charter', '"Noto Serif"', 'Georgia', 'serif'],
      mono: ['ui-monospace', 'SFMono-Regular', 'Menlo', 'Consolas', 'monospace'],
    },
    extend: {
      fontSize: { article: ['17px', '1.68'] },
      maxWidth: { article: '68ch' },
    },
  },
  plugins: [
    ({ addBase }) =>
      addBase({
        ':root': { 'color-scheme': 'light dark', ...variables(light) },
        '@media screen and (prefers-color-scheme: dark)': { ':root': variables(dark) },
      }),
  ],
}
