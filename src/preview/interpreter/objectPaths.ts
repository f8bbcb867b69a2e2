import type { ClassBindings, Member } from './classBinding';
import { notImplemented } from './classBinding';
import type { MethodData } from './classData';
import { ExcelError, officeObject, type OfficeObject } from './officeClass';
import type { ExcelSession } from './session';
import { type ArgumentInfo, PathType, type WirePath } from './wire';

/** Where in the object model an operation stands, for `debugInfo.errorLocation`: `Range.getCell`. */
export type Locate = (className: string, member: string) => void;

/** Resolves a request's object paths, each once and when it is first needed; `null` is a null object. */
export class ObjectPaths {
  private readonly resolved = new Map<number, OfficeObject | null>();

  constructor(
    private readonly paths: Readonly<Record<string, WirePath>>,
    private readonly session: ExcelSession,
    private readonly bindings: ClassBindings,
    private readonly locate: Locate,
  ) {}

  object(id: number): OfficeObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.paths[String(id)];
    if (!path) throw new ExcelError('InvalidArgument', `The request has no object path ${id}.`);
    const object = this.resolve(path);
    this.resolved.set(id, object);
    return object;
  }

  private resolve(path: WirePath): OfficeObject | null {
    switch (path.ObjectPathType) {
      case PathType.workbook:
        return officeObject('Workbook', this.session.workbook);
      case PathType.newObject:
        throw notImplemented(path.Name);
      case PathType.method:
        return this.child(path, (parent) => this.callForObject(parent, path));
      case PathType.property:
        return this.child(path, (parent) => this.navigate(parent, path.Name));
      case PathType.indexer:
        return this.child(path, (parent) => this.item(parent, this.arguments(path.ArgumentInfo)[0]));
      case PathType.reference:
        return this.reference(path.Name);
      case PathType.nullObject:
        return null;
      default:
        throw new ExcelError('InvalidArgument', `Object path type ${path.ObjectPathType} is not known.`);
    }
  }

  private child(path: WirePath, make: (parent: OfficeObject) => OfficeObject | null): OfficeObject | null {
    const parent = this.object(path.ParentObjectPathId ?? 0);
    return parent === null ? null : make(parent);
  }

  private reference(id: string): OfficeObject {
    const object = this.session.referenced(id);
    if (!object) throw new ExcelError('InvalidReference', 'This reference is not valid for the current operation.');
    return object;
  }

  private callForObject(parent: OfficeObject, path: WirePath): OfficeObject | null {
    const result = this.call(parent, path.Name, this.arguments(path.ArgumentInfo));
    return isOfficeObject(result) ? result : null;
  }

  /** Navigates by a wire name (`Format`) or a camelCase one (`format`). */
  navigate(parent: OfficeObject, name: string): OfficeObject | null {
    const binding = this.bindings.of(parent.className);
    const member = binding.navigationNamed.get(name.toLowerCase());
    if (!member) throw new ExcelError('ApiNotFound', `${parent.className} has no member ${name}.`, 404);
    this.locate(parent.className, member.name);
    const get = binding.definition.navigation?.[member.name];
    if (!get) throw notImplemented(`${parent.className}.${member.name}`);
    return get(parent.subject as never, this.session);
  }

  private item(parent: OfficeObject, key: unknown): OfficeObject {
    const binding = this.bindings.of(parent.className);
    this.locate(parent.className, indexerName(binding.data.methods));
    const find = binding.definition.item;
    if (!find) throw notImplemented(`${parent.className}.getItem`);
    if (key === null || key === undefined) throw new ExcelError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
    const item = find(parent.subject as never, key, this.session);
    if (!item) throw new ExcelError('ItemNotFound', "The requested resource doesn't exist.", 404);
    return item;
  }

  /** Calls a method by its wire name; what it returns is an object, a value or nothing. */
  call(parent: OfficeObject, wireName: string, args: readonly unknown[]): unknown {
    const binding = this.bindings.of(parent.className);
    const member: Member<MethodData> | undefined = binding.methodNamed.get(wireName.toLowerCase());
    const unlisted = binding.definition.unlistedMethods?.[wireName];
    if (unlisted) return unlisted(parent.subject as never, args, this.session);
    if (!member) throw new ExcelError('ApiNotFound', `${parent.className} has no method ${wireName}.`, 404);
    this.locate(parent.className, member.name);
    const { methods, anyMethod } = binding.definition;
    const method = methods?.[member.name] ?? ((subject, given, session) => anyMethod?.(subject, member.data.wire, given, session));
    if (!methods?.[member.name] && !anyMethod) throw notImplemented(`${parent.className}.${member.name}`);
    if (changesWorkbook(member)) this.session.checkWritable();
    if (args.length > member.data.args.length) throw new ExcelError('InvalidArgument', `${member.name} takes ${member.data.args.length} arguments.`);
    return method(parent.subject as never, args, this.session);
  }

  /** Arguments with objects in the place of their path ids; JSON null stands for what was left out or null. */
  arguments(info: ArgumentInfo | undefined): readonly unknown[] {
    const values = info?.Arguments ?? [];
    const references = info?.ReferencedObjectPathIds;
    return values.map((value, index) => this.argument(value, references?.[index]));
  }

  private argument(value: unknown, reference: unknown): unknown {
    if (typeof reference === 'number' && reference > 0) return this.object(reference);
    if (Array.isArray(reference) && Array.isArray(value)) return value.map((part, index) => this.argument(part, reference[index]));
    return this.withNestedObjects(value);
  }

  /** Objects inside plain objects travel as `{ _ObjectPathId }`, in lists of theirs too. Blocks of values are passed on as they are. */
  private withNestedObjects(value: unknown, isNested = false): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return isNested ? value.map((part) => this.withNestedObjects(part, true)) : value;
    const id = (value as { readonly _ObjectPathId?: unknown })._ObjectPathId;
    if (typeof id === 'number') return this.object(id);
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, this.withNestedObjects(part, true)]));
  }
}

const isOfficeObject = (value: unknown): value is OfficeObject =>
  typeof value === 'object' && value !== null && 'className' in value && 'subject' in value;

/** Methods that lead somewhere, listen, show or calculate are not marked as reading, but change nothing either. */
const changesWorkbook = ({ name, data }: Member<MethodData>): boolean =>
  data.reads !== true && !/^(get|_|activate$|calculate$)/.test(name);

function indexerName(methods: Readonly<Record<string, MethodData>>): string {
  return Object.entries(methods).find(([, method]) => method.kind === 'indexer')?.[0] ?? 'getItem';
}
