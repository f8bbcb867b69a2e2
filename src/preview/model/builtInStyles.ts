import { tinted } from './colorTint';
import type { StyleChange } from './style';
import type { WorkbookModel } from './workbook';

const heading = (
  size: number,
  border: { readonly style: string; readonly weight: string; readonly color: string } | undefined,
): StyleChange => ({
  font: { bold: true, size, color: '#44546A' },
  ...(border && { borders: { EdgeBottom: border } }),
});

const coloured = (font: string, fill: string): StyleChange => ({
  font: { color: font },
  fill: { pattern: 'Solid', color: fill },
});
const line = (weight: string, color: string, style = 'Continuous') => ({ style, weight, color });
const box = (weight: string, color: string, style = 'Continuous') => ({
  EdgeTop: line(weight, color, style),
  EdgeBottom: line(weight, color, style),
  EdgeLeft: line(weight, color, style),
  EdgeRight: line(weight, color, style),
});

/** The cell styles that every workbook has, each as what it changes of Normal, but for those of the theme's accents. */
const PLAIN: Readonly<Record<string, StyleChange>> = {
  Bad: coloured('#9C0006', '#FFC7CE'),
  Good: coloured('#006100', '#C6EFCE'),
  Neutral: coloured('#9C5700', '#FFEB9C'),
  Calculation: { ...coloured('#FA7D00', '#F2F2F2'), borders: box('Thin', '#7F7F7F') },
  'Check Cell': {
    font: { bold: true, color: '#FFFFFF' },
    fill: { pattern: 'Solid', color: '#A5A5A5' },
    borders: box('Thick', '#3F3F3F', 'Double'),
  },
  'Explanatory Text': { font: { italic: true, color: '#7F7F7F' } },
  'Heading 1': heading(15, line('Thick', '#4472C4')),
  'Heading 2': heading(13, line('Thick', '#A2B8E1')),
  'Heading 3': heading(11, line('Medium', '#8EA9DB')),
  'Heading 4': heading(11, undefined),
  Input: { ...coloured('#3F3F76', '#FFCC99'), borders: box('Thin', '#7F7F7F') },
  'Linked Cell': { font: { color: '#FA7D00' }, borders: { EdgeBottom: line('Thick', '#FF8001', 'Double') } },
  Note: { fill: { pattern: 'Solid', color: '#FFFFCC' }, borders: box('Thin', '#B2B2B2') },
  Output: {
    font: { bold: true, color: '#3F3F3F' },
    fill: { pattern: 'Solid', color: '#F2F2F2' },
    borders: box('Thin', '#3F3F3F'),
  },
  Title: { font: { name: 'Calibri Light', size: 18, color: '#44546A' } },
  Total: {
    font: { bold: true },
    borders: { EdgeTop: line('Thin', '#4472C4'), EdgeBottom: line('Thick', '#4472C4', 'Double') },
  },
  'Warning Text': { font: { color: '#FF0000' } },
  Comma: { numberFormat: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)' },
  'Comma [0]': { numberFormat: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)' },
  Currency: { numberFormat: '_($* #,##0.00_);_($* \\(#,##0.00\\);_($* "-"??_);_(@_)' },
  'Currency [0]': { numberFormat: '_($* #,##0_);_($* \\(#,##0\\);_($* "-"_);_(@_)' },
  Percent: { numberFormat: '0%' },
};

/** Styles that a workbook has from when they are first used. */
const ON_DEMAND: Readonly<Record<string, StyleChange>> = {
  Hyperlink: { font: { color: '#0563C1', underline: 'Single' } },
  'Followed Hyperlink': { font: { color: '#954F72', underline: 'Single' } },
};

/** How much lighter than its accent a style's fill is, by the percentage in its name. */
const TINTS: Readonly<Record<string, number>> = {
  '20': 0.7999816888943144,
  '40': 0.5999938962981048,
  '60': 0.3999755851924192,
};
const ACCENTS = [1, 2, 3, 4, 5, 6] as const;
/** Where the accents begin among a theme's colours. */
const FIRST_ACCENT = 4;

const accentNames = ACCENTS.flatMap((accent) => [
  `Accent${accent}`,
  ...Object.keys(TINTS).map((percent) => `${percent}% - Accent${accent}`),
]);

/** The names of the styles that a new workbook has. */
export const BUILT_IN_NAMES: readonly string[] = ['Normal', ...[...Object.keys(PLAIN), ...accentNames].sort()];

/** What a built-in style changes of Normal; undefined for a name that is none. */
export function builtInChange(name: string, { themeColors }: WorkbookModel): StyleChange | undefined {
  if (name === 'Normal') return {};
  const accent = /^(?:(20|40|60)% - )?Accent([1-6])$/.exec(name);
  if (!accent) return PLAIN[name] ?? ON_DEMAND[name];
  const [, percent, number] = accent;
  const color = themeColors[FIRST_ACCENT + Number(number) - 1] ?? '#4472C4';
  const tint = percent === undefined ? 0 : (TINTS[percent] ?? 0);
  return coloured(percent === '20' || percent === '40' ? '#000000' : '#FFFFFF', tinted(color, tint));
}

/** Excel.BuiltInStyle's names that are not just the styles' names without blanks. */
const ENUM_NAMES: Readonly<Record<string, string>> = {
  commazero: 'Comma [0]',
  wholecomma: 'Comma [0]',
  currencyzero: 'Currency [0]',
  wholedollar: 'Currency [0]',
  noteblock: 'Note',
  hlink: 'Hyperlink',
  hlinktrav: 'Followed Hyperlink',
  sheettitle: 'Title',
};

/** Equal for names that mean one style: `Heading1` and `Heading 1`. */
export const plainStyleName = (name: string): string => name.replaceAll(' ', '').toLowerCase();

/** The built-in style that a name or an Excel.BuiltInStyle means. */
export function builtInName(name: string): string | undefined {
  const plain = plainStyleName(name);
  const accent = /^accent([1-6])_(20|40|60)$/.exec(plain);
  if (accent) return `${accent[2] ?? ''}% - Accent${accent[1] ?? ''}`;
  return (
    ENUM_NAMES[plain] ??
    [...BUILT_IN_NAMES, ...Object.keys(ON_DEMAND)].find((candidate) => plainStyleName(candidate) === plain)
  );
}
