import type { BindingModel } from './binding';
import type { NamedItemModel } from './names';
import { ObjectStyles } from './objectStyles';
import type { StyleParts } from './namedStyles';
import { PreservedPackage } from './preserved';
import type { SheetModel } from './sheet';
import { StyleTable, type CellStyle } from './style';

/** A part of the opened package that the model does not know; it is written back unchanged. */
export interface PreservedPart {
  readonly path: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export interface DocumentPropertiesModel {
  title: string;
  subject: string;
  author: string;
  keywords: string;
  comments: string;
  category: string;
  manager: string;
  company: string;
  lastAuthor: string;
  creationDate: Date;
  revisionNumber: number;
  readonly custom: Map<string, string | number | boolean | Date>;
}

export interface CustomXmlPartModel {
  /** A GUID in braces. */
  readonly id: string;
  xml: string;
}

/** An add-in as the file's web extension part names it. An empty `id` stands for whichever add-in comes first. */
export interface AddInReference {
  readonly id: string;
  readonly version: string;
  readonly store: string;
  readonly storeType: string;
}

/** A whole workbook as the preview holds it: what the objects read and write and the file is made of. */
export class WorkbookModel {
  name = 'Book1.xlsx';
  date1904 = false;
  readonly styles: StyleTable;
  /** Named cell styles beyond Normal, by name, as ids of `styles`. */
  readonly namedStyles = new Map<string, number>();
  /** Which parts of a format a named style speaks of, where that was told. */
  readonly namedStyleParts = new Map<string, StyleParts>();
  /** In tab order. */
  sheets: SheetModel[] = [];
  activeSheetId = '';
  readonly names: NamedItemModel[] = [];
  /** In the order in which they were made. */
  bindings: readonly BindingModel[] = [];
  /** The add-in's settings: name to JSON-able value. */
  readonly settings = new Map<string, unknown>();
  readonly customXmlParts: CustomXmlPartModel[] = [];
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual' = 'Automatic';
  /** Whether circles are calculated over and over: how often at most, and until which change is left. */
  readonly iterativeCalculation = { enabled: false, maxIteration: 100, maxChange: 0.001 };
  /** Numbers are kept and calculated with as precisely as their cells show them. */
  usePrecisionAsDisplayed = false;
  /** Formats of charts' points follow the data and not the position. */
  chartDataPointTrack = true;
  protection: { readonly password?: string } | undefined;
  readonly properties: DocumentPropertiesModel = {
    title: '', subject: '', author: '', keywords: '', comments: '', category: '', manager: '', company: '', lastAuthor: '',
    creationDate: new Date(0), revisionNumber: 1, custom: new Map(),
  };
  /** Styles of tables, PivotTables, slicers and timelines. */
  readonly objectStyles = new ObjectStyles();
  preservedParts: PreservedPart[] = [];
  /** What else an opened file held that the model does not know. */
  readonly preserved = new PreservedPackage();
  /** Which add-in the settings belong to; an opened file keeps the settings of others untouched. */
  addIn: AddInReference = { id: '', version: '1.0.0.0', store: 'developer', storeType: 'Registry' };
  /** The theme's twelve colours as `#RRGGBB`, in the file's order, for theme colours in cells. */
  themeColors: readonly string[] = [
    '#FFFFFF', '#000000', '#E7E6E6', '#44546A', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47', '#0563C1', '#954F72',
  ];
  private nextTableId = 1;

  constructor(normal?: CellStyle) {
    this.styles = new StyleTable(normal);
  }

  /** A table id that no table of this workbook has had. */
  newTableId(): number {
    return this.nextTableId++;
  }

  /** Keeps ids of tables that came from a file from being given out again. */
  reserveTableId(id: number): void {
    this.nextTableId = Math.max(this.nextTableId, id + 1);
  }
}
