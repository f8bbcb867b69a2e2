import * as walk from 'acorn-walk';

/** The value of a literal, or undefined for any other node. */
export const literal = (node) => (node?.type === 'Literal' ? node.value : undefined);

/** The literals of an array, or undefined for any other node. */
export const literals = (node) => (node?.type === 'ArrayExpression' ? node.elements.map(literal) : undefined);

/** The last name of `a.b.C` or `C`. */
export const lastName = (node) => (node?.type === 'MemberExpression' ? node.property.name : node?.name);

/** Every call inside a function, in the order of the source. */
export function callsIn(node) {
  const calls = [];
  walk.simple(node, { CallExpression: (call) => void calls.push(call) });
  return calls.sort((a, b) => a.start - b.start);
}

/** The name under which a call calls: `f` of `f()` and of `a.b.f()`. */
export const calledName = (call) => lastName(call.callee);

/** What the last `return` inside a function returns. */
export function returnedBy(node) {
  let returned;
  walk.simple(node, { ReturnStatement: (statement) => void (returned = statement.argument) });
  return returned;
}

/** `X` where the node is `X.prototype`. */
export function prototypeOwner(node) {
  const isPrototype = node?.type === 'MemberExpression' && node.property.name === 'prototype';
  return isPrototype && node.object.type === 'Identifier' ? node.object.name : undefined;
}
