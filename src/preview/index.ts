import { openFile, writeWorkbook } from './file';
import { createBridge } from './interpreter/bridge';
import type { CellEditMode } from './interpreter/cellEditMode';
import { ClassBindings } from './interpreter/classBinding';
import type { Faults } from './interpreter/faults';
import { ExcelSession } from './interpreter/session';
import type { BatchListener } from './interpreter/trace';
import type { Traffic } from './interpreter/traffic';
import { WorkbookHost } from './interpreter/workbookHost';
import type { DocumentFacts } from './library/document/documentFacts';
import { evaluateLibrary, standInWindow } from './library/evaluateLibrary';
import { libraryFiles } from './library/libraryFiles';
import { nodeChartPainter } from './library/nodeChartPainter';
import { nodeShapePainter } from './library/nodeShapePainter';
import { completeOffice, officeContext } from './library/officeContext';
import type { WorkbookModel } from './model/workbook';
import { newWorkbook } from './newWorkbook';
import { raiseSettingsChanged } from './objects/metadata/setting';
import { refreshOnOpening } from './objects/pivot/refreshPivots';
import { officeClasses } from './objects/registry';

/** 5 MB, Excel on the web's limit for a request and for a response. */
export const DEFAULT_PAYLOAD_LIMIT = 5 * 1024 * 1024;

const DEFAULT_USER = 'Preview User';

export interface StartOptions {
  /** The bytes of an .xlsx, or of a text file that `name` says is one; without them, a new workbook with one empty sheet. */
  readonly workbook?: Uint8Array;
  /** The workbook's name, such as `Book1.xlsx`. */
  readonly name?: string;
  /** Display and content language; 'en-US' unless told. */
  readonly locale?: string;
  /** Bytes; 5 MB unless told. */
  readonly payloadLimit?: number;
  readonly user?: string;
  /** Opens the workbook that another one has open, as a second person. */
  readonly shareWith?: PreviewExcel;
  /** The person may look at the workbook but not change it. */
  readonly readOnly?: boolean;
}

/** One Excel with one workbook: the genuine library's objects, bound to it, and what it cost to work with them. */
export interface PreviewExcel {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly traffic: Traffic;
  /** Lets requests fail, get lost or come late; see also `cellEdit`. */
  readonly faults: Faults;
  /** Whether the person is typing into a cell, which keeps Excel from taking requests. */
  readonly cellEdit: CellEditMode;
  /** Calls a listener after each batch; calling what this returns ends it. */
  onBatch(listener: BatchListener): () => void;
  /** The workbook as .xlsx. */
  save(): Promise<Uint8Array>;
  dispose(): void;
  /** The workbook's model, for the page that shows it and for tests of the preview itself. */
  readonly session: ExcelSession;
  /** Runs a function that the add-in gave to `Office.actions.associate`, as a click on its ribbon button does. */
  runAction(name: string): Promise<void>;
}

/** Starts an Excel without Excel. Fails where the bytes are no workbook that can be opened. */
export async function startExcel(options: StartOptions = {}): Promise<PreviewExcel> {
  const { text, data } = libraryFiles();
  const host = options.shareWith?.session.host ?? new WorkbookHost(openWorkbook(options));
  host.chartPainter ??= nodeChartPainter;
  host.shapePainter ??= nodeShapePainter;
  const session = new ExcelSession(host, data, {
    locale: options.locale ?? 'en-US',
    user: options.user ?? DEFAULT_USER,
    payloadLimit: options.payloadLimit ?? DEFAULT_PAYLOAD_LIMIT,
    readOnly: options.readOnly ?? false,
  });
  if (options.workbook) refreshOnOpening(session);
  const bridge = createBridge(session, new ClassBindings(data, officeClasses));
  const document = documentFacts(session, () => library.Excel);
  const context = officeContext({ locale: session.options.locale, document });
  const library = evaluateLibrary(text, standInWindow(bridge, () => context));
  const actions = new Map<string, (event: unknown) => unknown>();
  completeOffice(library.Office, { handlers: actions });
  return {
    Excel: library.Excel,
    Office: library.Office as unknown as typeof Office,
    OfficeExtension: library.OfficeExtension,
    traffic: session.traffic,
    faults: session.faults,
    cellEdit: session.cellEdit,
    onBatch: (listener) => session.onBatch(listener),
    session,
    save: async () => writeWorkbook(host.workbook),
    dispose: () => void host.sessions.delete(session),
    runAction: (name) => runAction(actions, name),
  };
}

function documentFacts(session: ExcelSession, excel: () => typeof Excel): DocumentFacts {
  return {
    url: () => session.workbook.name,
    mode: session.options.readOnly ? 'readOnly' : 'readWrite',
    settings: {
      all: () => session.workbook.settings,
      checkWritable: () => session.checkWritable(),
      changed: () => raiseSettingsChanged(session),
    },
    excel,
    save: async () => writeWorkbook(session.workbook),
  };
}

function openWorkbook(options: StartOptions): WorkbookModel {
  if (!options.workbook) return newWorkbook(options.name, options.user ?? DEFAULT_USER);
  return openFile(options.name ?? 'Book1.xlsx', options.workbook, options.locale);
}

function runAction(actions: ReadonlyMap<string, (event: unknown) => unknown>, name: string): Promise<void> {
  const action = actions.get(name);
  if (!action) return Promise.reject(new Error(`No function is associated with the action ${name}.`));
  return new Promise((resolve, reject) => {
    const event = { source: { id: name }, completed: () => resolve() };
    Promise.resolve(action(event)).catch(reject);
  });
}
