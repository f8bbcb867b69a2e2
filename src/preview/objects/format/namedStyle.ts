import { namedStyle } from '../../model/namedStyles';
import type { CellStyle } from '../../model/style';
import type { WorkbookModel } from '../../model/workbook';
import { itemNotFound } from '../arguments';

/** A named style of a workbook. */
export class NamedStyle {
  constructor(
    readonly workbook: WorkbookModel,
    readonly name: string,
  ) {}

  /** What it looks like; fails where the style was deleted. */
  get format(): CellStyle {
    const style = namedStyle(this.workbook, this.name);
    if (!style) throw itemNotFound("The requested resource doesn't exist.");
    return style;
  }
}
