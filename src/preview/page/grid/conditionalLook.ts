import { shiftFormula } from '../../calculation/references';
import { GRID_COLUMNS, type Rect } from '../../model/area';
import { CellError, type CellValue } from '../../model/cellValue';
import type { ConditionalFormatModel } from '../../model/rules';
import type { SheetModel } from '../../model/sheet';
import { dataBarAt, numbersOf, scaleColorAt } from './valueScale';

/** What conditional formats change in a cell's look. */
export interface ConditionalLook {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  /** A bar of this colour over this part of the cell's width, 0 to 1. */
  readonly bar?: { readonly color: string; readonly part: number };
}

/** Works out a formula on the sheet; the preview's calculation does it. */
export type Evaluate = (formula: string) => CellValue;

type Given = Readonly<Record<string, unknown>>;

/**
 * The looks that a sheet's conditional formats give to its cells, each worked out once. Icon sets, top and bottom
 * lists, averages and periods are not drawn.
 */
export class ConditionalLooks {
  private readonly formats: readonly ConditionalFormatModel[];
  private readonly looks = new Map<number, ConditionalLook | undefined>();
  private readonly numbers = new Map<string, readonly number[]>();

  constructor(
    private readonly sheet: SheetModel,
    private readonly evaluate: Evaluate,
  ) {
    this.formats = [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
  }

  /** What a format before another says, stays. */
  at(row: number, column: number): ConditionalLook | undefined {
    if (this.formats.length === 0) return undefined;
    const key = row * GRID_COLUMNS + column;
    if (!this.looks.has(key)) this.looks.set(key, this.find(row, column));
    return this.looks.get(key);
  }

  private find(row: number, column: number): ConditionalLook | undefined {
    let look: ConditionalLook | undefined;
    for (const format of this.formats) {
      const found = format.areas.some((area) => covers(area, row, column))
        ? this.lookOf(format, row, column)
        : undefined;
      if (found) look = { ...found, ...look };
      if (found && format.stopIfTrue) break;
    }
    return look;
  }

  private lookOf(format: ConditionalFormatModel, row: number, column: number): ConditionalLook | undefined {
    const value = this.sheet.cells.value(row, column);
    switch (format.type) {
      case 'ColorScale': {
        const fill = scaleColorAt(format, this.numbersOf(format), value);
        return fill === undefined ? undefined : { fill };
      }
      case 'DataBar': {
        const bar = dataBarAt(format, this.numbersOf(format), value);
        return bar && { bar };
      }
      default:
        return applies(format, value, row, column, this.evaluate)
          ? rangeLook(given(format.settings['format']))
          : undefined;
    }
  }

  private numbersOf(format: ConditionalFormatModel): readonly number[] {
    let numbers = this.numbers.get(format.id);
    if (!numbers) this.numbers.set(format.id, (numbers = numbersOf(format, this.sheet)));
    return numbers;
  }
}

const covers = (area: Rect, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

function applies(
  format: ConditionalFormatModel,
  value: CellValue,
  row: number,
  column: number,
  evaluate: Evaluate,
): boolean {
  const rule = given(format.settings['rule']);
  const [first] = format.areas;
  const worked = (formula: unknown): CellValue =>
    evaluate(shiftFormula(String(formula ?? ''), row - (first?.top ?? row), column - (first?.left ?? column)));
  switch (format.type) {
    case 'Custom':
      return isTrue(worked(rule['formula']));
    case 'CellValue':
      return compares(value, String(rule['operator']), worked(rule['formula1']), () => worked(rule['formula2']));
    case 'ContainsText':
      return containsText(value, String(rule['operator']), String(rule['text']));
    case 'PresetCriteria':
      return meets(value, String(rule['criterion']));
    default:
      return false;
  }
}

function rangeLook(format: Given): ConditionalLook {
  const font = given(format['font']);
  const fill = given(format['fill'])['color'];
  return {
    ...(typeof fill === 'string' && fill ? { fill } : {}),
    ...(typeof font['color'] === 'string' && font['color'] ? { color: font['color'] } : {}),
    ...(font['bold'] === true ? { bold: true } : {}),
    ...(font['italic'] === true ? { italic: true } : {}),
    ...(font['strikethrough'] === true ? { strikethrough: true } : {}),
  };
}

function compares(value: CellValue, operator: string, first: CellValue, second: () => CellValue): boolean {
  if (value === undefined) return false;
  const order = (other: CellValue): number => {
    if (typeof value === 'number' && typeof other === 'number') return value - other;
    return String(value).localeCompare(String(other ?? ''), undefined, { sensitivity: 'accent' });
  };
  switch (operator) {
    case 'Between':
      return order(first) >= 0 && order(second()) <= 0;
    case 'NotBetween':
      return order(first) < 0 || order(second()) > 0;
    case 'EqualTo':
      return order(first) === 0;
    case 'NotEqualTo':
      return order(first) !== 0;
    case 'GreaterThan':
      return order(first) > 0;
    case 'LessThan':
      return order(first) < 0;
    case 'GreaterThanOrEqual':
      return order(first) >= 0;
    default:
      return operator === 'LessThanOrEqual' && order(first) <= 0;
  }
}

function containsText(value: CellValue, operator: string, wanted: string): boolean {
  const text = value === undefined || value instanceof CellError ? '' : String(value).toLowerCase();
  const part = wanted.toLowerCase();
  if (operator === 'NotContains') return !text.includes(part);
  if (operator === 'BeginsWith') return text.startsWith(part);
  return operator === 'EndsWith' ? text.endsWith(part) : text.includes(part);
}

function meets(value: CellValue, criterion: string): boolean {
  const blank = value === undefined || (typeof value === 'string' && value.trim() === '');
  if (criterion === 'Blanks') return blank;
  if (criterion === 'NonBlanks') return !blank;
  if (criterion === 'Errors') return value instanceof CellError;
  return criterion === 'NonErrors' && !(value instanceof CellError);
}

const isTrue = (value: CellValue): boolean => value === true || (typeof value === 'number' && value !== 0);
const given = (value: unknown): Given => (typeof value === 'object' && value !== null ? (value as Given) : {});
