import type { RawCell } from '../../tables';
import type { DocumentColumns } from './documentColumns';

/** A cell of the register; '' where there is none. */
export const cell = (documents: DocumentColumns, key: string, row: number): RawCell => documents.cells(key)[row] ?? '';

/** A cell's text without blanks at its ends. */
export const text = (documents: DocumentColumns, key: string, row: number): string => String(cell(documents, key, row)).trim();

/** How messages name a document. */
export const named = (documents: DocumentColumns, row: number): { readonly number: string; readonly title: string } => ({ number: text(documents, 'fileNumber', row), title: text(documents, 'title', row) });
