import type { Area } from '../sheets/plan';
import { MESSAGE_BUDGET } from './payload';
import { rangeOf } from './ranges';

/** An area of one sheet whose formulas are asked for. */
export interface FormulaRequest {
  readonly sheetId: string;
  readonly area: Area;
}

/** What a cell's formula takes in an answer, on the safe side for cells as tables have them. */
const CELL_BYTES = 60;

/**
 * Which cells of areas hold a formula, area by area and row by row, in as few round trips as their size allows. Areas
 * are columns or small blocks; one alone stays under the message limit.
 */
export async function readFormulaCells(
  context: Excel.RequestContext,
  requests: readonly FormulaRequest[],
): Promise<readonly (readonly (readonly boolean[])[])[]> {
  const answers: (readonly (readonly boolean[])[])[] = [];
  for (const group of groups(requests)) answers.push(...(await readGroup(context, group)));
  return answers;
}

async function readGroup(
  context: Excel.RequestContext,
  group: readonly FormulaRequest[],
): Promise<readonly (readonly (readonly boolean[])[])[]> {
  const ranges = group.map(({ sheetId, area }) =>
    rangeOf(context.workbook.worksheets.getItem(sheetId), area).load('formulas'),
  );
  await context.sync();
  return ranges.map((range) =>
    (range.formulas as unknown[][]).map((row) => row.map((cell) => typeof cell === 'string' && cell.startsWith('='))),
  );
}

function groups(requests: readonly FormulaRequest[]): readonly (readonly FormulaRequest[])[] {
  const all: FormulaRequest[][] = [];
  let room = 0;
  for (const request of requests) {
    const bytes = request.area.rows * request.area.columns * CELL_BYTES + 1_000;
    if (bytes > room) {
      all.push([]);
      room = MESSAGE_BUDGET;
    }
    all.at(-1)?.push(request);
    room -= bytes;
  }
  return all;
}
