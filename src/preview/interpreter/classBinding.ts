import type { ClassData, EventData, LibraryData, MethodData, NavigationData, ScalarData } from './classData';
import { ExcelError, type OfficeClassDefinition } from './officeClass';

/** A member's camelCase name and what the library says of it. */
export interface Member<Data> {
  readonly name: string;
  readonly data: Data;
}

/** A class of the library put together with the preview's definition of it, looked up by the names on the wire. */
export interface ClassBinding {
  readonly className: string;
  readonly data: ClassData;
  readonly definition: OfficeClassDefinition<never>;
  readonly scalars: readonly Member<ScalarData>[];
  /** By lower-cased wire or camelCase name. */
  readonly scalarNamed: ReadonlyMap<string, Member<ScalarData>>;
  readonly scalarSetAs: ReadonlyMap<string, Member<ScalarData>>;
  readonly navigationNamed: ReadonlyMap<string, Member<NavigationData>>;
  readonly methodNamed: ReadonlyMap<string, Member<MethodData>>;
  readonly eventRegisteredBy: ReadonlyMap<string, { readonly event: EventData; readonly adds: boolean }>;
}

type Definitions = Readonly<Record<string, OfficeClassDefinition<never>>>;

/** The classes of one library with the preview's definitions, each put together when it is first used. */
export class ClassBindings {
  private readonly bindings = new Map<string, ClassBinding>();

  constructor(
    private readonly library: LibraryData,
    private readonly definitions: Definitions,
  ) {}

  /** Fails with `NotImplemented` for a class that the preview does not carry out. */
  of(className: string): ClassBinding {
    const known = this.bindings.get(className);
    if (known) return known;
    const data = this.library.classes[className];
    const definition = this.definitions[className];
    if (!data || !definition) throw notImplemented(className);
    const binding = bind(className, data, definition);
    this.bindings.set(className, binding);
    return binding;
  }
}

/** The refusal of everything that Excel can do and the preview cannot. */
export const notImplemented = (what: string): ExcelError =>
  new ExcelError('NotImplemented', `The requested feature isn't implemented: ${what}.`, 501);

function bind(className: string, data: ClassData, definition: OfficeClassDefinition<never>): ClassBinding {
  const scalars = members(data.scalars);
  const navigation = members(data.navigation);
  return {
    className,
    data,
    definition,
    scalars,
    scalarNamed: byName(scalars, (member) => [member.name, member.data.wire]),
    scalarSetAs: byName(scalars, (member) => [member.name, member.data.wire, member.data.wireSet]),
    navigationNamed: byName(navigation, (member) => [member.name, member.data.wire]),
    methodNamed: byName(members(data.methods), (member) => [member.data.wire]),
    eventRegisteredBy: registrations(data),
  };
}

const members = <Data>(all: Readonly<Record<string, Data>>): Member<Data>[] =>
  Object.entries(all).map(([name, data]) => ({ name, data }));

function byName<Data>(all: readonly Member<Data>[], namesOf: (member: Member<Data>) => readonly string[]) {
  const map = new Map<string, Member<Data>>();
  for (const member of all) for (const name of namesOf(member)) map.set(name.toLowerCase(), member);
  return map;
}

function registrations(data: ClassData) {
  const map = new Map<string, { readonly event: EventData; readonly adds: boolean }>();
  for (const event of Object.values(data.events)) {
    if (event.register) map.set(event.register, { event, adds: true });
    if (event.unregister) map.set(event.unregister, { event, adds: false });
  }
  return map;
}
