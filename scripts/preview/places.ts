import { resolve } from 'node:path';

/** Where the preview's parts are made and found; the scripts run in the project's folder. */
export const PLACES = {
  page: resolve('build/page'),
  pane: resolve('build/pane'),
  /** The pane as users get it, which a test builds for itself. */
  productionPane: resolve('build/production'),
  officeLibrary: resolve('node_modules/@microsoft/office-js/dist'),
  classData: resolve('build/wire/excel-classes.json'),
  manifest: resolve('manifest.xml'),
  assets: resolve('assets'),
} as const;
