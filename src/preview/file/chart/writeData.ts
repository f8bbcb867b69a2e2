import type { ChartDataModel } from '../../model/drawing/chart';
import { toFileFormula } from '../cells/fileFormula';
import { element } from '../xml/markup';
import { escapeXml, escapeXstring, escapeXstringAttribute } from '../xml/text';
import { CHART_NAMESPACE } from './chartNames';

type Item = string | number | undefined;

/** Numbers as a file caches them. */
export interface NumberCache {
  readonly values: readonly (number | undefined)[];
  /** The number format of each, or one for all. */
  readonly formats: readonly string[];
}

/** How formulas of references are written: as such, or in the extension in which filtered series keep theirs. */
export type FormulaMarkup = (formula: string) => string;

/** Names of the workbook stand in files behind its number, which is 0 for the file itself. */
const BARE_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;

export function formulaText(formula: string, workbookName: string): string {
  const text = toFileFormula(formula);
  for (const prefix of [`${workbookName}!`, `'${workbookName.replaceAll("'", "''")}'!`])
    if (text.startsWith(prefix)) return `[0]!${text.slice(prefix.length)}`;
  return BARE_NAME.test(text) ? `[0]!${text}` : text;
}

export const plainFormula =
  (workbookName: string): FormulaMarkup =>
  (formula) =>
    `<c:f>${escapeXml(formulaText(formula, workbookName))}</c:f>`;

/** The extension of Excel 2013 that holds filtered series and their references. */
export const FILTER_EXTENSION = '{02D57815-91ED-43cb-92C2-25804820EDAC}';

export const filteredFormula =
  (workbookName: string): FormulaMarkup =>
  (formula) => {
    const reference = `<c15:formulaRef><c15:sqref>${escapeXml(formulaText(formula, workbookName))}</c15:sqref></c15:formulaRef>`;
    const extension = { uri: FILTER_EXTENSION, 'xmlns:c15': CHART_NAMESPACE.c15 };
    return `<c:extLst>${element('c:ext', extension, reference)}</c:extLst>`;
  };

/** Values, sizes and amounts as numbers: `c:numRef` with what the cells hold, or `c:numLit`. */
export function numberSource({ formula }: ChartDataModel, cache: NumberCache, formulaMarkup: FormulaMarkup): string {
  return formula === undefined
    ? `<c:numLit>${numberItems(cache)}</c:numLit>`
    : `<c:numRef>${formulaMarkup(formula)}<c:numCache>${numberItems(cache)}</c:numCache></c:numRef>`;
}

/** Texts: `c:strRef` with what the cells show, or `c:strLit`. */
export function textSource({ formula }: ChartDataModel, texts: readonly Item[], formulaMarkup: FormulaMarkup): string {
  const items = `<c:ptCount val="${texts.length}"/>${textPoints(texts)}`;
  return formula === undefined
    ? `<c:strLit>${items}</c:strLit>`
    : `<c:strRef>${formulaMarkup(formula)}<c:strCache>${items}</c:strCache></c:strRef>`;
}

/** Categories of several levels, the innermost first. */
export function levelSource(
  formula: string,
  levels: readonly (readonly string[])[],
  formulaMarkup: FormulaMarkup,
): string {
  const lists = levels.map((texts) => `<c:lvl>${textPoints(texts)}</c:lvl>`);
  const cache = `<c:ptCount val="${levels[0]?.length ?? 0}"/>${lists.join('')}`;
  return `<c:multiLvlStrRef>${formulaMarkup(formula)}<c:multiLvlStrCache>${cache}</c:multiLvlStrCache></c:multiLvlStrRef>`;
}

function numberItems({ values, formats }: NumberCache): string {
  const usual = formats[0] ?? 'General';
  const points = values.map((value, index) => {
    if (value === undefined || !Number.isFinite(value)) return '';
    const format = formats[index] ?? usual;
    const own = format === usual ? '' : ` formatCode="${escapeXstringAttribute(format)}"`;
    return `<c:pt idx="${index}"${own}><c:v>${value}</c:v></c:pt>`;
  });
  const code = `<c:formatCode>${escapeXstring(usual)}</c:formatCode>`;
  return `${code}<c:ptCount val="${values.length}"/>${points.join('')}`;
}

const textPoints = (texts: readonly Item[]): string =>
  texts
    .map((text, index) =>
      text === undefined || text === '' ? '' : `<c:pt idx="${index}"><c:v>${escapeXstring(String(text))}</c:v></c:pt>`,
    )
    .join('');
