import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';

export type MemberKind = 'property' | 'method' | 'event';

/** A member of a class as Microsoft's types describe it. */
export interface TypedMember {
  readonly name: string;
  readonly kind: MemberKind;
  /** Whether it can be set. */
  readonly isSettable: boolean;
  /** '1.7' of 'ExcelApi 1.7'; undefined for members of other sets (online, desktop, preview). */
  readonly version: string | undefined;
}

export interface TypedClass {
  readonly name: string;
  readonly members: readonly TypedMember[];
}

/** What every proxy has from the library itself, without the host. */
const PLUMBING = new Set(['context', 'load', 'set', 'toJSON', 'track', 'untrack', 'items', 'isNullObject', 'constructor']);

/** The classes of the namespace Excel in @types/office-js that stand for objects of Excel's. */
export function officeTypes(file = createRequire(import.meta.url).resolve('@types/office-js/index.d.ts')): readonly TypedClass[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const classes: TypedClass[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isModuleDeclaration(node) && node.name.text === 'Excel' && node.body && ts.isModuleBlock(node.body))
      for (const statement of node.body.statements) if (ts.isClassDeclaration(statement)) addClass(classes, statement, source);
  };
  ts.forEachChild(source, visit);
  return classes.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

function addClass(classes: TypedClass[], declaration: ts.ClassDeclaration, source: ts.SourceFile): void {
  const isProxy = declaration.heritageClauses?.some((clause) => clause.getText(source).includes('ClientObject')) === true;
  const name = declaration.name?.text;
  if (!isProxy || name === undefined) return;
  const members = new Map<string, TypedMember>();
  for (const member of declaration.members) {
    const typed = typedMember(member, source);
    if (typed && !PLUMBING.has(typed.name)) members.set(typed.name, members.get(typed.name) ?? typed);
  }
  classes.push({ name, members: [...members.values()] });
}

function typedMember(member: ts.ClassElement, source: ts.SourceFile): TypedMember | undefined {
  if (!member.name) return undefined;
  const name = member.name.getText(source);
  const version = /\[Api set: ExcelApi (\d+\.\d+)\]/.exec(source.text.slice(member.getFullStart(), member.getStart(source)))?.[1];
  if (ts.isMethodDeclaration(member)) return { name, kind: 'method', isSettable: false, version };
  if (!ts.isPropertyDeclaration(member)) return undefined;
  const isReadonly = member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword) === true;
  const isEvent = member.type?.getText(source).includes('EventHandlers<') === true;
  return { name, kind: isEvent ? 'event' : 'property', isSettable: !isReadonly && !isEvent, version };
}

/** Whether a version is at most another: '1.9' is before '1.13'. */
export function isAtMost(version: string, most: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [mostMajor = 0, mostMinor = 0] = most.split('.').map(Number);
  return major < mostMajor || (major === mostMajor && minor <= mostMinor);
}
