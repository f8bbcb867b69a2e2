import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createCalculator } from '../../../src/preview/calculation';
import { CellError } from '../../../src/preview/model/cellValue';
import { newWorkbook } from '../../../src/preview/newWorkbook';
import { CalculatedSheet } from './calculatedSheet';

const cell = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });

describe('what a change makes new', () => {
  it('is what depends on it, however far', () => {
    const sheet = new CalculatedSheet().write('A1', [1, '=A1+1', '=B1*10', '=SUM(A:B)']);
    expect([sheet.read('B1'), sheet.read('C1'), sheet.read('D1')]).toEqual([2, 20, 3]);
    sheet.write('A1', [5]);
    expect([sheet.read('B1'), sheet.read('C1'), sheet.read('D1')]).toEqual([6, 60, 11]);
  });

  it('reaches other sheets', () => {
    const sheet = new CalculatedSheet();
    sheet.sheet('My data');
    sheet.write('My data!A1', [7]).write('A1', ["='My data'!A1*2", '=SUM(Sheet1:Sheet1!A1)']);
    expect(sheet.read('A1')).toBe(14);
    sheet.write('My data!A1', [8]);
    expect([sheet.read('A1'), sheet.read('B1')]).toEqual([16, 16]);
  });

  it('leaves everything else alone', () => {
    const sheet = new CalculatedSheet().write('A1', [1, '=A1+1'], [1, '=A2+1']);
    sheet.sheet().cells.setResult(1, 1, 'untouched');
    sheet.write('A1', [5]);
    expect([sheet.read('B1'), sheet.read('B2')]).toEqual([6, 'untouched']);
  });

  it('is the formula itself when its text changes or goes', () => {
    const sheet = new CalculatedSheet().write('A1', [1, '=A1+1', '=B1+1']).write('B1', ['=A1+10']);
    expect(sheet.read('C1')).toBe(12);
    sheet.write('B1', [undefined]);
    expect(sheet.read('C1')).toBe(1);
  });

  it('shows a formula whose result is blank as 0', () => {
    expect(new CalculatedSheet().write('A1', ['=B1']).read('A1')).toBe(0);
  });

  it('follows chains of 10,000 formulas in any order', () => {
    const sheet = new CalculatedSheet();
    const rows = Array.from({ length: 10_000 }, (_, row) => [row === 9999 ? 1 : `=A${row + 2}+1`]);
    expect(sheet.write('A1', ...rows).read('A1')).toBe(10_000);
  });

  it('gives the same as calculating everything', () => {
    const formula = fc.oneof(
      fc
        .tuple(fc.nat(7), fc.nat(5))
        .map(([row, column]) => `=SUM(${'ABCDEF'[column] ?? 'A'}1:${'ABCDEF'[column] ?? 'A'}${row + 1})`),
      fc.tuple(fc.nat(7), fc.nat(5)).map(([row, column]) => `=${'ABCDEF'[column] ?? 'A'}${row + 1}+1`),
      fc
        .tuple(fc.nat(7), fc.nat(5))
        .map(
          ([row, column]) => `=IF(${'ABCDEF'[column] ?? 'A'}${row + 1}>5,OFFSET(A1,${row},0),INDIRECT("B${row + 1}"))`,
        ),
    );
    const write = fc.record({ row: fc.nat(7), column: fc.nat(5), content: fc.oneof(fc.nat(20), formula) });
    fc.assert(
      fc.property(fc.array(write, { maxLength: 30 }), (writes) => {
        const sheet = new CalculatedSheet();
        // References to the right and down only, so that there are no circles, whose order decides.
        for (const { row, column, content } of writes) {
          const own = column * 8 + row;
          const points = typeof content === 'string' ? [...content.matchAll(/([A-F])(\d)/g)] : [];
          const circle = points.some(
            ([, letter = '', digits = '']) => 'ABCDEF'.indexOf(letter) * 8 + Number(digits) - 1 >= own,
          );
          const safe =
            circle || (typeof content === 'string' && content.includes('OFFSET') && column < 2) ? 1 : content;
          sheet.write(`${'ABCDEF'[column] ?? 'A'}${row + 1}`, [safe]);
        }
        const values = (): unknown =>
          Array.from({ length: 8 }, (_, row) => 'ABCDEF'.split('').map((letter) => sheet.read(`${letter}${row + 1}`)));
        const stepwise = values();
        sheet.calculator.recalculate(true);
        expect(values()).toEqual(stepwise);
      }),
      { seed: 20260104, numRuns: 200 },
    );
  });
});

