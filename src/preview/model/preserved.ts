import type { PreservedRelation, SheetVisibility } from './sheet';

/** What an element of the file holds beside what the model knows; written back as it came. */
export interface PreservedMarkup {
  readonly attributes: Readonly<Record<string, string>>;
  /** Child elements as markup, by name. */
  readonly elements: ReadonlyMap<string, string>;
  readonly relations: readonly PreservedRelation[];
}

/** A tab that is no worksheet (a chart sheet, a dialog sheet, a macro sheet), with its place among all tabs. */
export interface PreservedTab {
  readonly name: string;
  readonly relationId: string;
  readonly visibility: SheetVisibility;
  readonly index: number;
  readonly sheetId: number;
}

/** A cell format's font, fill and border as markup: theme colours, gradients and font schemes survive where nobody changed them. */
export interface PreservedFormat {
  readonly font: string;
  readonly fill: string;
  readonly border: string;
}

/** What a package holds beside its sheets that the model does not know. */
export class PreservedPackage {
  /** Elements of the workbook part, by name. */
  readonly elements = new Map<string, string>();
  /** Attributes of the workbook part, by the name of their element. */
  readonly attributes = new Map<string, Readonly<Record<string, string>>>();
  /** Relations of the workbook part. */
  relations: PreservedRelation[] = [];
  /** Relations of the package itself. */
  rootRelations: PreservedRelation[] = [];
  /** Relations of the add-ins' part to the settings of other add-ins. */
  addInRelations: PreservedRelation[] = [];
  tabs: PreservedTab[] = [];
  /** Elements of the styles part, by name. */
  readonly styleElements = new Map<string, string>();
  /** Differential formats in the file's order, since other parts point to them by index. */
  differentialFormats: string[] = [];
  /** Number formats by the file's numbers, which parts of PivotTables point to. */
  numberFormats: ReadonlyMap<number, string> = new Map();
  /** By style id. */
  readonly formats = new Map<number, PreservedFormat>();
  /** Built-in numbers of named styles, by name. */
  readonly builtinStyles = new Map<string, number>();
  /** The metadata index by which cells of the preserved metadata part mark a formula that spills. */
  dynamicArrayIndex: number | undefined;
  /** The workbook held macros. */
  macros = false;
}
