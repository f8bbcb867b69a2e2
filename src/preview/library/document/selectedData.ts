import { answerLater, asyncArguments, OfficeError } from './asyncResult';

type Grid = readonly (readonly unknown[])[];

const unsupported = (coercion: unknown): OfficeError =>
  new OfficeError(1000, 'Invalid Coercion Type', `Cells cannot be had as ${String(coercion)}.`);

/** `document.getSelectedDataAsync`: the selected cells as text (columns by tabs, rows by line breaks) or as a matrix. */
export function getSelectedDataAsync(excel: () => typeof Excel, coercion: unknown, first: unknown, second: unknown): void {
  const given = asyncArguments(first, second);
  answerLater(given, async () => {
    if (coercion !== 'text' && coercion !== 'matrix') throw unsupported(coercion);
    const isFormatted = given.options['valueFormat'] === 'formatted';
    const grid = await selectedCells(excel(), isFormatted, given.options['filterType'] === 'onlyVisible');
    return coercion === 'matrix' ? grid : asText(grid);
  });
}

const selectedCells = (excel: typeof Excel, isFormatted: boolean, onlyVisible: boolean): Promise<Grid> =>
  excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    const cells = onlyVisible ? range.getVisibleView() : range;
    cells.load(isFormatted ? 'text' : 'values');
    await context.sync();
    return (isFormatted ? cells.text : cells.values) as unknown[][];
  });

const asText = (grid: Grid): string => grid.map((row) => row.map(String).join('\t')).join('\n');

/** `document.setSelectedDataAsync`: writes a text or a matrix from the first selected cell on. */
export function setSelectedDataAsync(excel: () => typeof Excel, data: unknown, first: unknown, second: unknown): void {
  const given = asyncArguments(first, second);
  answerLater(given, () => {
    const grid = gridOf(data);
    const width = grid[0]?.length ?? 0;
    if (width === 0 || grid.some((row) => row.length !== width))
      throw new OfficeError(2006, 'Invalid Data Format', 'The rows of a matrix must be of one length.');
    return excel().run(async (context) => {
      const start = context.workbook.getSelectedRange().getCell(0, 0);
      start.getResizedRange(grid.length - 1, width - 1).values = grid.map((row) => [...row]);
      await context.sync();
    });
  });
}

function gridOf(data: unknown): Grid {
  if (Array.isArray(data)) return data.every(Array.isArray) ? (data as unknown[][]) : [data as unknown[]];
  if (typeof data !== 'string') throw unsupported(typeof data);
  return data.split(/\r\n|\r|\n/).map((line) => line.split('\t'));
}
