import { openFile, writeWorkbook } from '../file';
import { createBridge, type NativeBridge } from '../interpreter/bridge';
import { ClassBindings } from '../interpreter/classBinding';
import type { LibraryData } from '../interpreter/classData';
import { ExcelError } from '../interpreter/officeClass';
import { processBatch } from '../interpreter/processBatch';
import { ExcelSession } from '../interpreter/session';
import type { WireBatch } from '../interpreter/wire';
import { WorkbookHost } from '../interpreter/workbookHost';
import { rectAddress } from '../model/address';
import type { CellValue } from '../model/cellValue';
import type { DrawingModel } from '../model/drawing/drawing';
import type { SheetModel } from '../model/sheet';
import type { WorkbookModel } from '../model/workbook';
import { newWorkbook } from '../newWorkbook';
import { setActiveChart } from '../objects/chart/activeChart';
import { officeClasses } from '../objects/registry';
import { cellClicked } from '../objects/sheet/sheetEvents';
import { selectShape } from '../objects/shape/shapeEvents';
import { chartsAreLoaded, pageChartPainter } from './charts/charts';
import { entryAlert, type EntryAlert } from './screen/entryCheck';
import { activateChart } from './user/drawingActions';

const PAYLOAD_LIMIT = 5 * 1024 * 1024;
/** Bit of a request's flags: it may write. */
const WRITES = 1;
/** The method by whose name a request asks for a chart's picture. */
const CHART_PICTURE = '"GetImage"';

/** The workbook that is open in the page, and everybody's way to it: the pane's, by the wire, and the user's. */
export class Workbench {
  private readonly bindings: ClassBindings;
  private host: WorkbookHost;
  private session: ExcelSession;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly library: LibraryData,
    private locale: string,
  ) {
    this.bindings = new ClassBindings(library, officeClasses);
    this.host = hostOf(newWorkbook());
    this.session = this.newSession();
  }

  get workbook(): WorkbookModel {
    return this.host.workbook;
  }

  get activeSheet(): SheetModel {
    const sheet = this.session.view.activeSheet;
    if (!sheet) throw new Error('The workbook has no sheet.');
    return sheet;
  }

  /** Called after every change of the workbook, by whomever. */
  onChange(listener: () => void): void {
    this.listeners.add(listener);
  }

  /**
   * Opens a workbook, or a text file as one, in the place of the one that is open.
   * @throws WorkbookFileError
   */
  open(bytes: Uint8Array, name: string): void {
    this.host = hostOf(openFile(name, bytes, this.locale));
    this.session = this.newSession();
    this.tellChange();
  }

  /** A formula's value on a sheet, the first one of several; what cannot be worked out is empty. */
  evaluate(formula: string, sheetId: string): CellValue {
    try {
      const value = this.host.calculator.evaluate(formula, sheetId);
      return Array.isArray(value) ? value[0]?.[0] : value;
    } catch {
      return undefined;
    }
  }

  save(): Uint8Array {
    return writeWorkbook(this.workbook);
  }

  /** A pane that was loaded anew is a new add-in with the same workbook: nothing is left of its handlers. */
  connectPane(locale: string): NativeBridge {
    this.locale = locale;
    this.host.sessions.delete(this.session);
    this.session = this.newSession();
    return this.watched(createBridge(this.session, this.bindings));
  }

  /** Does something as the user: handlers of the add-in hear of it as of any change made in this Excel. */
  perform(batch: WireBatch): void {
    this.session.userActs = true;
    const { Error: failure } = processBatch(batch, this.session, this.bindings);
    this.session.userActs = false;
    this.tellChange();
    if (failure) throw new ExcelError(failure.Code, failure.Message);
  }

  /** The answers to a batch that only reads; none where Excel refuses it. */
  read(batch: WireBatch): readonly unknown[] {
    const { Results, Error: failure } = processBatch(batch, this.session, this.bindings);
    return failure ? [] : Results.map(({ Value }) => Value);
  }

  /** Why typing a text into a cell calls up an alert; undefined where it does not. */
  entryAlert(row: number, column: number, text: string): EntryAlert | undefined {
    return entryAlert(this.session, this.activeSheet, row, column, text);
  }

  /** A click on a cell of the active sheet; the offset is points from the cell's corner. */
  clickCell(row: number, column: number, offset: { readonly x: number; readonly y: number }): void {
    const cell = rectAddress({ top: row, bottom: row, left: column, right: column });
    cellClicked(this.session, this.activeSheet, cell, offset.x, offset.y);
  }

  /** Makes a drawing of the active sheet the active one, or none. */
  activateDrawing(drawing: DrawingModel | undefined): void {
    const sheet = this.activeSheet;
    const isShape = drawing !== undefined && drawing.kind !== 'chart';
    selectShape(isShape ? { sheet, drawing } : undefined, this.session);
    if (drawing?.kind === 'chart') this.perform(activateChart(sheet.id, drawing.id));
    else setActiveChart(undefined, this.session);
  }

  private newSession(): ExcelSession {
    return new ExcelSession(this.host, this.library, {
      locale: this.locale,
      user: 'Preview User',
      payloadLimit: PAYLOAD_LIMIT,
    });
  }

  /** The same bridge, telling the page of every request that wrote, once it is answered. */
  private watched(inner: NativeBridge): NativeBridge {
    const writing = new Set<number>();
    /** Requests wait here, in their order, for what draws pictures of charts to be loaded. */
    let queue: Promise<void> | undefined;
    const outer: NativeBridge = {
      sendMessageToHost: (text) => {
        const { id, flags } = JSON.parse(text) as { id: number; flags: number };
        if (flags & WRITES) writing.add(id);
        if (text.includes(CHART_PICTURE)) queue = (queue ?? Promise.resolve()).then(chartsAreLoaded);
        if (queue) queue = queue.then(() => inner.sendMessageToHost(text));
        else inner.sendMessageToHost(text);
      },
      onMessageFromHost: null,
    };
    inner.onMessageFromHost = (text) => {
      outer.onMessageFromHost?.(text);
      const id = /^\{"id":(\d+)/.exec(text)?.[1];
      if (id !== undefined && writing.delete(Number(id))) this.tellChange();
    };
    return outer;
  }

  private tellChange(): void {
    for (const listener of this.listeners) listener();
  }
}

/** An open workbook in whose charts the page can draw pictures. */
function hostOf(workbook: WorkbookModel): WorkbookHost {
  const host = new WorkbookHost(workbook);
  host.chartPainter = pageChartPainter;
  return host;
}
