import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { inspectDelimited, openFile, readWorkbook, writeWorkbook } from '../../../src/preview/file';
import { CellError } from '../../../src/preview/model/cellValue';
import { factsText } from './workbookFacts';

const FOLDER = resolve(__dirname, '../../../../shared/data');
const there = existsSync(FOLDER);
const BROKEN: Readonly<Record<string, string>> = {
  'f15.xlsx': 'FileTruncated',
  'f16.xlsx': 'FileHasDtd',
  'f17.xlsx': 'FileEncrypted',
};
const read = (file: string) => openFile(file, readFileSync(join(FOLDER, file)));

(there ? describe : describe.skip)('public workbooks (../shared/data)', () => {
  const files = there ? readdirSync(FOLDER).filter((file) => /\.xls[xm]$/.test(file)) : [];
  it.each(files.filter((file) => !(file in BROKEN)))('%s: opened, saved and opened again, nothing is lost', (file) => {
    const workbook = read(file);
    const again = readWorkbook(writeWorkbook(workbook));
    const [found, expected] = [factsText(again), factsText(workbook)];
    let at = 0;
    while (at < found.length && found[at] === expected[at]) at++;
    expect(found === expected ? '' : found.slice(at - 200, at + 100)).toBe(
      found === expected ? '' : expected.slice(at - 200, at + 100),
    );
  });
  it.each(Object.entries(BROKEN))('%s is refused as %s', (file, code) =>
    expect(() => read(file)).toThrow(expect.objectContaining({ code })),
  );
  it('f18.xlsm stays a workbook with macros, chart sheets and pictures', () => {
    const again = readWorkbook(writeWorkbook(read('f18.xlsm')));
    expect(again.preserved.macros).toBe(true);
    expect(again.preserved.tabs.map(({ name, index }) => [name, index])).toEqual([
      ['Detailed_graph', 4],
      ['Summary_graph', 5],
    ]);
    expect(again.preservedParts.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['xl/vbaProject.bin', 'xl/charts/chart1.xml', 'xl/media/image1.png']),
    );
  });
  it('f20.xlsx: phonetic guides are no part of the text', () =>
    expect(read('f20.xlsx').sheets[0]?.cells.value(1, 1)).toBe('豊田'));
  it('f06.xlsx: 16,384 columns', () => {
    const [sheet] = read('f06.xlsx').sheets;
    expect([
      sheet?.cells.value(0, 16_383) !== undefined,
      sheet?.cells.formula(1, 0)?.text,
      sheet?.cells.value(1, 0),
    ]).toEqual([true, '=SUM(1:1)', 16384]);
  });
  it('f21.xlsx: the 1904 calendar', () => expect(read('f21.xlsx').date1904).toBe(true));
  it('f24.xlsx: hidden sheets', () =>
    expect(read('f24.xlsx').sheets.map(({ visibility }) => visibility)).toEqual(['Visible', 'Hidden', 'VeryHidden']));
  it('f01.xlsx: an error stays an error', () => {
    const errors: CellError[] = [];
    read('f01.xlsx').sheets[0]?.cells.forEachRow(({ values }) =>
      values.forEach((value) => value instanceof CellError && errors.push(value)),
    );
    expect(errors.length).toBeGreaterThan(0);
  });
  it('b11.xlsx: shared formulas are each cell’s own', () => {
    const [sheet] = read('b11.xlsx').sheets;
    const texts: string[] = [];
    sheet?.cells.forEachRow(({ formulas }) => formulas?.forEach(({ text }) => texts.push(text)));
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.length).toBeGreaterThan(100);
  });
});

(there ? describe : describe.skip)('public tables (../shared/data)', () => {
  it.each([
    ['a04.csv', 36, 13, 0],
    ['a06.csv', 18_149, 13, 0],
    ['b03.csv', 831, 14, 176],
    ['b04.csv', 2156, 5, 0],
    ['b10.tsv', 1001, 25, 0],
    ['c01.csv', 2467, 12, 0],
    ['e10.csv', 2993, 16, 0],
  ])('%s: %i rows of %i columns, %i ragged', (file, rows, columns, ragged) => {
    const { workbook, facts } = inspectDelimited(readFileSync(join(FOLDER, file)), { name: file });
    expect([workbook.sheets[0]?.cells.rowCount, facts.columns, facts.raggedCount]).toEqual([rows, columns, ragged]);
  });
  it('b10.tsv: decimal commas add up', () => {
    const { cells } = read('b10.tsv').sheets[0] ?? { cells: undefined };
    let sum = 0;
    for (let row = 1; row < (cells?.rowCount ?? 0); row++) sum += Number(cells?.value(row, 19));
    expect(sum).toBeCloseTo(243_960.0629, 4);
  });
});
