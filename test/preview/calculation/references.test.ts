import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  adjustFormula,
  fromR1C1,
  listReferences,
  shiftFormula,
  transposeFormula,
  tokenise,
  toR1C1,
  type FormulaChange,
} from '../../../src/preview/calculation/references';
import { GRID_COLUMNS, GRID_ROWS } from '../../../src/preview/model/area';

const rows = (top: number, bottom: number) => ({ top, bottom, left: 0, right: GRID_COLUMNS - 1 });
const columns = (left: number, right: number) => ({ top: 0, bottom: GRID_ROWS - 1, left, right });

describe('the parts of a formula', () => {
  const check = (formula: string, kinds: string) => {
    const tokens = tokenise(formula);
    expect(tokens.map((token) => token.text).join('')).toBe(formula);
    expect(
      tokens
        .filter((token) => token.kind !== 'space')
        .map((token) => token.kind)
        .join(' '),
    ).toBe(kinds);
  };
  it.each([
    ['=A1', 'operator reference'],
    ['=SUM(A1:B2, 3)', 'operator function reference separator number close'],
    ["='It''s 1'!$A$1", 'operator reference'],
    ['=LOG10(A1)', 'operator function reference close'],
    ['=A:C 2:3', 'operator reference reference'],
    ['="a""b"&#N/A', 'operator string operator error'],
    ['=Sales[[#Headers],[Net]:[Tax]]', 'operator structured'],
    ["=Sales[[It's#'#1]]".replace("It's#", 'It'), 'operator structured'],
    ['=[@Amount]*2', 'operator structured operator number'],
    ['=A1#', 'operator reference operator'],
    ['={1,2;3,4}', 'operator braceOpen number separator number separator number separator number braceClose'],
    ['=客户!A1+金额', 'operator reference operator name'],
    ['=1.5E-3%', 'operator number operator'],
    ['=ABCD1', 'operator name'],
    ['=A1048577', 'operator name'],
    ['=Sheet1!#REF!', 'operator error'],
    ['=_xlfn.XLOOKUP(1,A1,B1)', 'operator function number separator reference separator reference close'],
    ["=[1]Sheet1!A1+'[Book 2.xlsx]S'!B2", 'operator reference operator reference'],
  ])('%s', check);

  it('lists what points to cells', () => {
    expect(listReferences('=A1+SUM(Rate*T[x])+TRUE+"B2"').map((token) => token.text)).toEqual(['A1', 'Rate', 'T[x]']);
  });
});

describe('a formula that is copied', () => {
  it.each([
    ['=A1', 1, 1, '=B2'],
    ['=$A1+A$1+$A$1', 2, 3, '=$A3+D$1+$A$1'],
    ['=A1', -1, 0, '=#REF!'],
    ['=SUM(A:A)+SUM(1:1)', 5, 2, '=SUM(C:C)+SUM(6:6)'],
    ['=\'My sheet\'!B2:C3&"A1"', 1, 0, '=\'My sheet\'!B3:C4&"A1"'],
    ['=A1:A$3', 4, 0, '=A$3:A5'],
    ['=LOG10(10)+Table1[A1]', 1, 1, '=LOG10(10)+Table1[A1]'],
    ['=XFD1', 0, 1, '=#REF!'],
  ])('%s moved by %d rows and %d columns', (formula, down, right, expected) => {
    expect(shiftFormula(formula, down, right)).toBe(expected);
  });

  it.each([
    ['=SUM(A1:D1)', '=SUM(G7:G10)'],
    ["=E5+'My sheet'!D2", "=K11+'My sheet'!H10"],
    ['=$A$1+E$1+A:A', '=$A$1+G$1+C:C'],
    ['=XFD1', '=G16390'],
    ['=E20000', '=#REF!'],
  ])('%s in E1 turned over its diagonal to G11', (formula, expected) => {
    expect(transposeFormula(formula, { row: 0, column: 4 }, { row: 10, column: 6 })).toBe(expected);
  });

  it('comes back as it was when it is copied there and back', () => {
    const place = fc.record({
      row: fc.nat(5000),
      column: fc.nat(500),
      rowMark: fc.boolean(),
      columnMark: fc.boolean(),
    });
    fc.assert(
      fc.property(place, fc.nat(1000), fc.nat(1000), ({ row, column, rowMark, columnMark }, down, right) => {
        const formula = fromR1C1(`=R[${row}]C[${column}]`, 0, 0).replace(
          /([A-Z]+)(\d+)/,
          `${columnMark ? '$' : ''}$1${rowMark ? '$' : ''}$2`,
        );
        expect(shiftFormula(shiftFormula(formula, down, right), -down, -right)).toBe(formula);
      }),
      { seed: 20260101, numRuns: 300 },
    );
  });
});

