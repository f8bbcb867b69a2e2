/** The workbook's settings, which `document.settings` and `workbook.settings` share. */
export interface SettingsStore {
  readonly all: () => Map<string, unknown>;
  /** Fails for somebody who may only look. */
  readonly checkWritable: () => void;
  /** Tells whoever listens that settings were changed. */
  readonly changed: () => void;
}

/** What `Office.context.document` is about. */
export interface DocumentFacts {
  readonly url: () => string;
  readonly mode: 'readWrite' | 'readOnly';
  readonly settings: SettingsStore;
  /** The genuine library, on which what concerns cells is built. */
  readonly excel: () => typeof Excel;
  /** The workbook as .xlsx. */
  readonly save: () => Promise<Uint8Array>;
}
