/** What a style of the galleries is for. */
export type StyleFamily = 'table' | 'pivot' | 'slicer' | 'timeline';

/** A style of tables, PivotTables, slicers or timelines that the workbook has beside Excel's own. */
export interface ObjectStyleModel {
  /** Kept when it is renamed. */
  readonly id: string;
  name: string;
  /** A file's style may be for tables and PivotTables at once. */
  readonly families: readonly StyleFamily[];
  /** Its elements in the file's markup, each with the number of the differential format that it takes. */
  readonly elements: string;
  /** Elements that only slicers or timelines have, which the file keeps apart. */
  readonly ownElements: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const numbered = (stem: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${stem}${index + 1}`);

/** Excel's own styles. */
export const BUILT_IN_STYLES: Readonly<Record<StyleFamily, readonly string[]>> = {
  table: [...numbered('TableStyleLight', 21), ...numbered('TableStyleMedium', 28), ...numbered('TableStyleDark', 11)],
  pivot: [...numbered('PivotStyleLight', 28), ...numbered('PivotStyleMedium', 28), ...numbered('PivotStyleDark', 28)],
  slicer: [...numbered('SlicerStyleLight', 6), ...numbered('SlicerStyleOther', 2), ...numbered('SlicerStyleDark', 6)],
  timeline: [...numbered('TimeSlicerStyleLight', 6), ...numbered('TimeSlicerStyleDark', 6)],
};

export const EXCEL_DEFAULT_STYLES: Readonly<Record<StyleFamily, string>> = {
  table: 'TableStyleMedium2',
  pivot: 'PivotStyleLight16',
  slicer: 'SlicerStyleLight1',
  timeline: 'TimeSlicerStyleLight1',
};

/** The workbook's own styles and, by family, the name of the one that new objects get. */
export class ObjectStyles {
  own: ObjectStyleModel[] = [];
  readonly defaults: Record<StyleFamily, string> = { ...EXCEL_DEFAULT_STYLES };

  ofFamily(family: StyleFamily): ObjectStyleModel[] {
    return this.own.filter(({ families }) => families.includes(family));
  }

  /** The name as the gallery writes it, found whatever the case; undefined where the family has no such style. */
  nameOf(family: StyleFamily, name: string): string | undefined {
    const wanted = name.toLowerCase();
    const names = [...BUILT_IN_STYLES[family], ...this.ofFamily(family).map((style) => style.name)];
    return names.find((candidate) => candidate.toLowerCase() === wanted);
  }

  /** Whether any family has a style of that name: names are unique among all of them. */
  isTaken(name: string): boolean {
    const wanted = name.toLowerCase();
    const builtIn = Object.values(BUILT_IN_STYLES).flat();
    return [...builtIn, ...this.own.map((style) => style.name)].some((taken) => taken.toLowerCase() === wanted);
  }
}
