import type { Calculator } from '../calculation';
import { createCalculator } from '../calculation';
import { allDrawings } from '../model/drawing/groupFrames';
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
  /** Ids of the drawings that the workbook was opened with; later ones were given here. */
  private openedDrawings: ReadonlySet<string> | undefined;

  constructor(readonly workbook: WorkbookModel) {
    this.calculator = createCalculator(workbook);
  }

  /** A GUID in braces that nothing in this workbook has had. Counted, so that runs can be compared. */
  newId(): string {
    const taken = new Set(this.workbook.sheets.map((sheet) => sheet.id));
    this.openedDrawings ??= new Set(this.workbook.sheets.flatMap(({ drawings }) => [...allDrawings(drawings)].map(({ drawing }) => drawing.id)));
    for (;;) {
      const id = `{${(++this.lastId).toString(16).toUpperCase().padStart(8, '0')}-0000-4000-8000-000000000000}`;
      if (!taken.has(id) && !this.openedDrawings.has(id)) return id;
    }
  }
}
