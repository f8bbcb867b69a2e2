import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { classRows, markdownTable, withTable } from '../../../scripts/previewTable/classTable';
import { isAtMost, officeTypes, type TypedClass } from '../../../scripts/previewTable/officeTypes';
import { libraryFiles } from '../../../src/preview/library/libraryFiles';
import { knowsWorksheetFunction } from '../../../src/preview/objects/functions/functionCall';
import { differences } from '../../../src/preview/objects/differences';
import { officeClasses } from '../../../src/preview/objects/registry';

const { data: library } = libraryFiles();
const types = officeTypes();
const rows = classRows(types, { library, definitions: officeClasses, carriesOut: knowsWorksheetFunction, differences });

describe('the table of classes', () => {
  it('in the README is what types and code say now', () => {
    const readme = readFileSync(path.join(__dirname, '../../../src/preview/README.md'), 'utf8');
    expect(withTable(readme, markdownTable(rows))).toBe(readme);
  });

  it('has every class of Microsoft’s types up to ExcelApi 1.13', () => {
    expect(rows.length).toBeGreaterThan(150);
    expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(['Range', 'PivotTable', 'ChartAxis', 'Slicer', 'Shape']));
  });

  it('tells differences only of classes that exist', () => {
    expect(Object.keys(differences).filter((name) => !types.some((type) => type.name === name))).toEqual([]);
  });

  it('tells what is refused and what is newer', () => {
    const type: TypedClass = {
      name: 'WorksheetFreezePanes',
      members: [
        { name: 'freezeRows', kind: 'method', isSettable: false, version: '1.7' },
        { name: 'unfreeze', kind: 'method', isSettable: false, version: '1.15' },
      ],
    };
    const definitions = { WorksheetFreezePanes: { methods: { unfreeze: () => undefined } } };
    const [row] = classRows([type], { library, definitions, carriesOut: () => false, differences: {} });
    expect(row).toMatchObject({ members: 1, supported: 0, refused: ['freezeRows'], newer: 1 });
  });
});

describe('requirement sets', () => {
  it.each([
    ['1.9', '1.13', true],
    ['1.13', '1.13', true],
    ['1.14', '1.13', false],
    ['2.1', '1.13', false],
  ])('%s is at most %s: %s', (version, most, expected) => {
    expect(isAtMost(version, most)).toBe(expected);
  });
});
