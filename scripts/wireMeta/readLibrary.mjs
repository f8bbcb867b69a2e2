import * as acorn from 'acorn';
import * as walk from 'acorn-walk';
import { eventOf, isEvent, requirementOf, wireCallOf } from './members.mjs';
import { calledName, callsIn, lastName, literal, literals, prototypeOwner, returnedBy } from './syntax.mjs';

/** Methods of every proxy that send nothing of their own. */
const PLUMBING = /^(load|retrieve|set|update|toJSON|setMockData|ensureUnchanged|track|untrack|_handle\w+)$/;

const emptyClass = () => ({ lists: {}, scalars: {}, navigation: {}, methods: {}, events: {}, flags: {} });

/**
 * Reads the source text of Microsoft's Excel library and tells, as data, what each `Excel.*` class sends.
 * @returns {{ classes: object, enums: object }}
 */
export function readLibrary(source) {
  const tree = acorn.parse(source, { ecmaVersion: 2020 });
  const found = new Map();
  const classNamed = (name) => {
    if (!found.has(name)) found.set(name, emptyClass());
    return found.get(name);
  };
  walk.simple(tree, {
    CallExpression: (node) => readProperty(node, source, classNamed),
    AssignmentExpression: (node) => readMethod(node, source, classNamed),
  });
  const exported = new Set([...source.matchAll(/^ {4}Excel\.(\w+) = \1;$/gm)].map((match) => match[1]));
  const renamed = renamedSetters(source);
  const classes = {};
  for (const [name, raw] of found) {
    if (raw.flags.isClass && exported.has(name)) classes[name] = finished(name, raw, renamed);
  }
  return { classes, enums: readEnums(tree, source) };
}

function readProperty(node, source, classNamed) {
  if (node.callee.type !== 'MemberExpression' || calledName(node) !== 'defineProperty') return;
  const [target, key, descriptor] = node.arguments;
  const owner = prototypeOwner(target);
  const name = literal(key);
  if (!owner || !name || descriptor?.type !== 'ObjectExpression') return;
  const part = (wanted) => descriptor.properties.find((property) => property.key.name === wanted)?.value;
  const getter = part('get');
  if (getter) describeProperty(classNamed(owner), name, getter, part('set'), source);
}

function describeProperty(target, name, getter, setter, source) {
  const text = source.slice(getter.start, getter.end);
  const returned = returnedBy(getter);
  if (name === '_className') target.flags.isClass = true;
  else if (name === '_isCollection') target.flags.isCollection = true;
  else if (name === '_collectionPropertyPath') target.flags.collectionPropertyPath = literal(returned);
  else if (/^_(scalar|navigation)Property(Names|OriginalNames|Updateable)$/.test(name)) target.lists[name] = literals(returned);
  else if (isEvent(name, text)) target.events[name] = { ...eventOf(text), api: requirementOf(getter) };
  else {
    const navigation = wireCallOf(getter, ['navigation']);
    if (navigation) target.navigation[name] = navigation;
    else target.scalars[name] = { settable: Boolean(setter), wireSet: setterName(setter), api: requirementOf(getter) };
  }
}

function setterName(setter) {
  const call = setter && callsIn(setter).find((candidate) => calledName(candidate) === '_invokeSetProperty');
  return call ? literal(call.arguments[1]) : undefined;
}

function readMethod(node, source, classNamed) {
  if (node.left.type !== 'MemberExpression' || node.right.type !== 'FunctionExpression') return;
  const owner = prototypeOwner(node.left.object);
  if (!owner) return;
  const name = lastName(node.left);
  if (name === '_handleResult') readResultHandler(classNamed(owner), source.slice(node.right.start, node.right.end));
  else if (!PLUMBING.test(name)) {
    const call = wireCallOf(node.right, ['path', 'indexer', 'action']);
    if (call) classNamed(owner).methods[name] = call;
  }
}

function readResultHandler(target, text) {
  target.flags.dates = [...text.matchAll(/_adjustToDateTime\(obj\["(\w+)"\]\)/g)].map((match) => match[1]);
  const child = /_createChildItemObject\(Excel\.(\w+), (true|false)/.exec(text);
  if (child) Object.assign(target.flags, { childType: child[1], hasIndexer: child[2] === 'true' });
}

/** Properties that are set under another name than they are read: `Worksheet.ShowGridlines` is set as `Gridlines`. */
function renamedSetters(source) {
  const pattern = /function (\w+?)_(\w+)_Set\(thisObj, value\) \{(?:(?!function )[\s\S])*?_invokeSetProperty\(thisObj, "(\w+)"/g;
  const renamed = new Map();
  for (const [, owner, property, wire] of source.matchAll(pattern)) {
    if (property !== wire) renamed.set(`${owner}.${property}`, wire);
  }
  return renamed;
}

function finished(name, raw, renamed) {
  const { lists, flags } = raw;
  const wireNames = lists._scalarPropertyOriginalNames ?? [];
  const scalars = {};
  (lists._scalarPropertyNames ?? []).forEach((scalar, index) => {
    const wire = wireNames[index] ?? scalar;
    scalars[scalar] = {
      wire,
      settable: raw.scalars[scalar]?.settable === true || lists._scalarPropertyUpdateable?.[index] === true,
      wireSet: renamed.get(`${name}.${wire}`) ?? raw.scalars[scalar]?.wireSet ?? wire,
      isDate: flags.dates?.includes(wire) === true,
      api: raw.scalars[scalar]?.api,
    };
  });
  return {
    isCollection: flags.isCollection === true,
    childType: flags.childType,
    hasIndexer: flags.hasIndexer === true,
    collectionPropertyPath: flags.collectionPropertyPath,
    scalars,
    navigation: raw.navigation,
    methods: raw.methods,
    events: raw.events,
  };
}

/** Enumerations: `(function (Name) { Name["key"] = "Value"; ... })(Name = Excel.Name || (Excel.Name = {}))`. */
function readEnums(tree, source) {
  const enums = {};
  walk.simple(tree, {
    CallExpression(node) {
      if (node.callee.type !== 'FunctionExpression' || node.arguments.length !== 1) return;
      const name = /^(\w+) = Excel\.\1 \|\|/.exec(source.slice(node.arguments[0].start, node.arguments[0].end))?.[1];
      if (!name) return;
      const values = node.callee.body.body.map((statement) => literal(statement.expression?.right)).filter((value) => typeof value === 'string');
      if (values.length > 0) enums[name] = values;
    },
  });
  return enums;
}
