import { describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { startExcel } from '../../../src/preview';
import { onSheet } from '../onSheet';
import { errorCode } from './errorCode';

/** What the four collections have in common. */
interface Style {
  name: string;
  readonly readOnly: boolean;
  readonly isNullObject: boolean;
  load(names: string): unknown;
  delete(): void;
  duplicate(): Style;
}
interface Styles {
  readonly items: Style[];
  load(names: string): unknown;
  add(name: string, makeUniqueName?: boolean): Style;
  getCount(): OfficeExtension.ClientResult<number>;
  getDefault(): Style;
  getItem(name: string): Style;
  getItemOrNullObject(name: string): Style;
  setDefault(style: Style | string): void;
}

const FAMILIES = [
  ['tableStyles', 'TableStyleMedium2', 60, 'TableStyleDark11'],
  ['pivotTableStyles', 'PivotStyleLight16', 84, 'PivotStyleDark28'],
  ['slicerStyles', 'SlicerStyleLight1', 14, 'SlicerStyleDark6'],
  ['timelineStyles', 'TimeSlicerStyleLight1', 12, 'TimeSlicerStyleDark6'],
] as const;

const stylesOf = (workbook: Excel.Workbook, family: (typeof FAMILIES)[number][0]): Styles =>
  workbook[family] as unknown as Styles;

describe.each(FAMILIES)('workbook.%s', (family, excelsDefault, count, last) => {
  const withStyles = <Result>(batch: (styles: Styles, context: Excel.RequestContext) => Promise<Result>) =>
    onSheet((_, context) => batch(stylesOf(context.workbook, family), context));

  it("has Excel's own styles, read-only", () =>
    withStyles(async (styles, context) => {
      const found = styles.getItem(last.toUpperCase());
      const all = styles.getCount();
      const standard = styles.getDefault();
      found.load('name, readOnly');
      standard.load('name');
      styles.load('items/name');
      await context.sync();
      expect([found.name, found.readOnly, all.value, standard.name]).toEqual([last, true, count, excelsDefault]);
      expect(styles.items.map(({ name }) => name)).toContain(excelsDefault);
    }));

  it('makes, renames, duplicates and deletes own styles', () =>
    withStyles(async (styles, context) => {
      const made = styles.add('Quarterly');
      made.load('name, readOnly');
      await context.sync();
      expect([made.name, made.readOnly]).toEqual(['Quarterly', false]);
      made.name = 'Yearly';
      const copy = made.duplicate();
      const again = styles.add('Yearly', true);
      copy.load('name');
      again.load('name');
      await context.sync();
      expect([copy.name, again.name]).toEqual(['Yearly 2', 'Yearly 3']);
      made.delete();
      styles.load('items/name');
      await context.sync();
      expect(styles.items.slice(count).map(({ name }) => name)).toEqual(['Yearly 2', 'Yearly 3']);
    }));

  it('duplicates one of its own styles under a new name', () =>
    withStyles(async (styles, context) => {
      const copy = styles.getDefault().duplicate();
      copy.load('name, readOnly');
      await context.sync();
      expect([copy.name, copy.readOnly]).toEqual([`${excelsDefault} 2`, false]);
    }));

  it('sets the default by name and by object, and falls back when it is deleted', () =>
    withStyles(async (styles, context) => {
      const names: string[] = [];
      const note = async (): Promise<void> => {
        const standard = styles.getDefault();
        standard.load('name');
        await context.sync();
        names.push(standard.name);
      };
      styles.setDefault(last);
      await note();
      const made = styles.add('Mine');
      styles.setDefault(made);
      await note();
      made.name = 'Ours';
      await note();
      made.delete();
      await note();
      expect(names).toEqual([last, 'Mine', 'Ours', excelsDefault]);
    }));

  const refused: [what: string, code: string, batch: (styles: Styles) => unknown][] = [
    ['a name that is taken', 'InvalidArgument', (styles) => styles.add(excelsDefault.toLowerCase())],
    ['no name', 'InvalidArgument', (styles) => styles.add('')],
    ['deleting one of its own', 'AccessDenied', (styles) => styles.getDefault().delete()],
    ['renaming one of its own', 'AccessDenied', (styles) => (styles.getDefault().name = 'Mine')],
    ['an unknown default', 'InvalidArgument', (styles) => styles.setDefault('Nobody')],
    ['an unknown name', 'ItemNotFound', (styles) => styles.getItem('Nobody').load('name')],
  ];
  it.each(refused)('refuses %s', async (_, code, batch) => {
    const run = withStyles(async (styles, context) => {
      batch(styles);
      await context.sync();
    });
    await expect(errorCode(run)).resolves.toBe(code);
  });

  it('gives a null object for a name that there is not', () =>
    withStyles(async (styles, context) => {
      const none = styles.getItemOrNullObject('Nobody');
      await context.sync();
      expect(none.isNullObject).toBe(true);
    }));

  it('keeps own styles and the default in the file', async () => {
    const first = await startExcel();
    await first.Excel.run(async (context) => {
      const styles = stylesOf(context.workbook, family);
      styles.add('A & B');
      styles.setDefault(last);
      await context.sync();
    });
    const second = await startExcel({ workbook: await first.save() });
    await second.Excel.run(async (context) => {
      const styles = stylesOf(context.workbook, family);
      const standard = styles.getDefault();
      standard.load('name');
      styles.load('items/name, items/readOnly');
      await context.sync();
      expect(standard.name).toBe(last);
      expect(styles.items.filter(({ readOnly }) => !readOnly).map(({ name }) => name)).toEqual(['A & B']);
    });
  });
});

describe('styles that are worn', () => {
  it('gives new tables the default, and follows a style that is renamed or deleted', () =>
    onSheet(async (sheet, context) => {
      const { tableStyles } = context.workbook;
      tableStyles.setDefault('TableStyleLight9');
      const table = sheet.tables.add('A1:B3', true);
      table.load('style');
      await context.sync();
      expect(table.style).toBe('TableStyleLight9');
      const style = tableStyles.add('House');
      table.style = 'house';
      style.name = 'Home';
      table.load('style');
      await context.sync();
      expect(table.style).toBe('Home');
      style.delete();
      table.load('style');
      await context.sync();
      expect(table.style).toBe('TableStyleLight9');
    }));

  it('gives new PivotTables the default', async () => {
    const excel = await startExcel();
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1:A2').values = [['Name'], ['x']];
      context.workbook.pivotTableStyles.setDefault('PivotStyleDark3');
      sheet.pivotTables.add('P', 'A1:A2', 'C5');
      await context.sync();
    });
    const part = strFromU8(unzipSync(await excel.save())['xl/pivotTables/pivotTable1.xml'] ?? new Uint8Array());
    expect(part).toContain('<pivotTableStyleInfo name="PivotStyleDark3"');
  });

  it('has one name space for all families', async () => {
    const run = onSheet(async (_, context) => {
      context.workbook.tableStyles.add('House');
      context.workbook.slicerStyles.add('House');
      await context.sync();
    });
    await expect(errorCode(run)).resolves.toBe('InvalidArgument');
  });
});

