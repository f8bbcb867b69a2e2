import type { CalculatedCell, Calculator } from '../calculation';
import { rectAddress } from '../model/address';
import { mergedIntoRects } from '../model/operations/mergedCells';
import type { WorkbookModel } from '../model/workbook';
import type { LibraryData } from './classData';
import { CellEditMode } from './cellEditMode';
import { EventQueue, type ExcelEvent } from './eventQueue';
import { Faults } from './faults';
import { LiveArea } from './liveArea';
import { ExcelError, type OfficeObject } from './officeClass';
import { SessionView } from './sessionView';
import type { BatchListener, BatchTrace } from './trace';
import { Traffic } from './traffic';
import type { WorkbookHost } from './workbookHost';

/** The library's number of Worksheet.onCalculated. */
const CALCULATED = 16;

export interface SessionOptions {
  readonly locale: string;
  readonly user: string;
  /** Bytes of a request or of a response. */
  readonly payloadLimit: number;
  /** The person may look at the workbook but not change it. */
  readonly readOnly?: boolean;
}

/** Called with the cells whose formulas were calculated; what hears of new results besides `onCalculated` hangs here. */
export type CalculatedHandler = (session: ExcelSession, cells: readonly CalculatedCell[]) => void;

const calculatedHandlers: CalculatedHandler[] = [];

export function onCalculated(handler: CalculatedHandler): void {
  calculatedHandlers.push(handler);
}

/** One person's Excel with a workbook open: what every operation of an object may use besides its subject. */
export class ExcelSession {
  readonly traffic = new Traffic();
  readonly events = new EventQueue();
  readonly faults = new Faults();
  readonly cellEdit = new CellEditMode();
  readonly view: SessionView;
  /** `context.runtime.enableEvents` */
  enableEvents = true;
  isDirty = false;
  /** True while the person, not the add-in, changes the workbook. */
  userActs = false;
  /** Until the next sync: `suspendApiCalculationUntilNextSync`. */
  calculationSuspended = false;
  /** Workbooks made by `createWorkbook`, by id, and those of them that were opened, each in a window of its own. */
  readonly createdWorkbooks = new Map<string, WorkbookModel>();
  readonly openedWorkbooks: WorkbookModel[] = [];
  private calculationPending = false;
  private readonly references = new Map<string, OfficeObject>();
  private readonly referenceIds = new Map<unknown, string>();
  private readonly kept = new Map<string, readonly LiveArea[]>();
  private live = new Set<LiveArea>();
  private nextReference = 1;
  private readonly listeners = new Set<BatchListener>();
  private batches = 0;

  constructor(
    readonly host: WorkbookHost,
    readonly library: LibraryData,
    readonly options: SessionOptions,
  ) {
    this.view = new SessionView(host.workbook, host.sessions.size === 0);
    host.sessions.add(this);
  }

  get workbook(): WorkbookModel {
    return this.host.workbook;
  }

  get calculator(): Calculator {
    return this.host.calculator;
  }

  newId(): string {
    return this.host.newId();
  }

