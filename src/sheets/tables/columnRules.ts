import { assertNever } from '../../domain/assertNever';
import { field, findField, itemOf } from '../../domain/catalogue/catalogue';
import { isRequired } from '../../domain/customer/completeness';
import { CUSTOMER_TYPES, type CustomerType, type FieldDefinition, type TableName } from '../../domain/tables';
import type { Texts } from '../../i18n/texts';
import { columnLetters } from '../address';
import type { Area, CellRule, ConditionalBlock, ValidationBlock } from '../plan';
import { PALETTE } from '../style';
import { listSource } from './listsSheet';

/** Excel's longest texts of an input message and of an error alert. */
const TITLE_CHARACTERS = 32;
const PROMPT_CHARACTERS = 255;
const ERROR_CHARACTERS = 225;

/**
 * Rules reach from the first row under the headers to the sheet's last one: rows that are pasted or appended under the
 * table have them already, and sorting leaves them where they are.
 */
export const RULED_ROWS = 1_048_575;

const EARLIEST_DATE = '1900-03-01';
const LATEST_DATE = '2199-12-31';

/**
 * The rule, the input message and the alert of one column of a structured table. Alerts ask and never refuse, since a
 * value that is out of the ordinary may still be right; the full check reports it.
 */
export function columnRule(
  definition: FieldDefinition,
  area: Area,
  texts: Texts,
  listsSheetName: string,
): ValidationBlock {
  const header = definition.header[texts.language];
  const error = errorText(definition, header, texts);
  return {
    area,
    rule: ruleOf(definition, texts, listsSheetName),
    strictness: 'warning',
    prompt: { title: cut(header, TITLE_CHARACTERS), message: cut(promptText(definition, texts), PROMPT_CHARACTERS) },
    ...(error === undefined
      ? {}
      : { error: { title: cut(texts('tables.errorTitle'), TITLE_CHARACTERS), message: cut(error, ERROR_CHARACTERS) } }),
  };
}

function ruleOf(definition: FieldDefinition, texts: Texts, listsSheetName: string): CellRule {
  const source = listSource(definition, texts, listsSheetName);
  if (source) return { kind: 'list', source };
  switch (definition.type) {
    case 'date':
    case 'dateTime':
      return { kind: 'date', min: EARLIEST_DATE, max: LATEST_DATE };
    case 'wholeNumber':
      return { kind: 'wholeNumber', min: 0, max: 999_999_999 };
    case 'decimal':
    case 'money':
      return { kind: 'decimal', min: -1e15, max: 1e15 };
    case 'percent':
      return { kind: 'decimal', min: -10, max: 10 };
    case 'longitude':
      return { kind: 'decimal', min: -180, max: 180 };
    case 'latitude':
      return { kind: 'decimal', min: -90, max: 90 };
    case 'id':
    case 'text':
    case 'longText':
    case 'telephone':
    case 'email':
    case 'url':
    case 'postalCode':
    case 'creditCode':
    case 'yesNo':
    case 'list':
      return { kind: 'none' };
    default:
      return assertNever(definition.type);
  }
}

function promptText(definition: FieldDefinition, texts: Texts): string {
  const required = definition.requiredFor === 'all' ? `${texts('tables.required')} ` : '';
  return (
    required + texts(`tables.prompts.${definition.type}`, { rule: texts('tables.rule', { rule: definition.rule }) })
  );
}

function errorText(definition: FieldDefinition, field: string, texts: Texts): string | undefined {
  switch (definition.type) {
    case 'list':
    case 'yesNo':
      return texts('tables.errors.list', { field });
    case 'date':
    case 'dateTime':
      return texts('tables.errors.date', { field });
    case 'wholeNumber':
    case 'decimal':
    case 'money':
    case 'percent':
    case 'longitude':
    case 'latitude':
      return texts('tables.errors.number', { field });
    default:
      return undefined;
  }
}

/** Cuts a text without cutting a character in two. */
const cut = (text: string, length: number): string =>
  text.length <= length
    ? text
    : [...text]
        .slice(0, length - 1)
        .join('')
        .slice(0, length - 1) + '…';

/** The first row under the headers, as formulas of rules name it. */
const FIRST_ROW = 2;

/**
 * P1.3: what a row must not lack is tinted where it is empty while the row has anything at all; in Customers only what
 * its customer type asks for. Headers stand in the sheet's first row.
 */
export function missingMarks(table: TableName, columns: readonly string[]): readonly ConditionalBlock[] {
  const last = columnLetters(columns.length - 1);
  const typeColumn = columns.indexOf('customerType');
  return columns.flatMap((key, column): readonly ConditionalBlock[] => {
    const definition = findField(table, key);
    if (definition?.requiredFor === undefined) return [];
    const own = `$${columnLetters(column)}${FIRST_ROW}`;
    const asked =
      table === 'Customers' && typeColumn >= 0
        ? typeAsks(definition, `$${columnLetters(typeColumn)}${FIRST_ROW}`)
        : undefined;
    const parts = [
      `LEN(${own})=0`,
      `COUNTA($A${FIRST_ROW}:$${last}${FIRST_ROW})>0`,
      ...(asked === undefined ? [] : [asked]),
    ];
    return [
      {
        area: { row: FIRST_ROW - 1, column, rows: RULED_ROWS, columns: 1 },
        rule: { kind: 'formula', formula: `=AND(${parts.join(',')})`, look: { fillColor: PALETTE.attentionSoft } },
      },
    ];
  });
}

/**
 * Whether the type in a cell asks for a field, as a formula; undefined where every type does. Types are compared by
 * their labels in all languages; a type that is none, or is not there yet, asks for what an ordinary company needs.
 */
function typeAsks(definition: FieldDefinition, typeCell: string): string | undefined {
  const notAsked = CUSTOMER_TYPES.filter((type) => !isRequired(definition, type));
  if (notAsked.length === 0) return undefined;
  if (isRequired(definition, undefined)) return `NOT(${isOneOf(typeCell, notAsked)})`;
  return isOneOf(
    typeCell,
    CUSTOMER_TYPES.filter((type) => isRequired(definition, type)),
  );
}

function isOneOf(cell: string, types: readonly CustomerType[]): string {
  const labels = types.flatMap((type) => Object.values(itemOf(field('Customers', 'customerType'), type)?.label ?? {}));
  return `OR(${[...new Set(labels)].map((label) => `${cell}="${label}"`).join(',')})`;
}
