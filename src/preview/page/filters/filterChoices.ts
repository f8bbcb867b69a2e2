import { CellError } from '../../model/cellValue';
import { styleAt } from '../../model/cellStyles';
import { filterTest, type FilterCell, type FilterTest } from '../../model/operations/filterTest';
import { todaysSerial } from '../../model/operations/serialDate';
import { formatValue, showsDates } from '../../calculation/numberFormat';
import type { SheetModel } from '../../model/sheet';
import type { WorkbookModel } from '../../model/workbook';
import type { FilterButton } from './filterColumns';
import type { FilterChoice } from './filterDraft';

/** What most of a column's values are: it decides how sorting is called. */
export type ColumnKind = 'texts' | 'numbers' | 'dates';

export interface ColumnChoices {
  readonly kind: ColumnKind;
  readonly choices: readonly FilterChoice[];
}

/**
 * The texts of a column that the filters of the other columns leave, each once, and which of them its own filter shows:
 * numbers by size, then texts in alphabetical order, blanks last.
 */
export function columnChoices(
  workbook: WorkbookModel,
  sheet: SheetModel,
  button: FilterButton,
  locale: string,
): ColumnChoices {
  const reading = new CellReading(workbook, sheet, locale);
  const { range, filter, column } = button;
  const tests = [...(filter?.criteria ?? [])].map(([position, criteria]) => ({
    position,
    test: reading.test(criteria, range.left + position, range),
  }));
  const found = new Map<string, { readonly cell: FilterCell; isChosen: boolean }>();
  for (let row = range.top + 1; row <= range.bottom; row++) {
    const passes = (mine: boolean): boolean =>
      tests.every(
        ({ position, test }) =>
          (position === column.position) !== mine || (test?.(reading.cell(row, range.left + position)) ?? true),
      );
    if (!passes(false)) continue;
    const cell = reading.cell(row, button.sheetColumn);
    const known = found.get(cell.text);
    if (!known) found.set(cell.text, { cell, isChosen: passes(true) });
    else known.isChosen ||= passes(true);
  }
  const sorted = [...found.values()].sort((a, b) => order(a.cell, b.cell, locale));
  return {
    kind: kindOf(
      sorted.map(({ cell }) => cell),
      reading,
      button,
    ),
    choices: sorted.map(({ cell, isChosen }) => ({ text: cell.text, isChosen })),
  };
}

class CellReading {
  constructor(
    private readonly workbook: WorkbookModel,
    private readonly sheet: SheetModel,
    private readonly locale: string,
  ) {}

  cell(row: number, column: number): FilterCell {
    const { font, fill, numberFormat } = styleAt(this.workbook, this.sheet, row, column);
    const value = this.sheet.cells.value(row, column);
    const text = formatValue(value, numberFormat, this.locale, this.workbook.date1904);
    return { value, text, fillColor: fill.color, fontColor: font.color };
  }

  test(
    criteria: Readonly<Record<string, unknown>>,
    column: number,
    { top, bottom }: { readonly top: number; readonly bottom: number },
  ): FilterTest | undefined {
    const cells = Array.from({ length: bottom - top }, (_, at) => this.cell(top + 1 + at, column));
    const { date1904 } = this.workbook;
    return filterTest(criteria, { cells, today: todaysSerial(date1904), date1904 });
  }

  isDate(row: number, column: number): boolean {
    return showsDates(styleAt(this.workbook, this.sheet, row, column).numberFormat);
  }
}

const rank = ({ value, text }: FilterCell): number => {
  if (text === '') return 4;
  if (typeof value === 'number') return 0;
  return value instanceof CellError ? 3 : typeof value === 'boolean' ? 2 : 1;
};

function order(a: FilterCell, b: FilterCell, locale: string): number {
  const difference = rank(a) - rank(b);
  if (difference !== 0) return difference;
  if (typeof a.value === 'number' && typeof b.value === 'number') return a.value - b.value;
  return a.text.localeCompare(b.text, locale);
}

function kindOf(cells: readonly FilterCell[], reading: CellReading, { range, sheetColumn }: FilterButton): ColumnKind {
  const numbers = cells.filter(({ value }) => typeof value === 'number').length;
  if (numbers * 2 <= cells.filter(({ text }) => text !== '').length) return 'texts';
  return reading.isDate(Math.min(range.top + 1, range.bottom), sheetColumn) ? 'dates' : 'numbers';
}
