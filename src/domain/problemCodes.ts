import { ARCHIVE_STEP_CODES } from './archive/archiveStepCodes';

/** What a problem's code says and which facts come with it; the words for people are in i18n (`problems.<code>`). */
interface CodeMeaning {
  readonly meaning: string;
  readonly facts: readonly string[];
}

const code = (meaning: string, ...facts: readonly string[]): CodeMeaning => ({ meaning, facts });

/** Cells that could not be read as their field wants them; the text stays as it was. All have `column` and `count` too. */
const UNREAD_CELLS = {
  dateUnreadable: code('no date that can be read', 'text'),
  dateImpossible: code('a day that no calendar has, such as 30 February', 'text'),
  dateOutOfRange: code('a number that is no date of Excel’s', 'text'),
  dateBeforeExcel: code('a date before March 1900, which Excel cannot keep as a date', 'text'),
  dateYearOnly: code('a year without month and day', 'text'),
  numberUnreadable: code('no number that can be read', 'text'),
  percentDoubtful: code('a share above one in a column of shares', 'text'),
  telephoneDoubtful: code('too few or too many digits for a telephone number', 'text'),
  emailInvalid: code('no e-mail address', 'text'),
  creditCodeWrong: code('a unified social credit code with a wrong check character', 'text'),
  yesNoUnreadable: code('neither yes nor no', 'text'),
  listItemUnknown: code('none of the field’s items', 'text'),
  degreesUnreadable: code('no degrees of longitude or latitude', 'text'),
  degreesOutOfRange: code('degrees beyond the globe', 'text', 'limit'),
} as const;

/** Something to know of cells that were read. All have `column` and `count` too. */
const READ_CELLS = {
  dateAmbiguous: code('day and month could be the other way round; read as shown', 'text', 'year', 'month', 'day'),
  dateTwoDigitYear: code('a year of two digits, read as the latest one that does not lie ahead', 'year'),
  dateWithoutDay: code('a month without a day, read as its first day', 'text'),
  dateInFuture: code('a date after the report date where none can be', 'text'),
  numberApproximate: code('an approximate figure (about, some), read as exact', 'text'),
  numberWithCurrency: code('a currency stands beside the figure; the figure alone was taken', 'currency'),
  leadingZeroLost: code('a telephone number that was kept as a number and may have lost its leading zero', 'text'),
  errorValue: code('an error value of Excel’s, taken as empty', 'text'),
} as const;

/** What finding and matching lists has to say. */
const LISTS = {
  totalRowLeftOut: code('a total or subtotal, no row of the list', 'text'),
  noteLeftOut: code('a note among the rows, no row of the list', 'text'),
  repeatedHeaderLeftOut: code('the header once more, no row of the list', 'text'),
  duplicateHeader: code('a header that stands there more than once', 'header'),
  hiddenRows: code('hidden rows, taken like the others', 'count'),
  hiddenColumn: code('a hidden column, taken like the others', 'header'),
  headerMissing: code('a list without a header, matched by what its columns hold', 'columns'),
  doubtfulMatch: code('a column’s field is not sure', 'header', 'field'),
  listNotTakenOver: code('a list that is none of the tables; it stays where it is', 'rows', 'columns'),
  workbookEmpty: code('no sheet holds anything', 'sheets'),
  noList: code('no list was found', 'sheets'),
} as const;

/** What the rows of lists have to say. */
const ROWS = {
  duplicateKey: code('a key that another row has already', 'table', 'key'),
  valueDiffers: code('a list and the table have different values; the table’s stays', 'field', 'kept', 'other'),
  customerWithoutName: code('a customer with an id and no name', 'customer'),
  customerNameless: code('a row with neither id nor name of a customer', 'row'),
  customerIdsAlike: code('ids that differ only in case or width', 'first', 'second'),
  customerNameTwice: code('one name under different ids', 'name', 'first', 'second'),
  customerNotInList: code(
    'a ledger names a customer that the list of customers does not have',
    'customer',
    'count',
    'table',
  ),
  customersFromLedger: code('no list of customers: they were taken from the ledgers', 'customers'),
  columnLeftOut: code('a column that the structured table does not have; it stays in its list', 'column'),
} as const;

/** What cards have to say. */
const CARDS = {
  noCustomers: code('there is no customer to make a card of', 'sheets'),
  unknownCustomer: code('nobody has that id or name', 'customer'),
  cardCellKept: code('a person typed into a card’s cell; it was left as it is', 'field'),
  cardTextTooLong: code('a text that does not fit its place on the card', 'field'),
} as const;

