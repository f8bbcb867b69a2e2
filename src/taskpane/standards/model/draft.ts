/** Settings while a person changes them: plain data, in which a number that was typed is still its text. */
export type Draft = string | number | boolean | null | undefined | readonly Draft[] | { readonly [name: string]: Draft };

/** Where something stands in a draft: names of entries and numbers of rows from 0. */
export type Path = readonly (string | number)[];

/** What a path is called where a text is needed. */
export const pathName = (path: Path): string => path.join('.');

/** Plain data as a draft. */
export const asDraft = (value: unknown): Draft => JSON.parse(JSON.stringify(value)) as Draft;

/** What stands there; undefined where nothing does. */
export function readAt(draft: Draft, path: Path): Draft {
  let here: Draft = draft;
  for (const step of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = (here as Readonly<Record<string | number, Draft>>)[step];
  }
  return here;
}

/** The draft with another value there; entries that are missing on the way are made. */
export function writeAt(draft: Draft, path: Path, value: Draft): Draft {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(draft)) return Object.assign([...(draft as readonly Draft[])], { [step]: writeAt(readAt(draft, [step]), rest, value) });
  const entries = typeof draft === 'object' && draft !== null ? draft : {};
  return { ...entries, [step]: writeAt(readAt(draft, [step]), rest, value) };
}

/** The rows of a list; none where there is no list. */
export function rowsAt(draft: Draft, path: Path): readonly Draft[] {
  const rows = readAt(draft, path);
  return Array.isArray(rows) ? (rows as readonly Draft[]) : [];
}
