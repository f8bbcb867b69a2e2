import type { ExcelSession } from './session';

/**
 * An object of Excel's as the wire sees it: the name of its class in the library's own data and what stands behind it.
 * `subject` is whatever the class's definition works on: a model object, or a small record of model objects and places.
 */
export interface OfficeObject<Subject = unknown> {
  readonly className: string;
  readonly subject: Subject;
}

export const officeObject = <Subject>(className: string, subject: Subject): OfficeObject<Subject> => ({ className, subject });

/** What an operation may use besides its subject: the session (workbook, events, traffic, calculation, user). */
export type Session = ExcelSession;

export interface ScalarDefinition<Subject> {
  readonly get: (subject: Subject, session: Session) => unknown;
  /** Absent where Excel refuses to set the property. */
  readonly set?: (subject: Subject, value: unknown, session: Session) => void;
}

/**
 * How the preview carries out one class of Excel's. Names are Office.js's own camelCase names; wire names, argument
 * names and which members exist at all come from the library's class data. A member of the library that is missing
 * here is refused with `NotImplemented`.
 *
 * `null` as an object means a null object (`...OrNullObject`).
 */
export interface OfficeClassDefinition<Subject> {
  /** What an Instantiate or a Query tells about identity: `{ Id }`, `{ _Id }`; ranges get reference ids from the interpreter. */
  readonly identity?: (subject: Subject, session: Session) => Readonly<Record<string, unknown>>;
  readonly scalars?: Readonly<Record<string, ScalarDefinition<Subject>>>;
  readonly navigation?: Readonly<Record<string, (subject: Subject, session: Session) => OfficeObject | null>>;
  /**
   * Arguments arrive as plain values, or as the subject's OfficeObject for object arguments. A method that the library
   * calls as an object path returns an OfficeObject or null; others return the ClientResult's value or nothing.
   */
  readonly methods?: Readonly<Record<string, (subject: Subject, args: readonly unknown[], session: Session) => unknown>>;
  /** Carries out the methods of the library's that `methods` does not name, where one way serves them all. */
  readonly anyMethod?: (subject: Subject, wireName: string, args: readonly unknown[], session: Session) => unknown;
  /** Methods that the library calls although its class data do not name them, by their names on the wire. */
  readonly unlistedMethods?: Readonly<Record<string, (subject: Subject, args: readonly unknown[], session: Session) => unknown>>;
  /** Whose events a handler on this object hears, where that is not the object's own `Id` or the workbook. */
  readonly eventTarget?: (subject: Subject, session: Session) => string;
  /** A collection's members, in order. */
  readonly items?: (subject: Subject, session: Session) => readonly OfficeObject[];
  /** A collection's member by name or id (the indexer); undefined means ItemNotFound. */
  readonly item?: (subject: Subject, key: unknown, session: Session) => OfficeObject | undefined;
}

/** An error as Excel reports it on the wire: `code` is one of Excel.ErrorCodes. */
export class ExcelError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatusCode = 400,
  ) {
    super(message);
    this.name = 'ExcelError';
  }
}