/** What taking a run back has to say. */
const UNDO = {
  nothingToUndo: code('no run is kept'),
  undoTooLarge: code('the run changed too much to be kept', 'job'),
  undoRowsDeleted: code('the run removed rows and is taken back elsewhere', 'job'),
  sheetKeptWritten: code('somebody wrote on a sheet of the run since; it stays'),
  cellKeptChanged: code('a cell holds something else than the run wrote; it stays'),
  rowsKeptChanged: code('the last rows of a table are no longer those of the run', 'table'),
} as const;

/** What checking and mending entries has to say. */
const ENTRIES = {
  nothingToCheck: code('there is neither a structured table nor a list to check', 'sheets'),
  listsChecked: code('lists were checked as they stand; mending needs structured tables', 'lists'),
  mendingNeedsTables: code('entries stand in lists, which are never changed; mending needs structured tables'),
  unknownRule: code('there is no rule of that id', 'rule'),
  unknownSeverity: code('none of the severities', 'value', 'known'),
  reasonMissing: code('a rule is changed or a finding dismissed without a reason', 'option'),
  reportNotesGone: code('what people wrote beside findings went with the findings', 'count'),
  findingUnknown: code('a finding that is to be dismissed or told again is not there', 'finding'),
  findingsNotListed: code('a rule has more findings than the report lists', 'rule', 'found', 'listed'),
  nothingToFix: code('no finding that can safely be mended', 'rule'),
  fixChoiceMissing: code('neither a rule nor findings were named', 'option'),
  fixFormulaKept: code('a cell that would be mended holds a formula and stays as it is', 'field'),
  fixProposed: code('what mending would change, nothing is written yet', 'field', 'old', 'new'),
} as const;

/** What finding duplicates and joining customers have to say. */
const DUPLICATES = {
  apartNeedsTwo: code('telling apart needs two customers', 'option'),
  duplicatesNotListed: code('more pairs were found than the sheet lists', 'pairs', 'listed'),
  mergeNeedsTable: code('customers stand in no structured table'),
  mergeChoiceMissing: code('neither two customers nor a join to undo were named', 'option'),
  mergeSameCustomer: code('a customer cannot be joined with itself', 'customer'),
  mergeCodesDiffer: code('two valid credit codes differ', 'survivor', 'merged', 'first', 'second'),
  mergeReasonMissing: code('a join against two credit codes needs a reason', 'option'),
  mergeChooseUnreadable: code('a choice of a value that cannot be read', 'text'),
  mergeValueDropped: code('both customers had a value; one was kept', 'field', 'kept', 'other'),
  mergeNotKept: code('the join is too large to be kept for undoing', 'rows'),
  mergeUndoable: code('a join was carried out; how it can be undone', 'number', 'survivor', 'merged'),
  mergeNoneKept: code('there is no join that could be undone'),
  mergeUndoUnreadable: code('the number of a join to undo cannot be read', 'text'),
  mergeUnknown: code('no join of that number is kept', 'number', 'known'),
  mergeCellKept: code('a cell was changed after the join and stays as it is', 'field', 'value'),
  mergeRowGone: code('a row that had followed was changed or deleted after the join', 'table', 'count'),
} as const;

/** What classifying has to say. */
const CLASSES = {
  salesInFuture: code('sale lines after the report date, left out', 'count', 'date'),
  salesWithoutDate: code('sale lines without a usable date, left out', 'count'),
  salesWithoutAmount: code('sale lines without an amount, left out', 'count'),
  classesWithoutSales: code('there are no sales, so that no grade and no position could be worked out'),
  salesWithoutCustomer: code('sale lines of customers that are not in the list, left out', 'count'),
  currenciesMixed: code('sale lines in another currency, not added up with the rest', 'currency', 'prevailing', 'lines', 'amount'),
  overrideIncomplete: code('an override without a class, name, reason or last day: it does not count', 'customer', 'text'),
  overrideUnknown: code('an override that names no class', 'customer', 'text'),
  overrideEnded: code('an override whose last day is over', 'customer', 'text', 'by', 'date'),
  overrideWaiting: code('an override of a customer that is not in the list: it is kept', 'customer', 'text'),
  classificationSheetKept: code('a person changed the classification sheet’s columns: it was left and a new one made'),
  columnTaken: code('a person’s column has the header of one of the add-in’s', 'header'),
  columnsNoRoom: code('something stands beside the list of customers', 'columns'),
  columnsNeedTable: code('there is no structured list of customers to add columns to'),
} as const;

