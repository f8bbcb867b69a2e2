import { startExcel, type PreviewExcel, type StartOptions } from '../../src/preview';

/** Runs a batch of the genuine library's on the first sheet of a new workbook. */
export async function onSheet<Result>(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext, excel: PreviewExcel) => Promise<Result>,
  options: StartOptions = {},
): Promise<Result> {
  const excel = await startExcel(options);
  return excel.Excel.run((context) => batch(context.workbook.worksheets.getFirst(), context, excel));
}

/** Lets events arrive: they are delivered after the answer to the batch that caused them. */
export const eventsArrive = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
