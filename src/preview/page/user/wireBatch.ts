import {
  ActionType,
  PathType,
  type ArgumentInfo,
  type WireAction,
  type WireBatch,
  type WirePath,
} from '../../interpreter/wire';

/** An object of Excel's as a batch speaks of it: how it is come by from the object before it. */
export class WireObject {
  constructor(
    readonly type: number,
    readonly name: string,
    readonly parent?: WireObject,
    readonly args?: readonly unknown[],
  ) {}
}

export const WORKBOOK = new WireObject(PathType.workbook, '');

/** What a property of an object leads to, by its wire name. */
export const property = (parent: WireObject, name: string): WireObject =>
  new WireObject(PathType.property, name, parent);

/** A collection's item by its name or id. */
export const item = (collection: WireObject, key: unknown): WireObject =>
  new WireObject(PathType.indexer, '', collection, [key]);

/** What a method of an object gives. */
export const result = (parent: WireObject, name: string, ...args: readonly unknown[]): WireObject =>
  new WireObject(PathType.method, name, parent, args);

/** One action of a batch. Arguments may be objects of the same batch. */
export interface Step {
  readonly object: WireObject;
  readonly type: number;
  readonly name: string;
  readonly args?: readonly unknown[];
  readonly select?: readonly string[];
}

export const call = (object: WireObject, name: string, ...args: readonly unknown[]): Step => ({
  object,
  type: ActionType.method,
  name,
  args,
});

export const set = (object: WireObject, name: string, value: unknown): Step => ({
  object,
  type: ActionType.setProperty,
  name,
  args: [value],
});

/** Makes an object that nothing else is done with. */
export const make = (object: WireObject): Step => ({ object, type: ActionType.instantiate, name: '' });

/** Reads properties of an object, or of a collection's items. */
export const load = (object: WireObject, ...select: readonly string[]): Step => ({
  object,
  type: ActionType.query,
  name: '',
  select,
});

/** Steps as the batch that an add-in's `context.sync()` would send. */
export function batchOf(...steps: readonly Step[]): WireBatch {
  const numbering = new Numbering();
  const actions = steps.map(({ object, type, name, args, select }) => ({
    ActionType: type,
    Name: name,
    ObjectPathId: numbering.idOf(object),
    ...(args ? { ArgumentInfo: numbering.argumentInfo(args) } : {}),
    ...(select ? { QueryInfo: { Select: select } } : {}),
  }));
  const first = numbering.count + 1;
  return {
    Actions: actions.map((action, index): WireAction => ({ ...action, Id: first + index })),
    ObjectPaths: Object.fromEntries(numbering.paths().map((path) => [String(path.Id), path])),
  };
}

/** Gives the objects of a batch their numbers, parents before what they lead to. */
class Numbering {
  private readonly ids = new Map<WireObject, number>();
  private readonly made: WirePath[] = [];

  get count(): number {
    return this.ids.size;
  }

  paths(): readonly WirePath[] {
    return this.made;
  }

  idOf(object: WireObject): number {
    const known = this.ids.get(object);
    if (known !== undefined) return known;
    const parent = object.parent && this.idOf(object.parent);
    const info = object.args && this.argumentInfo(object.args);
    const id = this.ids.size + 1;
    this.ids.set(object, id);
    this.made.push({
      Id: id,
      ObjectPathType: object.type,
      Name: object.name,
      ...(parent === undefined ? {} : { ParentObjectPathId: parent }),
      ...(info ? { ArgumentInfo: info } : {}),
    });
    return id;
  }

  argumentInfo(args: readonly unknown[]): ArgumentInfo {
    const ids = args.map((arg) => (arg instanceof WireObject ? this.idOf(arg) : 0));
    const Arguments = args.map((arg, index) => (arg instanceof WireObject ? ids[index] : arg));
    return ids.some((id) => id > 0) ? { Arguments, ReferencedObjectPathIds: ids } : { Arguments };
  }
}