/** What assessing credit has to say. All but the first have `count` where rows are meant. */
const CREDIT = {
  creditNoReceivables: code('there are no receivables: only what the file says is known'),
  creditSalesFromInvoices: code('there is no ledger of sales: limits rest on what was invoiced'),
  creditSalesOtherCurrency: code('sales are in another currency than the receivables', 'currency', 'prevailing'),
  creditOrdersNotTold: code('most invoices name no order, so that open orders cannot be told'),
  creditInvoicesWithoutAmount: code('invoices without an amount, left out', 'count'),
  creditInvoicesInFuture: code('invoices issued after the report date, left out', 'count', 'amount'),
  creditCustomersUnknown: code('invoices of customers that are not in the list, left out', 'count', 'amount', 'names'),
  creditOtherCurrency: code('invoices in another currency, not added up with the rest', 'currency', 'count', 'amount', 'prevailing'),
  creditPaidBeforeIssued: code('invoices paid before they were issued', 'count', 'amount'),
  creditPaidWithoutDate: code('payments without a date', 'count', 'amount'),
  creditPaidAfterReportDate: code('payments after the report date, not made yet', 'count', 'amount'),
  creditWithoutDueDate: code('invoices without a due date, due by the default term', 'count', 'amount', 'days'),
  creditDueBeforeIssued: code('invoices due before they were issued, due by the default term', 'count', 'amount', 'days'),
  creditWithoutAnyDate: code('open invoices without any date, taken as not due', 'count', 'amount'),
  creditWordsNotUnderstood: code('words of the file that mean nothing to the policy', 'field', 'text', 'count'),
  creditSheetKept: code('a person changed a credit sheet’s columns: it was left and a new one made', 'sheet'),
} as const;

/** What planning routes has to say. */
const ROUTES = {
  coordinatesMissing: code('customers without coordinates, put in order by address', 'customer', 'count'),
  coordinatesZero: code('customers at 0/0, put in order by address', 'customer', 'count'),
  coordinatesSwapped: code('customers whose longitude and latitude were exchanged, read the other way round', 'customer', 'count'),
  coordinatesImpossible: code('customers whose coordinates cannot be, put in order by address', 'customer', 'count'),
  routeGroupUnknown: code('no region or salesperson has that name', 'name'),
  depotUnknown: code('the customer that is to be the depot is not there or has no coordinates', 'depot', 'name'),
  pinTaken: code('two customers are pinned to one place, or one to two', 'customer', 'name'),
  pinWithoutCoordinates: code('a pinned customer has no coordinates', 'customer', 'name'),
  routeSheetChanged: code('a person changed a route sheet: it stays and a new one was made'),
  routeSheetStays: code('a route sheet that no region has any more stays, since a person wrote on it'),
  routeRemarkWithoutStop: code('a remark of a customer that no route has any more', 'customer', 'text'),
  drawingRefused: code('the host would not make a drawing', 'name', 'excelCode'),
  routeByUnknown: code('routes go by region or by salesperson', 'option', 'value'),
  roadFactorOutOfRange: code('a road factor is a number from 1 to 3', 'option', 'value'),
  depotUnreadable: code('a depot is longitude/latitude or a customer', 'option', 'value'),
  pinUnreadable: code('a pin is first, last or a number', 'option', 'value'),
} as const;

