import { NORMAL_STYLE, type CellStyle, type StyleChange } from './style';
import type { WorkbookModel } from './workbook';

const heading = (size: number, border: { readonly style: string; readonly weight: string; readonly color: string } | undefined): StyleChange => ({
  font: { bold: true, size, color: '#44546A' },
  ...(border && { borders: { EdgeBottom: border } }),
});

const coloured = (font: string, fill: string): StyleChange => ({ font: { color: font }, fill: { pattern: 'Solid', color: fill } });
const line = (weight: string, color: string, style = 'Continuous') => ({ style, weight, color });
const box = (weight: string, color: string, style = 'Continuous') => ({
  EdgeTop: line(weight, color, style), EdgeBottom: line(weight, color, style), EdgeLeft: line(weight, color, style), EdgeRight: line(weight, color, style),
});

/** Excel's built-in cell styles, each as what it changes of Normal. */
const BUILT_IN: Readonly<Record<string, StyleChange>> = {
  'Normal': {},
  'Bad': coloured('#9C0006', '#FFC7CE'),
  'Good': coloured('#006100', '#C6EFCE'),
  'Neutral': coloured('#9C5700', '#FFEB9C'),
  'Calculation': { ...coloured('#FA7D00', '#F2F2F2'), borders: box('Thin', '#7F7F7F') },
  'Check Cell': { font: { bold: true, color: '#FFFFFF' }, fill: { pattern: 'Solid', color: '#A5A5A5' }, borders: box('Thick', '#3F3F3F', 'Double') },
  'Explanatory Text': { font: { italic: true, color: '#7F7F7F' } },
  'Heading 1': heading(15, line('Thick', '#4472C4')),
  'Heading 2': heading(13, line('Thick', '#A2B8E1')),
  'Heading 3': heading(11, line('Medium', '#8EA9DB')),
  'Heading 4': heading(11, undefined),
  'Hyperlink': { font: { color: '#0563C1', underline: 'Single' } },
  'Input': { ...coloured('#3F3F76', '#FFCC99'), borders: box('Thin', '#7F7F7F') },
  'Linked Cell': { font: { color: '#FA7D00' }, borders: { EdgeBottom: line('Thick', '#FF8001', 'Double') } },
  'Note': { fill: { pattern: 'Solid', color: '#FFFFCC' }, borders: box('Thin', '#B2B2B2') },
  'Output': { font: { bold: true, color: '#3F3F3F' }, fill: { pattern: 'Solid', color: '#F2F2F2' }, borders: box('Thin', '#3F3F3F') },
  'Title': { font: { name: 'Calibri Light', size: 18, color: '#44546A' } },
  'Total': { font: { bold: true }, borders: { EdgeTop: line('Thin', '#4472C4'), EdgeBottom: line('Thick', '#4472C4', 'Double') } },
  'Warning Text': { font: { color: '#FF0000' } },
  'Comma': { numberFormat: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)' },
  'Comma [0]': { numberFormat: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)' },
  'Currency': { numberFormat: '_($* #,##0.00_);_($* \\(#,##0.00\\);_($* "-"??_);_(@_)' },
  'Currency [0]': { numberFormat: '_($* #,##0_);_($* \\(#,##0\\);_($* "-"_);_(@_)' },
  'Percent': { numberFormat: '0%' },
};

/** Excel.BuiltInStyle writes the names without blanks: `Heading1`, `WarningText`, `CommaZero`. */
const ENUM_NAMES: Readonly<Record<string, string>> = { commazero: 'Comma [0]', currencyzero: 'Currency [0]', noteblock: 'Note' };

const plain = (name: string): string => name.replaceAll(' ', '').toLowerCase();

function builtInName(name: string): string | undefined {
  return ENUM_NAMES[plain(name)] ?? Object.keys(BUILT_IN).find((candidate) => plain(candidate) === plain(name));
}

export const isBuiltInStyle = (name: string): boolean => builtInName(name) !== undefined;

/** The id of a named style, made when a built-in one is first used; undefined for a name that there is not. */
export function namedStyleId(workbook: WorkbookModel, name: string): number | undefined {
  for (const [known, id] of workbook.namedStyles) if (plain(known) === plain(name)) return id;
  const builtIn = builtInName(name);
  const change = builtIn === undefined ? undefined : BUILT_IN[builtIn];
  if (builtIn === undefined || !change) return undefined;
  if (builtIn === 'Normal') return 0;
  const id = workbook.styles.changed(0, { ...change, styleName: builtIn });
  workbook.namedStyles.set(builtIn, id);
  return id;
}

/** The names of the styles that the workbook has, Normal first. */
export const styleNames = (workbook: WorkbookModel): readonly string[] => {
  const names = new Set(['Normal', ...workbook.namedStyles.keys()]);
  return [...names];
};

/** A new style like Normal under a name of its own. */
export function addNamedStyle(workbook: WorkbookModel, name: string): number {
  const style: CellStyle = { ...NORMAL_STYLE, ...workbook.styles.get(0), styleName: name };
  const id = workbook.styles.intern(style);
  workbook.namedStyles.set(name, id);
  return id;
}
