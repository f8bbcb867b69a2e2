import { ExcelError, type Session } from '../../interpreter/officeClass';
import { sameName } from '../../model/operations/nameRules';
import type { PivotTableModel } from '../../model/pivot/pivotTable';
import type { SheetModel } from '../../model/sheet';
import { invalidArgument, textArgument } from '../arguments';

/** Excel's limit for a PivotTable's name, in characters. */
const NAME_LIMIT = 255;

/** The name that a new PivotTable gets: the one given, or the next free one in the language of the data. */
export function newPivotName(value: unknown, sheet: SheetModel, session: Session): string {
  if (value !== null && value !== undefined && value !== '') return checkedPivotName(value, sheet);
  const stem = newNameStem(session.options.locale);
  const taken = session.workbook.sheets.flatMap(({ pivotTables }) => pivotTables);
  let number = 1;
  while (taken.some(({ name }) => sameName(name, `${stem}${number}`))) number++;
  return `${stem}${number}`;
}

function newNameStem(locale: string): string {
  const language = locale.toLowerCase();
  if (/^zh-(tw|hk|mo|hant)/.test(language)) return '樞紐分析表';
  return language.startsWith('zh') ? '数据透视表' : 'PivotTable';
}

/** A name that no other PivotTable of the sheet has, whatever the case; or Excel's refusal. */
export function checkedPivotName(value: unknown, sheet: SheetModel, own?: PivotTableModel): string {
  const name = textArgument(value, 'name', NAME_LIMIT);
  if (name.trim() === '') throw invalidArgument('A PivotTable needs a name.');
  if (sheet.pivotTables.some((pivot) => pivot !== own && sameName(pivot.name, name))) {
    throw new ExcelError(
      'ItemAlreadyExists',
      'A PivotTable with that name already exists on the destination sheet.',
      409,
    );
  }
  return name;
}
