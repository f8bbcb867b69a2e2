import { createTexts, type Texts } from '../../i18n/texts';
import { LANGUAGES } from '../../domain/language';
import { DATE_FORMAT, MONEY_FORMAT, TEXT_FORMAT } from '../fieldFormat';

/** Marks of the two sheets. */
export const CLASSIFICATION_KIND = 'classification';
export const CLASSIFICATION_SUMMARY_KIND = 'classificationSummary';
/** A classification sheet to which a person added columns or notes: it is left as it is, and a new one is made. */
export const CLASSIFICATION_KEPT_KIND = 'classificationKept';
export const CLASSIFICATION_TABLE = 'Classification';

export const HEADER_ROW = 2;

/** The sheet's columns from left to right: width in characters, number format, where it stands. */
export const CLASSIFICATION_COLUMNS = [
  { key: 'card', characters: 7 },
  { key: 'id', characters: 12, format: TEXT_FORMAT },
  { key: 'name', characters: 26, format: TEXT_FORMAT },
  { key: 'relationship', characters: 12 },
  { key: 'dealStage', characters: 11 },
  { key: 'position', characters: 12 },
  { key: 'grade', characters: 8 },
  { key: 'rfm', characters: 7, format: '0' },
  { key: 'sales', characters: 15, format: MONEY_FORMAT },
  { key: 'previousSales', characters: 15, format: MONEY_FORMAT },
  { key: 'orders', characters: 8, format: '#,##0' },
  { key: 'firstDeal', characters: 12, format: DATE_FORMAT },
  { key: 'lastDeal', characters: 12, format: DATE_FORMAT },
  { key: 'customerType', characters: 17 },
  { key: 'ownership', characters: 12 },
  { key: 'tradeType', characters: 12 },
  { key: 'locationType', characters: 14 },
  { key: 'computed', characters: 26 },
  { key: 'reason', characters: 70 },
  { key: 'change', characters: 52 },
  { key: 'override', characters: 15, format: TEXT_FORMAT },
  { key: 'by', characters: 12, format: TEXT_FORMAT },
  { key: 'overrideReason', characters: 24, format: TEXT_FORMAT },
  { key: 'until', characters: 12, format: DATE_FORMAT },
] as const;

export type ClassificationColumn = (typeof CLASSIFICATION_COLUMNS)[number]['key'];

export const columnOf = (key: ClassificationColumn): number => CLASSIFICATION_COLUMNS.findIndex((column) => column.key === key);

/** The columns that people fill in; all others are worked out. */
export const OVERRIDE_COLUMNS = ['override', 'by', 'overrideReason', 'until'] as const;

export const headersIn = (texts: Texts): readonly string[] => CLASSIFICATION_COLUMNS.map(({ key }) => texts(`classification.columns.${key}`));

/** Where each column stands under headers in any language; missing ones are left out. */
export function columnPositions(headers: readonly string[]): ReadonlyMap<ClassificationColumn, number> {
  const names = LANGUAGES.map((language) => headersIn(createTexts(language)));
  const found = new Map<ClassificationColumn, number>();
  CLASSIFICATION_COLUMNS.forEach(({ key }, column) => {
    const position = headers.findIndex((header) => names.some((all) => all[column] === header));
    if (position >= 0) found.set(key, position);
  });
  return found;
}
