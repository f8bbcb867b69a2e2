import type { ClassData, LibraryData } from '../../src/preview/interpreter/classData';
import type { OfficeClassDefinition } from '../../src/preview/interpreter/officeClass';
import { isAtMost, type TypedClass, type TypedMember } from './officeTypes';

/** The newest requirement set whose members are each decided on. */
export const FLOOR = '1.13';

type Definition = OfficeClassDefinition<never>;

export interface PreviewCode {
  readonly library: LibraryData;
  readonly definitions: Readonly<Record<string, Definition>>;
  /** Whether a class that has no list of methods carries out one of them, by its name on the wire. */
  readonly carriesOut: (wireName: string) => boolean;
  /** What works otherwise than in Excel, by class. */
  readonly differences: Readonly<Record<string, string>>;
}

/** One class's row: how many members up to the floor are supported, which are refused, and what of newer sets is there. */
export interface ClassRow {
  readonly name: string;
  readonly members: number;
  readonly supported: number;
  readonly refused: readonly string[];
  /** Supported members of newer sets. */
  readonly newer: number;
  readonly difference: string;
}

/** Every class that has members up to the floor, or that the preview has in spite of being newer. */
export function classRows(types: readonly TypedClass[], code: PreviewCode): readonly ClassRow[] {
  return types.map((type) => classRow(type, code)).filter(({ members, newer }) => members > 0 || newer > 0);
}

function classRow({ name, members }: TypedClass, { library, definitions, carriesOut, differences }: PreviewCode): ClassRow {
  const data = library.classes[name];
  const isThere = (member: TypedMember): boolean => supports(definitions[name], data, member, carriesOut);
  const within = members.filter(({ version }) => version !== undefined && isAtMost(version, FLOOR));
  const beyond = members.filter((member) => !within.includes(member));
  return {
    name,
    members: within.length,
    supported: within.filter(isThere).length,
    refused: within.filter((member) => !isThere(member)).map((member) => member.name),
    newer: beyond.filter(isThere).length,
    difference: differences[name] ?? '',
  };
}

/** Methods that the library carries out by other members: `getItem` is the indexer, the adjacent ranges are offsets. */
function supports(definition: Definition | undefined, data: ClassData | undefined, { name, kind, isSettable }: TypedMember, carriesOut: PreviewCode['carriesOut']): boolean {
  if (!definition || !data) return false;
  if (kind === 'event') return data.events[name] !== undefined;
  if (kind === 'property') return supportsProperty(definition, data, name, isSettable);
  if (data.methods[name]?.kind === 'indexer') return definition.item !== undefined;
  const method = data.methods[name];
  if (method === undefined || definition.methods?.[name]) return true;
  return definition.anyMethod !== undefined && carriesOut(method.wire);
}

function supportsProperty(definition: Definition, data: ClassData, name: string, isSettable: boolean): boolean {
  if (data.navigation[name]) return definition.navigation?.[name] !== undefined;
  const scalar = definition.scalars?.[name];
  return scalar !== undefined && (!isSettable || data.scalars[name]?.settable !== true || scalar.set !== undefined);
}

/** The rows as a Markdown table. */
export function markdownTable(rows: readonly ClassRow[]): string {
  const lines = rows.map(({ name, members, supported, refused, newer, difference }) => {
    const counted = members === 0 ? '' : supported === members ? `all ${members}` : `${supported} of ${members}`;
    return `| ${name} | ${counted} | ${refused.join(', ')} | ${newer === 0 ? '' : newer} | ${difference} |`;
  });
  return [`| class | supported | refused | newer than ${FLOOR} | different |`, '| --- | --- | --- | --- | --- |', ...lines].join('\n');
}

const BEGIN = '<!-- classes: made by npm run preview:table -->';
const END = '<!-- end of classes -->';

/** A README with its table made anew. Fails where the README has no place for one. */
export function withTable(readme: string, table: string): string {
  const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error('The README has no place for the table of classes.');
  return `${readme.slice(0, begin + BEGIN.length)}\n\n${table}\n\n${readme.slice(end)}`;
}
