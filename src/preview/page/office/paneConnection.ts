import type { NativeBridge } from '../../interpreter/bridge';

/**
 * What the page offers to the script that runs in the task pane before office.js. Both are of one origin, so it is
 * handed over as an object: `window.parent.excelForPane`.
 */
export interface ExcelForPane {
  /** Called once by every document that is loaded into the pane. */
  readonly connect: (pane: Window) => PaneConnection;
}

export interface PaneConnection {
  /** What office.js reads from `window.name`. */
  readonly windowName: string;
  /** Takes the place of the window to which office.js posts its messages. */
  readonly hostWindow: { readonly postMessage: (message: string, targetOrigin: string) => void };
  /** Takes the batches of `context.sync()`. */
  readonly bridge: NativeBridge;
}

declare global {
  interface Window {
    excelForPane?: ExcelForPane;
  }
}
