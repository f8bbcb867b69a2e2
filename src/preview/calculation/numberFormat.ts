import { CellError, type CellValue } from '../model/cellValue';

export function formatValue(value: CellValue, _numberFormat: string, _locale: string, _date1904: boolean): string {
  return value instanceof CellError ? value.text : String(value ?? '');
}

export function parseInput(text: string, _locale: string, _date1904: boolean): { value: CellValue; numberFormat?: string } {
  return { value: text.trim() !== '' && !Number.isNaN(Number(text)) ? Number(text) : text };
}
