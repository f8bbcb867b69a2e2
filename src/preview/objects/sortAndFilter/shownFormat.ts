import { ConditionalLooks } from '../../conditions/conditionalLook';
import type { Session } from '../../interpreter/officeClass';
import { styleAt } from '../../model/cellStyles';
import { iconName } from '../../model/operations/sortOrder';
import type { SheetModel } from '../../model/sheet';

/** What cells are sorted and filtered by besides their values: colours as `#RRGGBB`, the icon as `iconName` writes it. */
export interface ShownFormat {
  readonly fillColor: string;
  readonly fontColor: string;
  readonly icon: string;
}

/** The formats of a sheet's cells as they are seen, with what conditional formats change. Results are up to date already. */
export function shownFormats(session: Session, sheet: SheetModel): (row: number, column: number) => ShownFormat {
  const { workbook, calculator } = session;
  const looks = new ConditionalLooks(sheet, (formula) => calculator.evaluate(formula, sheet.id), workbook.date1904);
  return (row, column) => {
    const style = styleAt(workbook, sheet, row, column);
    const look = looks.at(row, column);
    return {
      fillColor: look?.fill ?? style.fill.color,
      fontColor: look?.color ?? style.font.color,
      icon: iconName(look?.icon),
    };
  };
}
