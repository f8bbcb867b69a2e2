import { calledName, callsIn, lastName, literal } from './syntax.mjs';

/** The requirement set that a member asks for, such as `ExcelApi 1.7`. */
export function requirementOf(node) {
  const check = callsIn(node).find((call) => calledName(call) === '_throwIfApiNotSupported');
  if (!check) return undefined;
  const [, set, version] = check.arguments;
  return `${literal(set) ?? 'ExcelApi'} ${literal(version)}`;
}

/** The names of the arguments that are sent; some are sent as expressions of theirs and then have none. */
const argumentNames = (node) => (node?.elements ?? []).map((element) => lastName(element) ?? '');

/** How each of the library's own helpers turns a call into an object path or an action. */
const WIRE_CALLS = {
  _createMethodObject: ([type, , wire, operation, args, isCollection, invalidAfterRequest, getById]) => ({
    kind: 'path',
    wire: literal(wire),
    returns: lastName(type),
    reads: literal(operation) === 1,
    args: argumentNames(args),
    isCollection: literal(isCollection) === true,
    invalidAfterRequest: literal(invalidAfterRequest) === true,
    getById: literal(getById) ?? null,
  }),
  _createIndexerObject: ([type, , args]) => ({ kind: 'indexer', wire: '', returns: lastName(type), args: argumentNames(args) }),
  _invokeMethod: ([, wire, operation, args]) => ({
    kind: 'action',
    wire: literal(wire),
    reads: literal(operation) === 1,
    args: argumentNames(args),
  }),
  _createPropertyObject: ([type, , wire, isCollection]) => ({
    kind: 'navigation',
    wire: literal(wire),
    type: lastName(type),
    isCollection: literal(isCollection) === true,
  }),
};

/** What a function of the library sends, or undefined where it sends nothing. */
export function wireCallOf(node, kinds) {
  for (const call of callsIn(node)) {
    const described = WIRE_CALLS[calledName(call)]?.(call.arguments);
    if (described && kinds.includes(described.kind)) return { ...described, api: requirementOf(node) };
  }
  return undefined;
}

/** An event's number, target and registration, read from the text of its getter. */
export function eventOf(source) {
  const match = (pattern) => pattern.exec(source)?.[1];
  const number = match(/eventType: (\d+)/);
  return {
    generic: source.includes('GenericEventHandlers'),
    number: number === undefined ? undefined : Number(number),
    register: match(/\bregisterFunc: function \(\) \{ return _this\.(\w+)\(/),
    unregister: match(/unregisterFunc: function \(\) \{ return _this\.(\w+)\(/),
    target: match(/getTargetIdFunc: function \(\) \{ return (.*?); \}/)
      ?.replace('_this.', '')
      .replace('OfficeExtension.Constants.eventWorkbookId', 'Workbook'),
  };
}

export const isEvent = (name, source) => /^_?on[A-Z]/.test(name) && source.includes('EventHandlers(');
