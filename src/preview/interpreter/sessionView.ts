import type { Rect } from '../model/area';
import type { SheetModel } from '../model/sheet';
import type { WorkbookModel } from '../model/workbook';

const FIRST_CELL: Rect = { top: 0, left: 0, bottom: 0, right: 0 };

/**
 * What one person looks at: co-authors have a sheet and a selection of their own. What the first person looks at is
 * what the file keeps; the others begin there.
 */
export class SessionView {
  private activeId: string;
  private readonly selections = new Map<string, Rect>();

  constructor(
    private readonly workbook: WorkbookModel,
    private readonly isFirst: boolean,
  ) {
    this.activeId = workbook.activeSheetId;
  }

  get activeSheetId(): string {
    return this.isFirst ? this.workbook.activeSheetId : this.activeId;
  }

  activate(sheet: SheetModel): void {
    if (this.isFirst) this.workbook.activeSheetId = sheet.id;
    else this.activeId = sheet.id;
  }

  /** The sheet in front; the first visible one where that sheet is gone. */
  get activeSheet(): SheetModel | undefined {
    const { sheets } = this.workbook;
    const id = this.activeSheetId;
    return sheets.find((sheet) => sheet.id === id) ?? sheets.find(({ visibility }) => visibility === 'Visible') ?? sheets[0];
  }

  selection(sheet: SheetModel): Rect {
    return this.isFirst ? sheet.selection : (this.selections.get(sheet.id) ?? FIRST_CELL);
  }

  select(sheet: SheetModel, rect: Rect): void {
    if (this.isFirst) sheet.selection = rect;
    else this.selections.set(sheet.id, rect);
  }
}