describe("a file's styles", () => {
  const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
  const TABLE_STYLES = `<tableStyles count="3" defaultTableStyle="House" defaultPivotStyle="PivotStyleLight1">
    <tableStyle name="House" count="2"><tableStyleElement type="wholeTable" dxfId="0"/><tableStyleElement type="firstRowStripe" size="2" dxfId="0"/></tableStyle>
    <tableStyle name="Only tables" pivot="0" count="0"/>
    <tableStyle name="Slices" pivot="0" table="0" count="1"><tableStyleElement type="headerRow" dxfId="0"/></tableStyle></tableStyles>`;
  const EXTENSIONS = `<extLst><ext uri="{46F421CA-312F-682f-3DD2-61675219B42D}" xmlns:x14="${X14}"><x14:dxfs count="1"><dxf/></x14:dxfs></ext>
    <ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" xmlns:x14="${X14}"><x14:slicerStyles defaultSlicerStyle="Slices"><x14:slicerStyle name="Slices"><x14:slicerStyleElements><x14:slicerStyleElement type="hoveredSelectedItemWithData" dxfId="0"/></x14:slicerStyleElements></x14:slicerStyle></x14:slicerStyles></ext></extLst>`;

  async function withFileStyles(): Promise<Uint8Array> {
    const parts = unzipSync(await (await startExcel()).save());
    const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array());
    const changed = styles
      .replace('<dxfs count="0"></dxfs>', '<dxfs count="1"><dxf><font><b/></font></dxf></dxfs>')
      .replace(/<tableStyles.*?\/>/s, TABLE_STYLES + EXTENSIONS);
    return zipSync({ ...parts, 'xl/styles.xml': strToU8(changed) });
  }

  it('come back with their elements, in each family that they are for', async () => {
    const excel = await startExcel({ workbook: await withFileStyles() });
    await excel.Excel.run(async (context) => {
      const own: Record<string, string[]> = {};
      for (const [family] of FAMILIES) {
        const styles = stylesOf(context.workbook, family);
        styles.load('items/name, items/readOnly');
        await context.sync();
        own[family] = styles.items.filter(({ readOnly }) => !readOnly).map(({ name }) => name);
      }
      expect(own).toEqual({
        tableStyles: ['House', 'Only tables'],
        pivotTableStyles: ['House'],
        slicerStyles: ['Slices'],
        timelineStyles: [],
      });
      context.workbook.tableStyles.getItem('House').duplicate();
      await context.sync();
    });
    const styles = strFromU8(unzipSync(await excel.save())['xl/styles.xml'] ?? new Uint8Array());
    const elements =
      '<tableStyleElement type="wholeTable" dxfId="0"/><tableStyleElement type="firstRowStripe" size="2" dxfId="0"/>';
    expect(styles).toContain(`<tableStyle name="House" count="2">${elements}</tableStyle>`);
    expect(styles).toContain(`<tableStyle name="House 2" pivot="0" count="2">${elements}</tableStyle>`);
    expect(styles).toContain('defaultTableStyle="House" defaultPivotStyle="PivotStyleLight1"');
    expect(styles).toContain('<x14:slicerStyles defaultSlicerStyle="Slices">');
    expect(styles).toContain('<x14:slicerStyleElement type="hoveredSelectedItemWithData" dxfId="0"/>');
    expect(styles).toContain('<x14:dxfs count="1">');
  });
});
