import type { Rect } from './area';
import { CellStore } from './cellStore';
import type { CommentModel } from './comment';
import type { DrawingModel } from './drawing/drawing';
import { Hyperlinks } from './hyperlinks';
import type { ConditionalFormatModel, DataValidationModel } from './rules';
import type { PageLayoutModel } from './pageLayout';
import { defaultPageLayout } from './pageLayout';
import type { NamedItemModel } from './names';
import type { PivotTableModel } from './pivot/pivotTable';
import type { TableModel } from './table';

/** A row's own settings; height in points, undefined for the sheet's standard height. Replaced, never changed: copies share it. */
export interface RowSettings {
  readonly height?: number;
  readonly hidden?: boolean;
  readonly style?: number;
  readonly outlineLevel?: number;
  readonly collapsed?: boolean;
  /** A height that Excel fitted to the contents; while `height` is still the same, Excel goes on fitting it. */
  readonly fittedHeight?: number;
}

/** A column's own settings; width in Office.js's unit (points), undefined for the sheet's standard width. Replaced, never changed: copies share it. */
export interface ColumnSettings {
  readonly width?: number;
  readonly hidden?: boolean;
  readonly style?: number;
  readonly outlineLevel?: number;
  readonly collapsed?: boolean;
  /** The file's own width, finer than a pixel; written again while `width` still stands for the same. */
  readonly fileWidth?: number;
}

export interface HyperlinkModel {
  /** An outside address, or undefined for a place in this workbook. */
  address?: string;
  /** A place in this workbook, such as `'Sheet 1'!A1` or a name. */
  documentReference?: string;
  screenTip?: string;
}

/** `options` as Excel.WorksheetProtectionOptions; `passwordHash` as the file holds it, never the password. */
export interface SheetProtectionModel {
  readonly options: Readonly<Record<string, boolean | string>>;
  readonly password?: string;
}

/** An auto filter's criteria by zero-based column of its range, in Excel.FilterCriteria's own shape. */
export interface AutoFilterModel {
  range: Rect;
  criteria: Map<number, Readonly<Record<string, unknown>>>;
}

export type SheetVisibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** What the preview does not model, kept so that saving gives it back: the part's name, content and relations. */
export interface PreservedRelation {
  readonly relationType: string;
  readonly target: string;
  readonly external: boolean;
  readonly id: string;
}

export class SheetModel {
  readonly cells = new CellStore();
  visibility: SheetVisibility = 'Visible';
  /** `#RRGGBB`, or '' for none. */
  tabColor = '';
  readonly rows = new Map<number, RowSettings>();
  readonly columns = new Map<number, ColumnSettings>();
  /** Points. */
  standardHeight = 15;
  /** Characters of the Normal font's digit 0, as Excel.Worksheet.standardWidth. */
  standardWidth = 8.43;
  merges: Rect[] = [];
  /** How many rows and columns from the sheet's first on are frozen or, where the view was scrolled before, out of sight above. */
  frozenRows = 0;
  frozenColumns = 0;
  /** The first row and column that the frozen panes show. */
  frozenFrom: { readonly row: number; readonly column: number } = { row: 0, column: 0 };
  tables: TableModel[] = [];
  validations: DataValidationModel[] = [];
  conditionalFormats: ConditionalFormatModel[] = [];
  /** By the cell's or area's A1 address without a sheet. */
  readonly hyperlinks = new Hyperlinks();
  comments: CommentModel[] = [];
  /** Charts, shapes, slicers and what else floats above the cells, from back to front. */
  drawings: DrawingModel[] = [];
  pivotTables: PivotTableModel[] = [];
  protection: SheetProtectionModel | undefined;
  pageLayout: PageLayoutModel = defaultPageLayout();
  readonly customProperties = new Map<string, string>();
  readonly names: NamedItemModel[] = [];
  autoFilter: AutoFilterModel | undefined;
  showGridlines = true;
  showHeadings = true;
  enableCalculation = true;
  selection: Rect = { top: 0, left: 0, bottom: 0, right: 0 };
  /** XML elements of the sheet part that the model does not know, by element name, and the parts they point to. */
  readonly preservedElements = new Map<string, string>();
  preservedRelations: PreservedRelation[] = [];
  /** The comments as the file had them, in JSON: while they are the same, the file's own parts are written again. */
  fileComments = '[]';
  /** The ids of the drawings that the file had, from back to front. */
  fileDrawings: readonly string[] = [];
  /** Attributes that the model does not know, by the name of the element that carries them. */
  readonly preservedAttributes = new Map<string, Readonly<Record<string, string>>>();

  /** The name in lower case, by which formulas and add-ins find the sheet whatever case they write. */
  private nameKey: string;

  /** `id` as Excel gives it: a GUID in braces, kept for the life of the sheet. */
  constructor(readonly id: string, private givenName: string) {
    this.nameKey = givenName.toLowerCase();
  }

  get name(): string {
    return this.givenName;
  }

  set name(name: string) {
    this.givenName = name;
    this.nameKey = name.toLowerCase();
  }

  /** Whether the sheet bears a name; case makes no difference. `key` is in lower case. */
  isCalled(key: string): boolean {
    return this.nameKey === key;
  }
}
