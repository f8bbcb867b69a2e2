import { ExcelError, type OfficeClassDefinition, type Session } from '../../interpreter/officeClass';
import { passwordHash } from '../../model/operations/passwordHash';
import type { SheetModel } from '../../model/sheet';
import type { WorkbookModel } from '../../model/workbook';
import { booleanArgument, choiceArgument, recordArgument, textArgument } from '../arguments';

/** Excel.WorksheetProtectionOptions as they are where `protect` is not told otherwise. */
const DEFAULT_OPTIONS: Readonly<Record<string, boolean | string>> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

const PASSWORD_LIMIT = 255;
/** The library's number of Worksheet.onProtectionChanged. */
const PROTECTION_CHANGED = 24;

function protectionOptions(value: unknown): Readonly<Record<string, boolean | string>> {
  const options = { ...DEFAULT_OPTIONS };
  if (value === undefined || value === null) return options;
  for (const [name, option] of Object.entries(recordArgument(value, 'options'))) {
    if (option === null || option === undefined || !(name in DEFAULT_OPTIONS)) continue;
    options[name] =
      name === 'selectionMode'
        ? choiceArgument(option, name, ['Normal', 'Unlocked', 'None'])
        : booleanArgument(option, name);
  }
  return options;
}

/** The password's hash, or nothing where none (or an empty one) is given. */
function hashed(password: unknown): { readonly password?: string } {
  if (password === undefined || password === null || password === '') return {};
  return { password: passwordHash(textArgument(password, 'password', PASSWORD_LIMIT)) };
}

const denied = (message: string): ExcelError => new ExcelError('AccessDenied', message, 401);

/** Refuses a password whose hash is not the one that is kept. A hash of another kind, from a file, matches none. */
function checkPassword(kept: string | undefined, password: unknown): void {
  if (kept !== undefined && hashed(password).password !== kept.toUpperCase())
    throw denied('The password is not correct.');
}

function raiseProtectionChanged(sheet: SheetModel, session: Session): void {
  const payload = { isProtected: sheet.protection !== undefined, source: 'Local', worksheetId: sheet.id };
  session.raise({ type: PROTECTION_CHANGED, targets: [sheet.id, 'Workbook'], payload });
}

export const worksheetProtectionClass: OfficeClassDefinition<SheetModel> = {
  scalars: {
    protected: { get: (sheet) => sheet.protection !== undefined },
    options: { get: (sheet) => ({ ...DEFAULT_OPTIONS, ...sheet.protection?.options }) },
  },
  methods: {
    protect: (sheet, [options, password], session) => {
      if (sheet.protection) throw denied('The sheet is protected already.');
      sheet.protection = { options: protectionOptions(options), ...hashed(password) };
      raiseProtectionChanged(sheet, session);
    },
    /** Nothing happens where the sheet is not protected. */
    unprotect: (sheet, [password], session) => {
      if (!sheet.protection) return;
      checkPassword(sheet.protection.password, password);
      sheet.protection = undefined;
      raiseProtectionChanged(sheet, session);
    },
  },
};

export const workbookProtectionClass: OfficeClassDefinition<WorkbookModel> = {
  scalars: { protected: { get: (workbook) => workbook.protection !== undefined } },
  methods: {
    protect: (workbook, [password]) => {
      if (workbook.protection) throw denied('The workbook is protected already.');
      workbook.protection = hashed(password);
    },
    unprotect: (workbook, [password]) => {
      checkPassword(workbook.protection?.password, password);
      workbook.protection = undefined;
    },
  },
};
