import type { Rect } from '../../model/area';
import { CellError } from '../../model/cellValue';
import type { DataValidationModel } from '../../model/rules';
import type { SheetModel } from '../../model/sheet';
import type { WorkbookModel } from '../../model/workbook';
import { parseAddress } from './addresses';

/** What Excel shows beside a cell because of its data validation. */
export interface CellValidation {
  readonly prompt: { readonly title: string; readonly message: string } | undefined;
  /** The choices of a drop-down, as texts; none where the rule is no list or shows no arrow. */
  readonly choices: readonly string[];
}

/** The validation of a cell, or undefined where it has none. */
export function validationAt(
  workbook: WorkbookModel,
  sheet: SheetModel,
  row: number,
  column: number,
): CellValidation | undefined {
  const found = sheet.validations.find(({ areas }) => areas.some((area) => covers(area, row, column)));
  if (!found) return undefined;
  const { title, message, showPrompt } = found.prompt;
  return {
    prompt: showPrompt && (title || message) ? { title, message } : undefined,
    choices: choicesOf(found, workbook, sheet),
  };
}

const covers = (area: Rect, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

function choicesOf({ rule }: DataValidationModel, workbook: WorkbookModel, sheet: SheetModel): readonly string[] {
  const list = rule['list'] as { readonly inCellDropDown?: boolean; readonly source?: unknown } | undefined;
  if (!list || list.inCellDropDown === false || typeof list.source !== 'string') return [];
  if (!list.source.startsWith('=')) return list.source.split(',').map((item) => item.trim());
  return textsOf(list.source.slice(1), workbook, sheet);
}

/** The texts of a range or of a name that stands for one; a formula that must be worked out gives none. */
function textsOf(reference: string, workbook: WorkbookModel, sheet: SheetModel): readonly string[] {
  const [, quoted, plain, address = ''] = /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?(.+)$/.exec(reference.trim()) ?? [];
  const sheetName = quoted?.replaceAll("''", "'") ?? plain;
  const area = parseAddress(address);
  if (!area) return textsOfName(reference.trim(), workbook, sheet);
  const source = sheetName === undefined ? sheet : workbook.sheets.find(({ name }) => sameText(name, sheetName));
  return source ? areaTexts(source, area) : [];
}

function textsOfName(wanted: string, workbook: WorkbookModel, sheet: SheetModel): readonly string[] {
  const named = [...sheet.names, ...workbook.names].find(({ name }) => sameText(name, wanted));
  const formula = named?.formula.replace(/^=/, '');
  return formula === undefined || sameText(formula, wanted) ? [] : textsOf(formula, workbook, sheet);
}

function areaTexts(sheet: SheetModel, area: Rect): readonly string[] {
  const texts: string[] = [];
  for (let row = area.top; row <= Math.min(area.bottom, sheet.cells.rowCount); row++) {
    for (let column = area.left; column <= area.right; column++) {
      const value = sheet.cells.value(row, column);
      if (value !== undefined && !(value instanceof CellError)) texts.push(String(value));
    }
  }
  return texts;
}

const sameText = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