  /** Calls a listener after each batch from now on; calling what this returns ends it. */
  onBatch(listener: BatchListener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  get isTraced(): boolean {
    return this.listeners.size > 0;
  }

  /** Tells the listeners of a batch that was carried out. */
  tell(batch: Omit<BatchTrace, 'number' | 'job' | 'time'>): void {
    const { job } = this.traffic;
    const trace = { number: ++this.batches, ...(job !== undefined && { job }), time: new Date().toISOString(), ...batch };
    for (const listener of this.listeners) listener(trace);
  }

  /** Refuses a change to somebody who may only look. */
  checkWritable(): void {
    if (this.options.readOnly) throw new ExcelError('AccessDenied', 'You cannot perform the requested operation: the workbook is read-only.', 401);
  }

  /** Tells every add-in that has the workbook open, this one as `Local` and the others as `Remote`. */
  raise(event: ExcelEvent): void {
    if (event.changesWorkbook !== false) this.isDirty = true;
    for (const session of this.host.sessions) {
      if (session !== this && event.localOnly) continue;
      if (session === this && !this.enableEvents) continue;
      const isOwn = session === this;
      session.events.add(event, isOwn ? 'Local' : 'Remote', isOwn && !this.userActs ? 'ThisLocalAddin' : 'Unknown');
    }
  }

  /** An area that follows its cells for as long as an object of the add-in's can reach it. */
  track(area: LiveArea): LiveArea {
    this.live.add(area);
    return area;
  }

  /** Every area that must follow when cells move: those of the running batch and those kept by reference, each once. */
  liveAreas(): ReadonlySet<LiveArea> {
    return new Set([...this.live, ...[...this.kept.values()].flat()]);
  }

  /** Ends a request: areas that nobody keeps need not follow any longer. */
  forgetLiveAreas(): void {
    this.live = new Set();
  }

  /** Keeps an object beyond its request (`_KeepReference`) and tells its id. */
  keepReference(object: OfficeObject): string {
    const known = this.referenceIds.get(object.subject);
    if (known !== undefined) return known;
    const id = `{${(this.nextReference++).toString(16).toUpperCase().padStart(8, '0')}-5EFE-4000-8000-000000000000}`;
    this.references.set(id, object);
    this.referenceIds.set(object.subject, id);
    this.kept.set(id, areasOf(object.subject));
    return id;
  }

  /** The id under which the object is kept. What a range leads to has the range's subject, but is not the range. */
  referenceId(object: OfficeObject): string | undefined {
    const id = this.referenceIds.get(object.subject);
    return id !== undefined && this.references.get(id)?.className === object.className ? id : undefined;
  }

  referenced(id: string): OfficeObject | undefined {
    return this.references.get(id);
  }

  removeReference(id: string): void {
    const object = this.references.get(id);
    if (!object) return;
    this.references.delete(id);
    this.referenceIds.delete(object.subject);
    this.kept.delete(id);
  }

  removeAllReferences(): void {
    for (const id of [...this.references.keys()]) this.removeReference(id);
  }

  get referenceCount(): number {
    return this.references.size;
  }

  /** Notes that results may be out of date; they are brought up to date before they are next read. */
  needCalculation(): void {
    this.calculationPending = true;
  }

  get isCalculationPending(): boolean {
    return this.calculationPending;
  }

  /** Brings formulas' results up to date unless calculation is suspended or manual. */
  calculateIfNeeded(): void {
    if (!this.calculationPending || this.calculationSuspended || this.workbook.calculationMode === 'Manual') return;
    this.calculateNow();
  }

  /** Brings formulas' results up to date, with `full` all of them, and tells which cells were calculated. */
  calculateNow(full = false): void {
    this.calculationPending = false;
    const calculated = this.calculator.recalculate(full);
    for (const handler of calculatedHandlers) handler(this, calculated);
    for (const sheet of this.workbook.sheets) {
      const targets = [sheet.id, 'Workbook'];
      if (!this.isHeard(CALCULATED, targets)) continue;
      const address = calculatedAddress(calculated.filter((cell) => cell.sheet === sheet));
      if (address !== '') this.raise({ type: CALCULATED, targets, payload: { worksheetId: sheet.id, address }, changesWorkbook: false });
    }
  }

  /** Whether an add-in that has the workbook open asks for an event of any of the targets. */
  isHeard(type: number, targets: readonly string[]): boolean {
    return [...this.host.sessions].some((session) => session.events.hears(type, targets));
  }
}

/** The addresses of cells of one sheet, as few as they make rectangles. */
function calculatedAddress(cells: readonly CalculatedCell[]): string {
  const inOrder = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  return mergedIntoRects(inOrder).map(rectAddress).join(',');
}

function areasOf(subject: unknown): readonly LiveArea[] {
  if (subject instanceof LiveArea) return [subject];
  return Array.isArray(subject) ? subject.filter((part): part is LiveArea => part instanceof LiveArea) : [];
}
