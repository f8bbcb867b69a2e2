/** A scalar property as the library's own data describe it. `api` is its requirement set, such as `ExcelApi 1.7`. */
export interface ScalarData {
  readonly wire: string;
  readonly wireSet: string;
  readonly settable: boolean;
  readonly isDate: boolean;
  readonly api?: string;
}

export interface NavigationData {
  readonly wire: string;
  readonly type: string;
  readonly isCollection: boolean;
  readonly api?: string;
}

/** `path` methods make objects, `action` methods do something or answer a value, `indexer` is `getItem`. */
export interface MethodData {
  readonly kind: 'path' | 'action' | 'indexer';
  readonly wire: string;
  readonly args: readonly string[];
  /** The library marks it as leaving the workbook as it is. */
  readonly reads?: boolean;
  readonly returns?: string;
  readonly api?: string;
}

/** `target` is an expression of the library's: `id`, `Workbook` in quotes, or a property that the class computes. */
export interface EventData {
  readonly generic: boolean;
  readonly number?: number;
  readonly register?: string;
  readonly unregister?: string;
  readonly target?: string;
}

export interface ClassData {
  readonly isCollection: boolean;
  readonly childType?: string;
  readonly hasIndexer: boolean;
  readonly scalars: Readonly<Record<string, ScalarData>>;
  readonly navigation: Readonly<Record<string, NavigationData>>;
  readonly methods: Readonly<Record<string, MethodData>>;
  readonly events: Readonly<Record<string, EventData>>;
}

/** What build/wire/excel-classes.json holds: every class of the installed library as seen on the wire. */
export interface LibraryData {
  readonly version: string;
  readonly classes: Readonly<Record<string, ClassData>>;
  /** Enumerations by name: `BorderIndex` to `['EdgeTop', ...]`. */
  readonly enums: Readonly<Record<string, readonly string[]>>;
}
