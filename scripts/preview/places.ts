import { resolve } from 'node:path';

/** Where the preview's parts are made and found; the scripts run in the project's folder. */
export const PLACES = {
  page: resolve('build/page'),
  pane: resolve('build/pane'),
  officeLibrary: resolve('node_modules/@microsoft/office-js/dist'),
  classData: resolve('build/wire/excel-classes.json'),
  manifest: resolve('manifest.xml'),
  assets: resolve('assets'),
} as const;
