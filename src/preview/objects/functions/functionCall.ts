import type { Node } from '../../calculation/engine/node';
import { CellRange, Matrix } from '../../calculation/engine/values';
import { FUNCTIONS } from '../../calculation/functions/registry';
import { ExcelError, type OfficeObject, type Session } from '../../interpreter/officeClass';
import type { CellValue } from '../../model/cellValue';
import { invalidArgument } from '../arguments';
import { placesOfObject } from '../places';
import { placeArgument } from '../range/rangeObject';
import { activeSheet } from '../sheet/sheetLifecycle';

/** What a function gave when it was called, and the call itself, so that a function around it can take references from it. */
export interface FunctionCall {
  readonly node: Node;
  readonly value: CellValue | CellValue[][];
}

/** The name in formulas of a function as the wire calls it: `VLookup` is VLOOKUP, `StDev_S` is STDEV.S. */
const formulaName = (wireName: string): string => wireName.toUpperCase().replaceAll('_', '.');

/** Whether the preview calculates the function that the wire calls by a name. */
export const knowsWorksheetFunction = (wireName: string): boolean => FUNCTIONS.has(formulaName(wireName));

/** Calls a worksheet function with values, ranges, references or other functions' results. */
export function callWorksheetFunction(wireName: string, args: readonly unknown[], session: Session): FunctionCall {
  const name = formulaName(wireName);
  if (!knowsWorksheetFunction(wireName)) throw new ExcelError('NotImplemented', `The preview does not calculate ${name}.`, 501);
  const node: Node = { kind: 'call', name, arguments: givenArguments(args).map((arg) => argumentNode(arg, session)) };
  session.calculateIfNeeded();
  return { node, value: session.calculator.evaluateTree(node, activeSheet(session)) };
}

/** Arguments as a formula has them: those of a rest parameter travel as one array at the end; left out ones are null. */
function givenArguments(args: readonly unknown[]): readonly unknown[] {
  const last = args.at(-1);
  const all: readonly unknown[] = Array.isArray(last) ? [...args.slice(0, -1), ...(last as readonly unknown[])] : args;
  return all.slice(0, all.findLastIndex((arg) => arg !== null && arg !== undefined) + 1);
}

function argumentNode(arg: unknown, session: Session): Node {
  if (arg === null || arg === undefined) return { kind: 'omitted' };
  if (typeof arg === 'string' || typeof arg === 'number' || typeof arg === 'boolean')
    return { kind: 'constant', value: arg };
  if (Array.isArray(arg)) return { kind: 'constant', value: constantArray(arg) };
  return objectNode(arg, session);
}

function objectNode(arg: object, session: Session): Node {
  if ('address' in arg) {
    const { sheet, rect } = placeArgument(session, arg.address, activeSheet(session));
    return { kind: 'reference', value: new CellRange(sheet, rect) };
  }
  const places = placesOfObject(arg);
  if (places) {
    const areas: Node[] = places.map(({ sheet, rect }) => ({ kind: 'reference', value: new CellRange(sheet, rect) }));
    const [only] = areas;
    return areas.length === 1 && only ? only : { kind: 'union', parts: areas };
  }
  if ('className' in arg && arg.className === 'FunctionResult') return (arg as OfficeObject<FunctionCall>).subject.node;
  throw invalidArgument('A function takes values, ranges and the results of functions.');
}

/** One row, or rows of one length, of values. */
function constantArray(arg: readonly unknown[]): Matrix {
  const rows = arg.every(Array.isArray) ? (arg as readonly (readonly unknown[])[]) : [arg];
  const isValue = (value: unknown): value is string | number | boolean =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  const width = rows[0]?.length ?? 0;
  if (width === 0 || !rows.every((row) => row.length === width && row.every(isValue)))
    throw invalidArgument('An array has rows of values, all of one length.');
  return Matrix.ofRows(rows as readonly (readonly CellValue[])[]);
}
