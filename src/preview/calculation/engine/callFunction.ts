import { ErrorResult } from '../functions/definition';
import { FUNCTIONS } from '../functions/registry';
import { NAME, VALUE } from './coerce';
import type { Context } from './context';
import { applyLambda, evaluateNode } from './evaluateNode';
import { lift, plain } from './lift';
import type { Node } from './node';
import { CellRange, Lambda, Matrix, type Scope, type Value } from './values';

/** Calls a function by its name: a LET or LAMBDA name, one of the table, or #NAME?. */
export function callFunction(name: string, parts: readonly Node[], context: Context): Value {
  const own = context.scope && lambdaOf(name, context.scope);
  if (own)
    return applyLambda(
      own,
      parts.map((part) => evaluateNode(part, context)),
      context,
    );
  const definition = FUNCTIONS.get(name);
  if (!definition) return namedLambda(name, parts, context);
  if (parts.length < definition.least || parts.length > definition.most) return VALUE;
  try {
    if (definition.kind === 'parts') return definition.apply(parts, context);
    const values = parts.map((part) => evaluateNode(part, context));
    if (definition.kind === 'values') return definition.apply(values, context);
    return overCells(definition.apply, values, context);
  } catch (error) {
    if (error instanceof ErrorResult) return error.error;
    throw error;
  }
}

/** A LAMBDA that the workbook keeps under a name. */
function namedLambda(name: string, parts: readonly Node[], context: Context): Value {
  const node = context.engine.parse(name, context);
  const lambda =
    node.kind === 'call' && node.name === 'LAMBDA' ? evaluateNode(node, { ...context, scope: undefined }) : undefined;
  if (!(lambda instanceof Lambda)) return NAME;
  return applyLambda(
    lambda,
    parts.map((part) => evaluateNode(part, context)),
    context,
  );
}

function lambdaOf(name: string, scope: Scope): Lambda | undefined {
  for (let at: Scope | undefined = scope; at; at = at.outer) {
    if (at.name === name) return at.value instanceof Lambda ? at.value : undefined;
  }
  return undefined;
}

type CellFunction = Extract<NonNullable<ReturnType<typeof FUNCTIONS.get>>, { kind: 'cells' }>['apply'];

/** One call for single values; for arrays a call for each cell, whose errors stay in their cells. */
function overCells(apply: CellFunction, values: readonly Value[], context: Context): Value {
  if (!values.some((value) => value instanceof Matrix || (value instanceof CellRange && !value.isSingle))) {
    return apply(values.map(plain) as Parameters<CellFunction>[0], context);
  }
  return lift(values, (cells) => {
    try {
      return apply(cells, context);
    } catch (error) {
      if (error instanceof ErrorResult) return error.error;
      throw error;
    }
  });
}
