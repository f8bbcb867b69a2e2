import type { ClassBindings } from './classBinding';
import { notImplemented } from './classBinding';
import type { Fault } from './faults';
import { ExcelError, type OfficeObject } from './officeClass';
import { ObjectPaths } from './objectPaths';
import { QueryReader } from './query';
import type { ExcelSession } from './session';
import type { UseCount } from './trace';
import { ActionType, PathType, type WireAction, type WireBatch, type WireError, type WireReply } from './wire';

export interface BatchOptions {
  /** An error that strikes at one of the actions, as if Excel had found something wrong with it. */
  readonly fault?: Fault | undefined;
  /** Counts what the batch uses. */
  readonly uses?: UseCount | undefined;
}

/**
 * Carries out a batch, action by action in the order of the array. Stops at the first action that fails: what ran
 * before it stays done, and its results are sent along with the error.
 */
export function processBatch(batch: WireBatch, session: ExcelSession, bindings: ClassBindings, options: BatchOptions = {}): WireReply {
  const run = new BatchRun(batch, session, bindings, options);
  try {
    return run.process();
  } finally {
    session.calculationSuspended = false;
    session.calculateIfNeeded();
    session.forgetLiveAreas();
  }
}

class BatchRun {
  private readonly results: { ActionId: number; Value: unknown }[] = [];
  private readonly traceIds: number[] = [];
  private location = '';
  private readonly paths: ObjectPaths;
  private readonly reader: QueryReader;

  constructor(
    private readonly batch: WireBatch,
    private readonly session: ExcelSession,
    private readonly bindings: ClassBindings,
    private readonly options: BatchOptions,
  ) {
    const locate = (className: string, member: string): void => {
      this.location = `${className}.${member}`;
    };
    this.paths = new ObjectPaths(batch.ObjectPaths, session, bindings, locate);
    this.reader = new QueryReader(session, bindings, locate);
  }

  process(): WireReply {
    for (const [index, action] of this.batch.Actions.entries()) {
      this.location = '';
      try {
        this.strike(index);
        this.results.push({ ActionId: action.Id, Value: this.perform(action) ?? null });
      } catch (error) {
        return { Results: this.results, TraceIds: this.traceIds, Error: this.wireError(error, index) };
      }
    }
    return { Results: this.results, TraceIds: this.traceIds };
  }

  /** Fails where the fault that was asked for strikes; one that is meant for a later action than there is, at the last. */
  private strike(index: number): void {
    const { fault } = this.options;
    if (fault?.kind !== 'refuse' || index !== Math.min(fault.atAction, this.batch.Actions.length - 1)) return;
    throw new ExcelError(fault.code, fault.message);
  }

  private wireError(error: unknown, index: number): WireError {
    const known = error instanceof ExcelError ? error : new ExcelError('GeneralException', `The preview failed: ${describe(error)}`, 500);
    return { Code: known.code, Message: known.message, Location: this.location, ActionIndex: index, HttpStatusCode: known.httpStatusCode };
  }

  private perform(action: WireAction): unknown {
    if (action.ActionType === ActionType.trace) {
      this.traceIds.push(action.Id);
      return null;
    }
    const object = this.paths.object(action.ObjectPathId);
    const result = object === null ? null : this.performOn(object, action);
    if (object !== null) this.countUse(object, action);
    return result;
  }

  /** Objects that were only passed through on the way to others are not counted. */
  private countUse({ className }: OfficeObject, { ActionType: type, ObjectPathId }: WireAction): void {
    const { uses } = this.options;
    if (!uses) return;
    if (type === ActionType.instantiate && this.batch.ObjectPaths[String(ObjectPathId)]?.ObjectPathType !== PathType.method) return;
    if (type === ActionType.setProperty || type === ActionType.update) uses.add(`${this.location}=`);
    else if (type === ActionType.query || type === ActionType.queryAsJson) uses.add(`load ${className}`);
    else if (this.location !== '') uses.add(this.location);
  }

  private performOn(object: OfficeObject, action: WireAction): unknown {
    switch (action.ActionType) {
      case ActionType.instantiate:
        return this.reader.identity(object);
      case ActionType.query:
        this.session.calculateIfNeeded();
        return this.reader.read(object, action.QueryInfo ?? {}, 'wire');
      case ActionType.method:
        return this.callMethod(object, action);
      case ActionType.setProperty:
        return this.setProperty(object, action.Name, this.paths.arguments(action.ArgumentInfo)[0]);
      case ActionType.recursiveQuery:
        this.session.calculateIfNeeded();
        return this.reader.readRecursively(object, action.RecursiveQueryInfo?.Queries ?? {}, action.RecursiveQueryInfo?.MaxDepth ?? 0);
      case ActionType.queryAsJson:
        this.session.calculateIfNeeded();
        return this.reader.read(object, action.QueryInfo ?? {}, 'json');
      case ActionType.ensureUnchanged:
        return this.ensureUnchanged(object, action.ObjectState ?? {});
      case ActionType.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.setProperty(object, name, value);
        return null;
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  }

  private setProperty(object: OfficeObject, name: string, value: unknown): void {
    const binding = this.bindings.of(object.className);
    const member = binding.scalarSetAs.get(name.toLowerCase());
    if (!member) throw new ExcelError('ApiNotFound', `${object.className} has no property ${name}.`, 404);
    this.location = `${object.className}.${member.name}`;
    const scalar = binding.definition.scalars?.[member.name];
    if (!scalar?.set) throw notImplemented(`setting ${object.className}.${member.name}`);
    this.session.checkWritable();
    scalar.set(object.subject as never, value, this.session);
  }

  private callMethod(object: OfficeObject, action: WireAction): unknown {
    const binding = this.bindings.of(object.className);
    if (action.Name === '_KeepReference') {
      this.session.keepReference(object);
      return null;
    }
    const registration = binding.eventRegisteredBy.get(action.Name);
    if (registration?.event.number !== undefined) {
      const target = this.eventTarget(object, registration.event.target);
      if (registration.adds) this.session.events.register(registration.event.number, target);
      else this.session.events.unregister(registration.event.number, target);
      return null;
    }
    const args = this.paths.arguments(action.ArgumentInfo);
    if (binding.methodNamed.get(action.Name.toLowerCase())?.data.kind === 'action') this.session.calculateIfNeeded();
    const value = this.paths.call(object, action.Name, args);
    return value === undefined ? null : value;
  }

  private eventTarget(object: OfficeObject, target: string | undefined): string {
    const binding = this.bindings.of(object.className);
    const own = binding.definition.eventTarget?.(object.subject as never, this.session);
    if (own !== undefined) return own;
    const id = target?.includes('Workbook') ? undefined : this.reader.identity(object)['Id'];
    return typeof id === 'string' ? id : 'Workbook';
  }

  /** `ensureUnchanged`: fails where a property of the state given is not what it was. */
  private ensureUnchanged(object: OfficeObject, state: Readonly<Record<string, unknown>>): null {
    const now = this.reader.read(object, { Select: Object.keys(state) }, 'json');
    if (JSON.stringify(sortKeys(now)) === JSON.stringify(sortKeys(state))) return null;
    throw new ExcelError('Conflict', 'The object was changed since it was loaded.', 409);
  }
}

function sortKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, sortKeys(part)]));
}

const describe = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
