import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { makeSample } from '../../scripts/makeSample/makeSample';
import { readWorkbook } from '../../src/preview/file';
import type { WorkbookModel } from '../../src/preview/model/workbook';

interface Fault { readonly id: string; readonly kind: string; readonly sheet: string; readonly cell: string }

const { workbook: made, key } = makeSample();
const opened = readWorkbook(new Uint8Array(readFileSync('assets/sample.xlsx')), { name: 'sample.xlsx' });
const keyOnDisk = JSON.parse(readFileSync('assets/sample-key.json', 'utf8')) as readonly Fault[];

/** Every cell of a workbook as `sheet!row,column` to value. */
function cells(workbook: WorkbookModel): ReadonlyMap<string, unknown> {
  const all = new Map<string, unknown>();
  for (const sheet of workbook.sheets) {
    sheet.cells.forEachRow(({ values }, row) =>
      values.forEach((value, column) => {
        if (value !== undefined) all.set(`${sheet.name}!${row},${column}`, value);
      }),
    );
  }
  return all;
}

function cellOf(workbook: WorkbookModel, { sheet, cell }: Fault): unknown {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return workbook.sheets.find(({ name }) => name === sheet)?.cells.value(Number(digits) - 1, column);
}

const faultAt = (kind: string, index = 0): unknown => {
  const fault = keyOnDisk.filter((one) => one.kind === kind)[index];
  if (!fault) throw new Error(`no fault ${kind} ${index}`);
  return cellOf(opened, fault);
};

describe('the sample workbook', () => {
  it('is what its script makes', () => {
    expect(cells(opened)).toEqual(cells(made));
    expect(keyOnDisk).toEqual(key);
  });

  it('has 120 customers before the faults, 6,000 sales lines, 80 documents and at least 60 faults', () => {
    const rows = (name: string, column: number, shape: RegExp): number => {
      const sheet = opened.sheets.find((one) => one.name === name);
      let count = 0;
      sheet?.cells.forEachRow(({ values }) => (count += shape.test(String(values[column] ?? '')) ? 1 : 0));
      return count;
    };
    expect(rows('客户名单', 0, /^KH0(0\d\d|1[01]\d|120)$/)).toBe(120);
    expect(rows('销售流水', 1, /^SO\d{8}-/)).toBe(6_001);
    expect(rows('档案登记', 1, /年/)).toBe(80);
    expect(keyOnDisk.length).toBeGreaterThanOrEqual(60);
  });

  it('looks as people have it: merged titles, a two-line header, a hidden column, blank rows, totals', () => {
    const [customers, background] = opened.sheets;
    expect(customers?.merges).toContainEqual({ top: 0, left: 0, bottom: 0, right: 9 });
    expect([...(customers?.columns.values() ?? [])].filter(({ hidden }) => hidden)).toHaveLength(1);
    expect(background?.merges.filter(({ top, bottom }) => top === 1 && bottom === 1)).toHaveLength(3);
    expect([...cells(opened).values()]).toEqual(expect.arrayContaining(['合计', '总计']));
  });

  it('has each fault in a place of its own', () => {
    expect(new Set(key.map(({ sheet, cell }) => `${sheet}!${cell}`)).size).toBe(key.length);
  });

  const planted: readonly (readonly [string, number, unknown])[] = [
    ['missingName', 0, undefined],
    ['dateImpossible', 0, '2015-02-30'],
    ['dateAmbiguous', 0, '03/04/2012'],
    ['email', 0, 'sales@@example.com'],
    ['formulaLikeText', 0, '=HYPERLINK("http://example.com","点这里")'],
    ['numberAsText', 1, '１，２００'],
    ['unknownCustomer', 0, 'KH0999'],
    ['negativeQuantity', 0, -5],
    ['copyFromHigherAuthority', 0, '复印件'],
    ['outOfLine', 0, 9_800_000_000],
  ];
  it.each(planted)('has fault %s (%i) where the key says', (kind, index, value) => {
    expect(faultAt(kind, index)).toEqual(value);
  });

  it('keeps every present fault in a cell that its kind allows to be empty or not', () => {
    const empty = keyOnDisk.filter((fault) => cellOf(opened, fault) === undefined).map(({ kind }) => kind);
    expect(new Set(empty)).toEqual(new Set(['missingName', 'missingRequired']));
  });
});
