import type { ClassBinding, ClassBindings, Member } from './classBinding';
import { notImplemented } from './classBinding';
import type { NavigationData, ScalarData } from './classData';
import type { OfficeObject } from './officeClass';
import type { ExcelSession } from './session';
import type { QueryInfo } from './wire';

/** What is asked of one object: its own scalars, and the same of objects that it leads to. */
interface Selection {
  /** All scalars of the object. */
  all: boolean;
  readonly names: Set<string>;
  /** By lower-cased name. */
  readonly nested: Map<string, Selection>;
}

/** How names and collections are written in an answer: PascalCase for `load`, camelCase for `retrieve`. */
export type AnswerForm = 'wire' | 'json';

/** A plain object being made into an answer. */
type Answer = Record<string, unknown>;

const emptySelection = (): Selection => ({ all: false, names: new Set(), nested: new Map() });

/** Reads the forms in which `load` and `retrieve` name what they want; see the library's own rewriting of them. */
function selectionOf(query: QueryInfo): Selection {
  const root = emptySelection();
  const wanted = [...(query.Select ?? []), ...(query.Expand ?? [])].map((name) => name.trim()).filter((name) => name !== '');
  if (wanted.length === 0) root.all = true;
  for (const path of wanted) addPath(root, path.split('/').filter((step) => step !== ''));
  return root;
}

function addPath(selection: Selection, steps: readonly string[]): void {
  const [step, ...rest] = steps;
  if (step === undefined || step === '*' || step === '$all') {
    selection.all = true;
    return;
  }
  const name = step.toLowerCase();
  const nested = selection.nested.get(name) ?? emptySelection();
  if (name === 'items') {
    // Stands for the members of a collection; but a PivotField has members of that name, too, and the library drops steps.
    addPath(selection, rest);
    addPath(nested, rest);
    selection.nested.set(name, nested);
    return;
  }
  if (rest.length > 0) {
    addPath(nested, rest);
    selection.nested.set(name, nested);
  } else selection.names.add(name);
}

/** Answers queries: reads the scalars and follows the navigation that a `load` names. */
export class QueryReader {
  constructor(
    private readonly session: ExcelSession,
    private readonly bindings: ClassBindings,
    private readonly locate: (className: string, member: string) => void,
  ) {}

  read(object: OfficeObject, query: QueryInfo, form: AnswerForm): unknown {
    return this.answer(object, selectionOf(query), form, query);
  }

  /** `context.loadRecursive`: each class's own selection, applied down to a depth. */
  readRecursively(object: OfficeObject, queries: Readonly<Record<string, QueryInfo>>, depth: number): unknown {
    const binding = this.bindings.of(object.className);
    const query = queries[object.className] ?? {};
    const answer = this.answer(object, selectionOf(query), 'wire', query) as Answer;
    if (depth <= 0) return answer;
    if (binding.definition.items) {
      answer['_Items'] = this.itemsOf(binding, object, query).map((item) => this.readRecursively(item, queries, depth - 1));
      return answer;
    }
    for (const [name, get] of Object.entries(binding.definition.navigation ?? {})) {
      const data = binding.data.navigation[name];
      if (!data || !(data.type in queries)) continue;
      const child = get(object.subject as never, this.session);
      answer[data.wire] = child === null ? null : this.readRecursively(child, queries, depth - 1);
    }
    return answer;
  }

  /** What an object says of itself so that it can be found again. */
  identity(object: OfficeObject): Answer {
    const identity: Answer = { ...this.bindings.of(object.className).definition.identity?.(object.subject as never, this.session) };
    const reference = this.session.referenceId(object);
    if (reference !== undefined) identity['_ReferenceId'] = reference;
    return identity;
  }

