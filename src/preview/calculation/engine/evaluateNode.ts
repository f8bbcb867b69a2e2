import { bounding, intersect } from '../../model/area';
import { CellError } from '../../model/cellValue';
import { NAME, NULL, REF, toNumber, VALUE } from './coerce';
import type { Context } from './context';
import { lift } from './lift';
import type { Node } from './node';
import { finite, operate } from './operators';
import { areasOf, intersection } from './ranges';
import { AreaUnion, CellRange, Lambda, Matrix, type Scope, type Value } from './values';

/** The value of a formula's tree at a place. Never throws for bad input: what is wrong becomes an error value. */
export function evaluateNode(node: Node, context: Context): Value {
  switch (node.kind) {
    case 'constant':
    case 'reference':
      return node.value;
    case 'omitted':
      return undefined;
    case 'variable':
      return variable(node.name, context.scope);
    case 'binary':
      return lift2(node.operator, evaluateNode(node.left, context), evaluateNode(node.right, context));
    case 'negate':
      return lift([evaluateNode(node.operand, context)], ([value]) => numeric(value, (number) => -number));
    case 'percent':
      return lift([evaluateNode(node.operand, context)], ([value]) => numeric(value, (number) => number / 100));
    case 'plus':
      return evaluateNode(node.operand, context);
    case 'intersection':
      return single(evaluateNode(node.operand, context), context);
    case 'spilled':
      return spilled(evaluateNode(node.operand, context), context);
    case 'span':
      return spanned(evaluateNode(node.left, context), evaluateNode(node.right, context), context);
    case 'overlap':
      return overlap(evaluateNode(node.left, context), evaluateNode(node.right, context));
    case 'union':
      return union(node.parts.map((part) => evaluateNode(part, context)));
    case 'call':
      return context.engine.call(node.name, node.arguments, context);
    case 'invoke':
      return invoke(evaluateNode(node.callee, context), node.arguments, context);
  }
}

function lift2(operator: Extract<Node, { kind: 'binary' }>['operator'], left: Value, right: Value): Value {
  if (typeof left === 'number' && typeof right === 'number') return operate(operator, left, right);
  return lift([left, right], ([a, b]) => operate(operator, a, b));
}

function numeric(value: Parameters<typeof toNumber>[0], apply: (value: number) => number): number | CellError {
  const number = toNumber(value);
  return number instanceof CellError ? number : finite(apply(number));
}

function variable(name: string, scope: Scope | undefined): Value {
  for (let at = scope; at; at = at.outer) if (at.name === name) return at.value;
  return NAME;
}

function single(value: Value, context: Context): Value {
  if (value instanceof CellRange) return intersection(value, context);
  return value instanceof Matrix ? value.at(0, 0) : value;
}

function spilled(value: Value, context: Context): Value {
  if (!(value instanceof CellRange)) return value instanceof CellError ? value : REF;
  const { top, left } = value.rect;
  context.engine.require(value.sheet, { top, left, bottom: top, right: left });
  const formula = value.sheet.cells.formula(top, left);
  return formula?.spill ? new CellRange(value.sheet, formula.spill) : REF;
}

function spanned(left: Value, right: Value, context: Context): Value {
  if (left instanceof CellError) return left;
  if (right instanceof CellError) return right;
  if (!(left instanceof CellRange) || !(right instanceof CellRange)) return VALUE;
  if (left.sheet !== right.sheet) return REF;
  const rect = bounding(left.rect, right.rect);
  context.engine.require(left.sheet, rect);
  return new CellRange(left.sheet, rect);
}

function overlap(left: Value, right: Value): Value {
  if (left instanceof CellError) return left;
  if (right instanceof CellError) return right;
  if (!(left instanceof CellRange) || !(right instanceof CellRange)) return VALUE;
  const rect = left.sheet === right.sheet ? intersect(left.rect, right.rect) : undefined;
  return rect ? new CellRange(left.sheet, rect) : NULL;
}

function union(values: readonly Value[]): Value {
  const error = values.find((value) => value instanceof CellError);
  if (error) return error;
  const areas = values.flatMap((value) => areasOf(value) ?? []);
  return areas.length >= values.length ? new AreaUnion(areas) : VALUE;
}

function invoke(callee: Value, parts: readonly Node[], context: Context): Value {
  if (callee instanceof CellError) return callee;
  if (!(callee instanceof Lambda)) return REF;
  return applyLambda(
    callee,
    parts.map((part) => evaluateNode(part, context)),
    context,
  );
}

/** Calls a LAMBDA; too many arguments are an error, missing ones are blank. */
export function applyLambda(lambda: Lambda, values: readonly Value[], context: Context): Value {
  if (values.length > lambda.parameters.length) return VALUE;
  let scope = lambda.scope;
  lambda.parameters.forEach((name, index) => (scope = { name, value: values[index], outer: scope }));
  return evaluateNode(lambda.body, { ...context, scope });
}
