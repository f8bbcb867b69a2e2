import { CellError, type CellValue } from '../../model/cellValue';
import { compareValues, NA, toLogical, VALUE } from '../engine/coerce';
import type { Context } from '../engine/context';
import { evaluateNode, applyLambda } from '../engine/evaluateNode';
import { lift, plain } from '../engine/lift';
import type { Node } from '../engine/node';
import { areasOf, forEachValue, toMatrix } from '../engine/ranges';
import { Lambda, Matrix, type Scope, type Value } from '../engine/values';
import { ANY, cells, parts, values, type FunctionTable } from './definition';

const part = (parts: readonly Node[], index: number, context: Context): Value => {
  const node = parts[index];
  return node ? evaluateNode(node, context) : undefined;
};

function ifFunction(nodes: readonly Node[], context: Context): Value {
  const condition = plain(part(nodes, 0, context));
  const otherwise = (): Value => (nodes.length < 3 ? false : part(nodes, 2, context));
  if (!(condition instanceof Matrix)) {
    const truth = toLogical(condition);
    if (truth instanceof CellError) return truth;
    return truth ? part(nodes, 1, context) : otherwise();
  }
  return lift([condition, part(nodes, 1, context), otherwise()], ([test, yes, no]) => {
    const truth = toLogical(test);
    return truth instanceof CellError ? truth : truth ? yes : no;
  });
}

function replaceErrors(nodes: readonly Node[], context: Context, isReplaced: (value: CellValue) => boolean): Value {
  const value = part(nodes, 0, context);
  const read = plain(value);
  if (!(read instanceof Matrix)) return isReplaced(read) ? part(nodes, 1, context) : value;
  if (!read.data.some(isReplaced)) return value;
  return lift([read, part(nodes, 1, context)], ([cell, other]) => (isReplaced(cell) ? other : cell));
}

function ifs(nodes: readonly Node[], context: Context): Value {
  for (let index = 0; index < nodes.length; index += 2) {
    const condition = plain(part(nodes, index, context));
    if (condition instanceof Matrix) return liftedIfs(nodes, context);
    const truth = toLogical(condition);
    if (truth instanceof CellError) return truth;
    if (truth) return part(nodes, index + 1, context);
  }
  return NA;
}

const liftedIfs = (nodes: readonly Node[], context: Context): Value =>
  lift(
    nodes.map((_, index) => part(nodes, index, context)),
    (all) => {
      for (let index = 0; index < all.length; index += 2) {
        const truth = toLogical(all[index]);
        if (truth instanceof CellError) return truth;
        if (truth) return all[index + 1];
      }
      return NA;
    },
  );

function switchFunction(nodes: readonly Node[], context: Context): Value {
  const subject = plain(part(nodes, 0, context));
  if (subject instanceof CellError) return subject;
  if (subject instanceof Matrix) {
    const evaluated = nodes.slice(1).map((node) => evaluateNode(node, context));
    return lift([subject, ...evaluated], ([value, ...rest]) => chosen(value, rest));
  }
  const pairs = Math.floor((nodes.length - 1) / 2);
  for (let pair = 0; pair < pairs; pair++) {
    const candidate = plain(part(nodes, pair * 2 + 1, context));
    if (candidate instanceof CellError) return candidate;
    if (!(candidate instanceof Matrix) && compareValues(subject, candidate) === 0)
      return part(nodes, pair * 2 + 2, context);
  }
  return nodes.length % 2 === 0 ? part(nodes, nodes.length - 1, context) : NA;
}

function chosen(value: CellValue, rest: readonly CellValue[]): CellValue {
  for (let index = 0; index + 1 < rest.length; index += 2) {
    if (!(rest[index] instanceof CellError) && compareValues(value, rest[index]) === 0) return rest[index + 1];
  }
  return rest.length % 2 === 1 ? rest[rest.length - 1] : NA;
}

function choose(nodes: readonly Node[], context: Context): Value {
  const index = plain(part(nodes, 0, context));
  if (index instanceof Matrix) {
    const evaluated = nodes.slice(1).map((node) => evaluateNode(node, context));
    return lift([index, ...evaluated], ([at, ...rest]) =>
      typeof at === 'number' && at >= 1 && at < rest.length + 1 ? rest[Math.trunc(at) - 1] : VALUE,
    );
  }
  if (index instanceof CellError) return index;
  const at = Math.trunc(Number(index));
  return at >= 1 && at < nodes.length ? part(nodes, at, context) : VALUE;
}