describe('results that came with a file', () => {
  const opened = () => {
    const workbook = newWorkbook();
    const cells = workbook.sheets[0]?.cells;
    cells?.setValue(0, 0, 1);
    cells?.setFormula(0, 1, { text: '=A1+1' }, 'kept');
    cells?.setFormula(0, 2, { text: '=A1+1' }, undefined);
    cells?.setFormula(0, 3, { text: '=CUBEVALUE("x",A1)' }, 'kept');
    return { workbook, cells, calculator: createCalculator(workbook), id: workbook.sheets[0]?.id ?? '' };
  };

  it('stay until something that they depend on changes; missing ones are calculated', () => {
    const { cells, calculator, id } = opened();
    calculator.recalculate();
    expect([cells?.value(0, 1), cells?.value(0, 2)]).toEqual(['kept', 2]);
    cells?.setValue(0, 0, 4);
    calculator.cellsChanged(id, cell(0, 0));
    calculator.recalculate();
    expect([cells?.value(0, 1), cells?.value(0, 2)]).toEqual([5, 5]);
  });

  it('stay for functions that the preview does not have when the structure changes', () => {
    const { cells, calculator } = opened();
    calculator.recalculate();
    calculator.structureChanged();
    calculator.recalculate();
    expect([cells?.value(0, 1), cells?.value(0, 3)]).toEqual([2, 'kept']);
  });

  it('are made anew by a full recalculation', () => {
    const { cells, calculator } = opened();
    calculator.recalculate(true);
    expect(cells?.value(0, 1)).toBe(2);
  });
});

describe('volatile functions', () => {
  it('are calculated every time, with the clock and the dice that are given', () => {
    let hour = 6;
    const sheet = new CalculatedSheet({ now: () => new Date(2026, 0, 15, hour, 0, 0), random: () => 0.25 });
    sheet.write('A1', ['=NOW()', '=RAND()', '=RANDBETWEEN(1,4)', '=A1+1']);
    expect([sheet.read('A1'), sheet.read('B1'), sheet.read('C1')]).toEqual([46037.25, 0.25, 2]);
    hour = 12;
    sheet.calculator.recalculate();
    expect([sheet.read('A1'), sheet.read('D1')]).toEqual([46037.5, 46038.5]);
  });

  it('depend on cells that are only known while calculating', () => {
    const sheet = new CalculatedSheet().write('A1', ['=INDIRECT("C"&B1)', 1, '=D1*2', 4], ['=OFFSET(C1,0,0)']);
    expect([sheet.read('A1'), sheet.read('A2')]).toEqual([8, 8]);
    sheet.write('D1', [5]);
    expect([sheet.read('A1'), sheet.read('A2')]).toEqual([10, 10]);
  });
});

describe('circles', () => {
  it('give 0 and are told', () => {
    const sheet = new CalculatedSheet().write('A1', ['=B1+1', '=A1+1', '=A1+5', '=ROW(D1)']);
    expect([sheet.read('A1'), sheet.read('B1'), sheet.read('C1'), sheet.read('D1')]).toEqual([0, 0, 5, 1]);
    expect(sheet.calculator.circularCells.map(({ column }) => column)).toEqual([0, 1]);
    sheet.write('B1', [3]);
    expect([sheet.read('A1'), sheet.calculator.circularCells]).toEqual([4, []]);
  });
});

