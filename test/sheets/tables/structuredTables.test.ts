import { describe, expect, it } from '@jest/globals';
import { fieldsOf } from '../../../src/domain/catalogue/catalogue';
import { LANGUAGES } from '../../../src/domain/language';
import { TABLE_NAMES } from '../../../src/domain/tables';
import { createTexts } from '../../../src/i18n/texts';
import { longLists } from '../../../src/sheets/tables/listsSheet';
import { tableColumns, tableContent, tableHeaders } from '../../../src/sheets/tables/structuredTables';
import { planTables } from '../../../src/sheets/tables/tablesPlan';

describe('a structured table', () => {
  for (const language of LANGUAGES) {
    it.each(TABLE_NAMES)(`%s keeps to Excel’s limits of messages and lists in ${language}`, (table) => {
      const content = tableContent({ table, columns: [], rows: [] }, createTexts(language), 'Lists');
      for (const { prompt, error, rule } of content.validations ?? []) {
        expect(prompt?.title.length).toBeLessThanOrEqual(32);
        expect(prompt?.message.length).toBeLessThanOrEqual(255);
        expect(error?.title.length ?? 0).toBeLessThanOrEqual(32);
        expect(error?.message.length ?? 0).toBeLessThanOrEqual(225);
        if (rule.kind === 'list' && rule.source.kind === 'items') expect(rule.source.items.join(',').length).toBeLessThanOrEqual(255);
      }
    });
  }

  it('has every field of the catalogue, then the columns that match none', () => {
    expect(tableColumns('Sales', ['extra:批次', 'amount'])).toEqual([...fieldsOf('Sales').map(({ key }) => key), 'extra:批次']);
  });

  it('gives no header twice, whatever the case', () => {
    expect(tableHeaders('Sales', ['amount', 'extra:amount', 'extra:AMOUNT'], 'en-US')).toEqual(['Amount', 'amount (2)', 'AMOUNT (3)']);
  });

  const formats: readonly (readonly [string, string])[] = [['customerId', '@'], ['telephone', '@'], ['postalCode', '@'], ['foundingDate', 'yyyy-mm-dd'], ['assets', '#,##0.00']];
  it.each(formats)('formats %s as %s before its values are written', (key, format) => {
    const content = tableContent({ table: 'Customers', columns: [], rows: [] }, createTexts('zh-CN'), '列表');
    const column = tableColumns('Customers', []).indexOf(key);
    expect(content.numberFormats?.find(({ areas }) => areas.some((area) => area.column === column))?.format).toBe(format);
  });

  it('writes items by their labels and leaves other values as they are', () => {
    const content = tableContent({ table: 'Customers', columns: ['customerType', 'customerId'], rows: [['individual', '007']] }, createTexts('zh-TW'), '清單');
    const [, row] = content.values?.[0]?.values ?? [];
    expect(row).toEqual(expect.arrayContaining(['個人顧客', '007']));
  });

  it('takes long lists from the hidden sheet, which has all of their items', () => {
    const { steps } = planTables({ newTables: [{ table: 'Archives', columns: [], rows: [] }], addedRows: [], language: 'en-US' });
    const sources = steps.flatMap((step) => (step.kind === 'makeSheet' ? (step.content.validations ?? []) : [])).flatMap(({ rule }) => (rule.kind === 'list' && rule.source.kind === 'formula' ? [rule.source.formula] : []));
    const lists = longLists(createTexts('en-US'));
    expect(steps.some((step) => step.kind === 'makeSheet' && step.visibility === 'Hidden')).toBe(sources.length > 0);
    expect(sources.every((formula) => lists.some(({ items }) => formula.endsWith(`$${items.length + 1}`)))).toBe(true);
  });
});
