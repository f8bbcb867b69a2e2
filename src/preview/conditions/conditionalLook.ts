import { GRID_COLUMNS, type Rect } from '../model/area';
import type { ConditionalFormatModel } from '../model/rules';
import type { SheetModel } from '../model/sheet';
import { AreaValues } from './areaValues';
import { applies, given, type Evaluate, type Given } from './conditionTest';
import { chosenIcon, type ChosenIcon } from './chosenIcon';
import { dataBarAt, scaleColorAt } from './valueScale';

export type { Evaluate } from './conditionTest';

/** What conditional formats change in a cell's look. */
export interface ConditionalLook {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  /** A bar over this part of the cell's width, 0 to 1, from one colour to another. */
  readonly bar?: { readonly color: string; readonly end: string; readonly part: number };
  readonly icon?: ChosenIcon;
  /** The value itself is not shown. */
  readonly hidesValue?: boolean;
}

/** The looks that a sheet's conditional formats give to its cells, each worked out once. */
export class ConditionalLooks {
  private readonly formats: readonly ConditionalFormatModel[];
  private readonly looks = new Map<number, ConditionalLook | undefined>();
  private readonly areas = new Map<string, AreaValues>();

  constructor(
    private readonly sheet: SheetModel,
    private readonly evaluate: Evaluate,
    private readonly date1904 = false,
  ) {
    this.formats = [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
  }

  /** Whether some cells may have icons; the grid lays out cells with them in a way that costs more. */
  get hasIcons(): boolean {
    return this.formats.some(({ type }) => type === 'IconSet');
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
    const { settings } = format;
    switch (format.type) {
      case 'ColorScale': {
        const fill = scaleColorAt(format, this.areaOf(format).numbers, value);
        return fill === undefined ? undefined : { fill };
      }
      case 'DataBar': {
        const bar = dataBarAt(format, this.areaOf(format).numbers, value);
        return bar && { bar, ...(settings['showDataBarOnly'] === true ? { hidesValue: true } : {}) };
      }
      case 'IconSet': {
        const icon = chosenIcon(format, this.areaOf(format).numbers, value, this.evaluate);
        return icon && { icon, ...(settings['showIconOnly'] === true ? { hidesValue: true } : {}) };
      }
      default: {
        const { evaluate, date1904 } = this;
        const cell = { value, row, column, evaluate, date1904, area: () => this.areaOf(format) };
        return applies(format, cell) ? rangeLook(given(settings['format'])) : undefined;
      }
    }
  }

  private areaOf(format: ConditionalFormatModel): AreaValues {
    let area = this.areas.get(format.id);
    if (!area) this.areas.set(format.id, (area = new AreaValues(format, this.sheet)));
    return area;
  }
}

const covers = (area: Rect, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

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