describe('arrays that spill', () => {
  it('fill the cells beside, grow and shrink', () => {
    const sheet = new CalculatedSheet().write('A1', [3, '=SEQUENCE(A1)', '=SUM(B1#)', '=B3']);
    expect(['B1', 'B2', 'B3', 'B4', 'C1', 'D1'].map((address) => sheet.read(address))).toEqual([
      1,
      2,
      3,
      undefined,
      6,
      3,
    ]);
    expect(sheet.sheet().cells.formula(0, 1)?.spill).toEqual({ top: 0, left: 1, bottom: 2, right: 1 });
    sheet.write('A1', [2]);
    expect(['B2', 'B3', 'C1', 'D1'].map((address) => sheet.read(address))).toEqual([2, undefined, 3, 0]);
    sheet.write('A1', [4]);
    expect(['B4', 'C1', 'D1'].map((address) => sheet.read(address))).toEqual([4, 10, 3]);
  });

  it('are #SPILL! where something stands in the way, until it goes', () => {
    const sheet = new CalculatedSheet().write('A1', ['=SEQUENCE(3)']).write('A2', ['mine']);
    expect(['A1', 'A2', 'A3'].map((address) => sheet.read(address))).toEqual(['#SPILL!', 'mine', undefined]);
    sheet.write('A2', [undefined]);
    expect(['A1', 'A2', 'A3'].map((address) => sheet.read(address))).toEqual([1, 2, 3]);
  });

  it('that came with a file leave what is typed over them', () => {
    const workbook = newWorkbook();
    const [sheet] = workbook.sheets;
    [1, 2, 3].forEach((value, row) => sheet?.cells.setValue(row, 0, value));
    sheet?.cells.setFormula(0, 0, { text: '=SEQUENCE(3)', spill: { top: 0, left: 0, bottom: 2, right: 0 } }, 1);
    const calculator = createCalculator(workbook);
    calculator.recalculate();
    sheet?.cells.setValue(1, 0, 'typed');
    calculator.cellsChanged(sheet?.id ?? '', cell(1, 0));
    calculator.recalculate();
    expect([0, 1, 2].map((row) => sheet?.cells.value(row, 0))).toEqual([CellError.of('#SPILL!'), 'typed', undefined]);
  });

  it('do not spill into tables or merged cells', () => {
    const sheet = new CalculatedSheet().write('A1', ['x'], [1]);
    sheet.addTable('T', 'A1:A2', ['x']);
    expect(sheet.write('B1', ['=SEQUENCE(2)']).write('A9', [1]).read('B1')).toBe(1);
    sheet.sheet().merges.push({ top: 4, left: 4, bottom: 5, right: 4 });
    expect(sheet.write('E4', ['=SEQUENCE(3)']).read('E4')).toBe('#SPILL!');
  });

  it('go with their formula', () => {
    const sheet = new CalculatedSheet().write('A1', ['=SEQUENCE(3)', '=SUM(A:A)']);
    expect(sheet.read('B1')).toBe(6);
    sheet.write('A1', [9]);
    expect(['A1', 'A2', 'A3', 'B1'].map((address) => sheet.read(address))).toEqual([9, undefined, undefined, 9]);
  });
});

describe('tables', () => {
  const withTable = () => {
    const sheet = new CalculatedSheet().write(
      'B2',
      ['Item', 'Net sum', 'Tax'],
      ['a', 10, 1],
      ['b', 20, 2],
      ['Total', 0, 0],
    );
    sheet.addTable('Sales', 'B2:D5', ['Item', 'Net sum', 'Tax'], true);
    return sheet;
  };
  it.each([
    ['=SUM(Sales[Net sum])', 30],
    ['=SUM(sales[[net sum]:[Tax]])', 33],
    ['=Sales[[#Headers],[Tax]]', 'Tax'],
    ['=COUNTA(Sales[#All])', 12],
    ['=COUNTA(Sales)', 6],
    ['=Sales[[#Totals],[Item]]', 'Total'],
    ['=ROWS(Sales[[#Headers],[#Data]])', 3],
    ['=Sales[Missing]', '#REF!'],
    ['=Nothing[Item]', '#REF!'],
  ])('%s', (formula, expected) => {
    expect(withTable().value(formula)).toBe(expected);
  });

  it('give a row its own cells', () => {
    const sheet = withTable().write('E3', ['=Sales[@[Net sum]]+Sales[@Tax]']).write('D4', ['=[@[Net sum]]*0.5']);
    expect([sheet.read('E3'), sheet.read('D4')]).toEqual([11, 10]);
    expect(sheet.write('G9', ['=Sales[@Tax]']).read('G9')).toBe('#VALUE!');
  });

  it('are seen by formulas that stood there before them', () => {
    const sheet = new CalculatedSheet().write('A1', ['x'], [5]).write('C1', ['=SUM(Later[x])']);
    expect(sheet.read('C1')).toBe('#REF!');
    sheet.addTable('Later', 'A1:A2', ['x']);
    sheet.calculator.recalculate();
    expect(sheet.read('C1')).toBe(5);
  });
});

describe('names', () => {
  it('stand for cells, constants, formulas and functions, those of the sheet first', () => {
    const sheet = new CalculatedSheet().write('A1', [5]);
    const name = (text: string, formula: string) => ({ id: text, name: text, formula, comment: '', visible: true });
    sheet.workbook.names.push(
      name('Rate', '=Sheet1!$A$1'),
      name('Share', '=0.5'),
      name('Both', '=Rate*Share'),
      name('Twice', '=LAMBDA(x,2*x)'),
    );
    sheet.sheet().names.push(name('Share', '=0.1'));
    sheet.workbook.names.push(name('Ring', '=Ring+1'));
    sheet.calculator.structureChanged();
    sheet.write('B1', ['=Rate*Share', '=Both', '=Twice(Rate)', '=Ring', '=Sheet1!Share']);
    expect(['B1', 'C1', 'D1', 'E1', 'F1'].map((address) => sheet.read(address))).toEqual([0.5, 0.5, 10, '#NAME?', 0.1]);
    sheet.write('A1', [6]);
    expect(sheet.read('B1')).toBeCloseTo(0.6);
  });
});