describe('a formula after a change of the workbook', () => {
  const check = (formula: string, change: FormulaChange, expected: string) => {
    expect(adjustFormula(formula, change, { sheet: 'One', table: 'Own' })).toBe(expected);
  };
  const insertRows: FormulaChange = { kind: 'insert', sheet: 'One', rect: rows(2, 3), shift: 'Down' };
  const deleteRows: FormulaChange = { kind: 'delete', sheet: 'One', rect: rows(2, 3), shift: 'Up' };
  const pushRight: FormulaChange = {
    kind: 'insert',
    sheet: 'One',
    rect: { top: 0, bottom: 4, left: 1, right: 1 },
    shift: 'Right',
  };
  it.each<[string, FormulaChange, string]>([
    ['=A2+A3+A4', insertRows, '=A2+A5+A6'],
    ['=SUM(A1:A3)', insertRows, '=SUM(A1:A5)'],
    ['=SUM($A$3:A$4)', insertRows, '=SUM($A$5:A$6)'],
    ['=SUM(A:A)+SUM(3:4)', insertRows, '=SUM(A:A)+SUM(5:6)'],
    ['=Two!A3+one!A3', insertRows, '=Two!A3+one!A5'],
    ['=A1048576', insertRows, '=#REF!'],
    ['=A2+A3+A5', deleteRows, '=A2+#REF!+A3'],
    ['=SUM(A1:A3)+SUM(A3:A9)+SUM(A3:A4)', deleteRows, '=SUM(A1:A2)+SUM(A3:A7)+SUM(#REF!)'],
    ['=SUM(B:D)', { kind: 'delete', sheet: 'One', rect: columns(2, 2), shift: 'Left' }, '=SUM(B:C)'],
    ['=B1+B6+SUM(B1:C5)+SUM(B1:B9)', pushRight, '=C1+B6+SUM(C1:D5)+SUM(B1:B9)'],
    [
      '=A1+SUM(A1:B2)',
      { kind: 'move', sheet: 'One', rect: { top: 0, left: 0, bottom: 0, right: 0 }, toSheet: 'One', top: 4, left: 2 },
      '=C5+SUM(A1:B2)',
    ],
    ["=One!A1+'Jan:One'!A1", { kind: 'renameSheet', from: 'One', to: 'New one' }, "='New one'!A1+'Jan:New one'!A1"],
    ['=One!A1+A1+One!Rate', { kind: 'deleteSheet', sheet: 'One' }, '=#REF!+A1+#REF!'],
    ['=SUM(Own[x])', { kind: 'renameTable', from: 'own', to: 'Sales' }, '=SUM(Sales[x])'],
    [
      '=[@x]+Own[[#Totals],[x]]+Other[x]',
      { kind: 'renameColumn', table: 'Own', from: 'x', to: 'Net sum' },
      '=[@[Net sum]]+Own[[#Totals],[Net sum]]+Other[x]',
    ],
    ['=SUM(Own[[x]:[y]])', { kind: 'renameColumn', table: 'Own', from: 'y', to: 'a[1]' }, "=SUM(Own[[x]:[a'[1']]])"],
    ['=Rate*"Rate"', { kind: 'renameName', from: 'rate', to: 'Share' }, '=Share*"Rate"'],
  ])('%s', check);

  it('is the same again when inserted rows are deleted', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.nat(60), fc.integer({ min: 1, max: 9 }), (a, b, at, count) => {
        const formula = `=SUM(C${Math.min(a, b) + 1}:C${Math.max(a, b) + 1})`;
        const rect = rows(at, at + count - 1);
        const there = adjustFormula(formula, { kind: 'insert', sheet: 'One', rect, shift: 'Down' }, { sheet: 'One' });
        expect(adjustFormula(there, { kind: 'delete', sheet: 'One', rect, shift: 'Up' }, { sheet: 'One' })).toBe(
          formula,
        );
      }),
      { seed: 20260102, numRuns: 300 },
    );
  });
});

describe('R1C1 notation', () => {
  it.each([
    ['=A1', 'R[-1]C[-1]'],
    ['=B2', 'RC'],
    ['=$A$1', 'R1C1'],
    ['=SUM(B2:$D5)', 'SUM(RC:R[3]C4)'],
    ['=SUM(A:A)', 'SUM(C[-1])'],
    ['=SUM($3:4)', 'SUM(R3:R[2])'],
    ['=\'R1 C1\'!A1&"R1C1"', '\'R1 C1\'!R[-1]C[-1]&"R1C1"'],
    ['=ROUND(COUNT(C3),1)', 'ROUND(COUNT(R[1]C[1]),1)'],
  ])('%s in B2', (a1, r1c1) => {
    expect(toR1C1(a1, 1, 1)).toBe(`=${r1c1}`);
    expect(fromR1C1(`=${r1c1}`, 1, 1)).toBe(a1);
  });
});