  private answer(object: OfficeObject, selection: Selection, form: AnswerForm, page: QueryInfo = {}): unknown {
    const binding = this.bindings.of(object.className);
    if (binding.data.isCollection) return this.collectionAnswer(binding, object, selection, form, page);
    const answer: Answer = form === 'wire' ? this.identity(object) : {};
    this.addScalars(answer, binding, object, selection, form);
    this.addNested(answer, binding, object, selection, form);
    return answer;
  }

  private collectionAnswer(binding: ClassBinding, object: OfficeObject, selection: Selection, form: AnswerForm, page: QueryInfo): Answer {
    const answer: Answer = {};
    this.addScalars(answer, binding, object, selection, form);
    const children = this.itemsOf(binding, object, page).map((item) => this.answer(item, forItems(selection, binding), form));
    answer[form === 'wire' ? '_Items' : 'items'] = children;
    return answer;
  }

  private itemsOf(binding: ClassBinding, object: OfficeObject, page: QueryInfo): readonly OfficeObject[] {
    this.locate(object.className, 'items');
    const list = binding.definition.items;
    if (!list) throw notImplemented(`${object.className}.items`);
    const items = list(object.subject as never, this.session);
    const first = page.Skip ?? 0;
    return first === 0 && page.Top === undefined ? items : items.slice(first, page.Top === undefined ? undefined : first + page.Top);
  }

  private addScalars(answer: Answer, binding: ClassBinding, object: OfficeObject, selection: Selection, form: AnswerForm): void {
    for (const name of selection.names) {
      const member = binding.scalarNamed.get(name);
      if (member) answer[form === 'wire' ? member.data.wire : member.name] = this.scalar(binding, object, member);
      else this.addWholeNavigation(answer, binding, object, name, form);
    }
    if (!selection.all) return;
    for (const member of binding.scalars) {
      if (member.name.startsWith('_') || !binding.definition.scalars?.[member.name]) continue;
      answer[form === 'wire' ? member.data.wire : member.name] = this.scalar(binding, object, member);
    }
  }

  private scalar(binding: ClassBinding, object: OfficeObject, member: Member<ScalarData>): unknown {
    this.locate(object.className, member.name);
    const scalar = binding.definition.scalars?.[member.name];
    if (!scalar) throw notImplemented(`${object.className}.${member.name}`);
    const value = scalar.get(object.subject as never, this.session);
    return value instanceof Date ? value.toISOString() : (value ?? null);
  }

  /** `load('format')` or `load('tables/items')`: all scalars of what a navigation property leads to. */
  private addWholeNavigation(answer: Answer, binding: ClassBinding, object: OfficeObject, name: string, form: AnswerForm): void {
    const member = binding.navigationNamed.get(name);
    if (member) this.addNavigation(answer, binding, object, member, { ...emptySelection(), all: true }, form);
  }

  private addNested(answer: Answer, binding: ClassBinding, object: OfficeObject, selection: Selection, form: AnswerForm): void {
    for (const [name, nested] of selection.nested) {
      const member = binding.navigationNamed.get(name);
      // `load('font, font/color')` asks for all of the font.
      const wanted = selection.names.has(name) ? { ...nested, all: true } : nested;
      if (member) this.addNavigation(answer, binding, object, member, wanted, form);
    }
  }

  private addNavigation(answer: Answer, binding: ClassBinding, object: OfficeObject, member: Member<NavigationData>, selection: Selection, form: AnswerForm): void {
    this.locate(object.className, member.name);
    const get = binding.definition.navigation?.[member.name];
    if (!get) throw notImplemented(`${object.className}.${member.name}`);
    const child = get(object.subject as never, this.session);
    answer[form === 'wire' ? member.data.wire : member.name] = child === null ? null : this.answer(child, selection, form);
  }
}

/** A collection's own scalars are asked for by the same names as its items' are; items get what the collection does not have. */
function forItems(selection: Selection, binding: ClassBinding): Selection {
  const names = new Set([...selection.names].filter((name) => !binding.scalarNamed.has(name) || name === 'name'));
  return { all: selection.all, names, nested: selection.nested };
}