/** AND, OR and XOR: texts and blanks in references do not count; with nothing to count it is an error. */
const junction = (join: (truths: readonly boolean[]) => boolean) =>
  values(1, ANY, (given) => {
    const truths: boolean[] = [];
    let error: CellError | undefined;
    for (const value of given) {
      const direct = areasOf(value) === undefined && !(value instanceof Matrix);
      forEachValue(value, (cell) => {
        if (cell instanceof CellError) error ??= cell;
        else if (typeof cell === 'boolean' || typeof cell === 'number') truths.push(Boolean(cell));
        else if (direct && typeof cell === 'string') {
          const truth = toLogical(cell);
          if (truth instanceof CellError) error ??= truth;
          else truths.push(truth);
        } else if (direct) truths.push(false);
      });
    }
    return error ?? (truths.length === 0 ? VALUE : join(truths));
  });

function letFunction(nodes: readonly Node[], context: Context): Value {
  let scope: Scope | undefined = context.scope;
  for (let index = 0; index + 1 < nodes.length; index += 2) {
    const name = nodes[index];
    if (name?.kind !== 'variable') return VALUE;
    scope = { name: name.name, value: part(nodes, index + 1, { ...context, scope }), outer: scope };
  }
  return nodes.length % 2 === 1 ? part(nodes, nodes.length - 1, { ...context, scope }) : VALUE;
}

function lambda(nodes: readonly Node[], context: Context): Value {
  const body = nodes[nodes.length - 1];
  const names: string[] = [];
  for (const node of nodes.slice(0, -1)) {
    if (node.kind !== 'variable') return VALUE;
    names.push(node.name);
  }
  return body ? new Lambda(names, body, context.scope) : VALUE;
}

const one = (value: Value): CellValue => {
  const read = plain(value);
  return read instanceof Matrix ? read.at(0, 0) : read;
};

function mapFunction(given: readonly Value[], context: Context): Value {
  const callee = given[given.length - 1];
  if (!(callee instanceof Lambda)) return VALUE;
  return lift(given.slice(0, -1), (row) => one(applyLambda(callee, row, context)));
}

/** REDUCE and SCAN: the accumulator goes through the array row by row. */
const folded = (keepAll: boolean) =>
  values(3, 3, ([start, array, callee], context) => {
    const matrix = toMatrix(array);
    if (matrix instanceof CellError) return matrix;
    if (!(callee instanceof Lambda)) return VALUE;
    let state: Value = start;
    const steps = matrix.data.map((cell) => {
      state = applyLambda(callee, [state, cell], context);
      return keepAll ? one(state) : undefined;
    });
    return keepAll ? new Matrix(matrix.rows, matrix.columns, steps) : state;
  });

const byLine = (rows: boolean) =>
  values(2, 2, ([array, callee], context) => {
    const matrix = toMatrix(array);
    if (matrix instanceof CellError) return matrix;
    if (!(callee instanceof Lambda)) return VALUE;
    return rows
      ? Matrix.build(matrix.rows, 1, (row) =>
          one(applyLambda(callee, [new Matrix(1, matrix.columns, matrix.row(row))], context)),
        )
      : Matrix.build(1, matrix.columns, (_, column) =>
          one(applyLambda(callee, [Matrix.build(matrix.rows, 1, (row) => matrix.at(row, column))], context)),
        );
  });

export const LOGICAL: FunctionTable = {
  IF: parts(2, 3, ifFunction),
  IFERROR: parts(2, 2, (nodes, context) => replaceErrors(nodes, context, (value) => value instanceof CellError)),
  IFNA: parts(2, 2, (nodes, context) => replaceErrors(nodes, context, (value) => value === NA)),
  IFS: parts(2, ANY, ifs),
  SWITCH: parts(3, ANY, switchFunction),
  CHOOSE: parts(2, ANY, choose),
  AND: junction((truths) => truths.every(Boolean)),
  OR: junction((truths) => truths.some(Boolean)),
  XOR: junction((truths) => truths.filter(Boolean).length % 2 === 1),
  NOT: cells(1, 1, ([value]) => {
    const truth = toLogical(value);
    return truth instanceof CellError ? truth : !truth;
  }),
  TRUE: values(0, 0, () => true),
  FALSE: values(0, 0, () => false),
  LET: parts(3, ANY, letFunction),
  LAMBDA: parts(1, ANY, lambda),
  MAP: values(2, ANY, mapFunction),
  REDUCE: folded(false),
  SCAN: folded(true),
  BYROW: byLine(true),
  BYCOL: byLine(false),
  MAKEARRAY: values(3, 3, ([rows, columns, callee], context) => {
    const [height, width] = [Number(one(rows)), Number(one(columns))];
    if (!(callee instanceof Lambda) || !(height >= 1) || !(width >= 1)) return VALUE;
    return Matrix.build(height, width, (row, column) => one(applyLambda(callee, [row + 1, column + 1], context)));
  }),
};
