import type { Calculator } from '../calculation';
import { createCalculator } from '../calculation';
import { allDrawings } from '../model/drawing/groupFrames';
import type { SheetModel } from '../model/sheet';
import type { WorkbookModel } from '../model/workbook';
import type { ChartPainter } from './chartPainter';
import type { ShapePainter } from './shapePainter';
import type { ExcelSession } from './session';

/** One open workbook and everybody who works in it: what co-authors share. */
export class WorkbookHost {
  readonly sessions = new Set<ExcelSession>();
  readonly calculator: Calculator;
  /** Draws charts as pictures; without one, pictures of charts are refused. */
  chartPainter: ChartPainter | undefined;
  /** Draws shapes as pictures; without one, pictures of shapes are refused. */
  shapePainter: ShapePainter | undefined;
  private lastId = 0;
  /** Ids of the sheets and drawings that the workbook was opened with; later ones were given here. */
  private openedIds: ReadonlySet<string> | undefined;

  constructor(readonly workbook: WorkbookModel) {
    this.calculator = createCalculator(workbook);
  }

  /** A GUID in braces that nothing in this workbook has had. Counted, so that runs can be compared. */
  newId(): string {
    this.openedIds ??= new Set(this.workbook.sheets.flatMap(idsOn));
    for (;;) {
      const id = `{${(++this.lastId).toString(16).toUpperCase().padStart(8, '0')}-0000-4000-8000-000000000000}`;
      if (!this.openedIds.has(id)) return id;
    }
  }
}

const idsOn = ({ id, drawings }: SheetModel): readonly string[] => [id, ...[...allDrawings(drawings)].map(({ drawing }) => drawing.id)];