/** What composition reports have to say, of what was chosen and of the ledger. */
const COMPOSITIONS = {
  noSales: code('there is no ledger of sales'),
  noUsableSales: code('no sale line can be used', 'lines'),
  noSalesInPeriod: code('nothing was sold in the period', 'first', 'last', 'lastSale'),
  filterLeavesNothing: code('the filter fits none of the period’s sale lines', 'first', 'last', 'lines'),
  otherCurrenciesLeftOut: code('sale lines in other currencies, left out', 'count', 'prevailing'),
  periodNotOver: code('the period is not over', 'last'),
  noSalesBefore: code('no sales in the period compared with', 'first', 'last'),
  noReceivablesForCredit: code('no receivables for the credit report'),
  productsGathered: code('products that stand together in the PivotTables', 'count'),
  structureProtected: code('the workbook’s structure is protected: no sheet can be made'),
  pivotNotSupported: code('the host has no PivotTables', 'sheets', 'excelCode'),
  pivotRefused: code('the host would not make PivotTables', 'sheets', 'excelCode'),
  pivotNotRefreshed: code('the host would not refresh PivotTables', 'sheets', 'excelCode'),
  slicerRefused: code('the host would not make a slicer', 'name', 'sheets', 'excelCode'),
  chartRefused: code('the host would not make charts', 'sheets', 'excelCode'),
  periodUnreadable: code('no period that can be read', 'option', 'value'),
  periodNotThere: code('a year has no quarter, half or month of that number', 'value', 'unit', 'number', 'most'),
  periodYearOutOfRange: code('a year that Excel has no dates for', 'value', 'year', 'min', 'max'),
  periodDayNotThere: code('a period begins or ends with a day that no calendar has', 'value', 'text'),
  periodEndsFirst: code('a period ends before it begins', 'value', 'first', 'last'),
} as const;

/** What registering archives has to say. Where rows are alike they have `column` and `count` too. */
const REGISTER = {
  archiveTokenUnknown: code('a word in the pattern of file numbers that is no token', 'token', 'pattern', 'tokens'),
  archiveSerialMissing: code('a pattern of file numbers without exactly one serial', 'pattern'),
  archiveQuoteOpen: code('an apostrophe in the pattern that is not closed', 'pattern'),
  archiveLacksForNumber: code('a document lacks what its number is made from', 'title', 'field'),
  archiveCodeFromName: code('a department’s code was made from its name', 'department', 'code'),
  archiveNumberTwice: code('two documents have one number', 'number', 'title', 'other'),
  archiveGapDestroyed: code('serials that are missing since they were destroyed', 'scope', 'from', 'to'),
  archiveGapBorrowed: code('serials that loans alone know', 'scope', 'from', 'to'),
  archiveGapRowGone: code('serials that were given and whose rows are gone', 'scope', 'from', 'to'),
  archiveGapUnknown: code('serials that nothing knows', 'scope', 'from', 'to'),
  archiveGapsNotTold: code('more gaps than are told', 'found', 'told'),
  archiveRetentionUnreadable: code('a retention that is neither years nor permanent', 'number', 'title', 'text'),
  archivePermanentEnds: code('kept for ever, with a last day', 'number', 'title'),
  archiveLentWithoutLoan: code('lent by the register, no loan known', 'number', 'title'),
  archiveDestroyedWithoutForm: code('destroyed by the register, not in the register of destructions', 'number', 'title'),
  archiveHoldWithoutReason: code('on hold without a reason', 'number', 'title'),
  archiveHoldEndsBeforeStart: code('a hold that ends before it starts', 'number', 'title'),
  archiveCopyFromAuthority: code('a copy of a paper from a higher authority', 'number', 'title'),
  appointmentWithoutPerson: code('an appointment of nobody', 'position'),
  appointmentPositionUnknown: code('an appointment to a position that is none', 'person', 'position'),
  appointmentEndsBeforeStart: code('an appointment that ends before it starts', 'person'),
  appointmentsOverlap: code('two persons in a position for one', 'person', 'other', 'position'),
  managersOverlap: code('two managers of one department', 'person', 'other', 'department'),
  positionVacant: code('a position that nobody is entered for', 'position'),
  positionVacantDays: code('days without a holder of a position', 'position', 'fromDay', 'toDay'),
  archivePeriodNotBegun: code('a filing period that has not begun', 'period', 'begins'),
  archivePeriodUnreadable: code('no filing period', 'value'),
  archiveDepartmentUnknown: code('a department that the register does not have', 'department'),
  archiveDueNotListed: code('more filings than the list has', 'found', 'listed'),
  archiveRemarkWithoutRow: code('a remark whose row the list has no more', 'row', 'text'),
  archiveSheetChanged: code('a person changed a sheet of the calendar'),
  archiveRegisterEmpty: code('the register has no document'),
} as const;

/** All codes that domain and the jobs over it give to problems. */
export const PROBLEM_CODES = { ...UNREAD_CELLS, ...READ_CELLS, ...LISTS, ...ROWS, ...CARDS, ...DUPLICATES, ...ENTRIES, ...UNDO, ...CLASSES, ...CREDIT, ...ROUTES, ...REGISTER, ...ARCHIVE_STEP_CODES, ...COMPOSITIONS };

export type ProblemCode = keyof typeof PROBLEM_CODES;
