/** Work that a page can have done on a thread of its own. */
export type BackgroundWork = 'routes';

/** A thread of its own, such as a Web Worker; messages are plain data. */
export interface BackgroundWorker {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  /** What goes wrong there: its file does not load, or its code throws. */
  addEventListener(type: 'error' | 'messageerror', listener: () => void): void;
  terminate(): void;
}
