import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { inspectDelimited, openFile, readDelimited, WorkbookFileError } from '../../../src/preview/file';

const rowsOf = (bytes: Uint8Array, name = 'list.csv', locale?: string): unknown[][] => {
  const rows: unknown[][] = [];
  const [sheet] = readDelimited(bytes, locale === undefined ? { name } : { name, locale }).sheets;
  sheet?.cells.forEachRow(({ values }, row) => (rows[row] = values));
  return rows;
};
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('encodings', () => {
  const chinese = '客户编号,客户名称,地区\nC001,北京科技有限公司,华北\nC002,上海贸易公司,华东\n';
  const taiwan = '客戶編號,客戶名稱,地區\nC001,臺北資訊股份有限公司,北區\nC002,高雄貿易公司,南區\n';
  const check = (name: string, bytes: Uint8Array, encoding: string, cell: string, locale?: string): void =>
    it(name, () => {
      expect(
        inspectDelimited(bytes, locale === undefined ? { name: 'a.csv' } : { name: 'a.csv', locale }).facts.encoding,
      ).toBe(encoding);
      expect(rowsOf(bytes, 'a.csv', locale)[1]?.[1]).toBe(cell);
    });
  check('UTF-8', utf8(chinese), 'utf-8', '北京科技有限公司');
  check('UTF-8 with its mark', utf8(`\ufeff${chinese}`), 'utf-8', '北京科技有限公司');
  check('UTF-16LE', iconv.encode(chinese, 'utf-16le', { addBOM: true }), 'utf-16le', '北京科技有限公司');
  check('UTF-16BE', iconv.encode(chinese, 'utf-16be', { addBOM: true }), 'utf-16be', '北京科技有限公司');
  check(
    'UTF-16LE without a mark',
    iconv.encode('id,name\n1,Smith and Sons\n', 'utf-16le'),
    'utf-16le',
    'Smith and Sons',
  );
  check('GB18030', iconv.encode(chinese, 'gb18030'), 'gb18030', '北京科技有限公司');
  check('GB18030 for a reader in Taiwan', iconv.encode(chinese, 'gb18030'), 'gb18030', '北京科技有限公司', 'zh-TW');
  check('Big5', iconv.encode(taiwan, 'big5'), 'big5', '臺北資訊股份有限公司');
  check('Big5 for a reader in China', iconv.encode(taiwan, 'big5'), 'big5', '臺北資訊股份有限公司', 'zh-CN');
  check(
    'Windows-1252',
    iconv.encode('id,name\n1,Müller & Søn café\n', 'windows-1252'),
    'windows-1252',
    'Müller & Søn café',
  );
  it('the mark is no part of the first header', () => expect(rowsOf(utf8('\ufeffid,name\n1,a'))[0]?.[0]).toBe('id'));
});

describe('records', () => {
  const check = (name: string, text: string, rows: unknown[][], file?: string): void =>
    it(name, () => expect(rowsOf(utf8(text), file)).toEqual(rows));
  check('semicolons', 'a;b\nx,1;y\nz;w', [
    ['a', 'b'],
    ['x,1', 'y'],
    ['z', 'w'],
  ]);
  check('tabs', 'a\tb\nx, y\tz', [
    ['a', 'b'],
    ['x, y', 'z'],
  ]);
  check('bars', 'a|b|c\n1|2|3', [
    ['a', 'b', 'c'],
    [1, 2, 3],
  ]);
  check('one column', 'name\nSmith\nJones', [['name'], ['Smith'], ['Jones']]);
  check('a named delimiter', 'sep=;\na,x;b\nc;d', [
    ['a,x', 'b'],
    ['c', 'd'],
  ]);
  check('quotes, line ends and doubled quotes', 'a,b\r\n"x, ""y""","line 1\nline 2"\r\n', [
    ['a', 'b'],
    ['x, "y"', 'line 1\nline 2'],
  ]);
  check('a quote that is never closed', 'a,b\n"x,y\nz,w', [
    ['a', 'b'],
    ['"x', 'y'],
    ['z', 'w'],
  ]);
  check('a quote inside a field', 'a,b\n5" pipe,"y"\n', [
    ['a', 'b'],
    ['5" pipe', 'y'],
  ]);
  check('an empty last field', 'a,b,c\nx,y,', [
    ['a', 'b', 'c'],
    ['x', 'y'],
  ]);
  it('ragged rows are reported', () => {
    const { facts } = inspectDelimited(utf8('a,b,c\n1,2,3\n1,2\n1,2,3,4\n\n1,2,3\n'), { name: 'r.csv' });
    expect(facts).toMatchObject({ columns: 3, raggedRows: [3, 4], raggedCount: 2, delimiter: ',' });
  });
});

describe('fields', () => {
  const check = (name: string, fields: string[], values: unknown[]): void =>
    it(name, () =>
      expect(
        rowsOf(utf8(`head\tx\n${fields.map((field) => `${field}\ty`).join('\n')}`))
          .slice(1)
          .map((row) => row[0]),
      ).toEqual(values),
    );
  check('numbers', ['1', '-2.5', '1e3', '0.05', '.5', '0'], [1, -2.5, 1000, 0.05, 0.5, 0]);
  check('thousands', ['1,234.50', '12', '1,000,000'], [1234.5, 12, 1000000]);
  check('decimal commas', ['45,06', '0,5', '1.234,5', '7'], [45.06, 0.5, 1234.5, 7]);
  check('commas between thousands alone stay what they are with a point', ['1,234', '5.5'], [1234, 5.5]);
  check('leading zeros keep a column as text', ['00123', '00456', '123'], ['00123', '00456', '123']);
  check('long digit strings', ['1234567890123456', '6222021234567890123'], ['1234567890123456', '6222021234567890123']);
  check(
    'telephones',
    ['+86 10 1234', '010-12345678', '+8613800138000'],
    ['+86 10 1234', '010-12345678', '+8613800138000'],
  );
  check('ISO dates', ['2023-11-14', '2023-02-30', '2023/11/14'], [45244, '2023-02-30', '2023/11/14']);
  check('ISO times', ['2010-12-01 08:26:00'], [40513 + (8 * 60 + 26) / 1440]);
  check('dates of unknown order', ['1/2/2013', '14.11.2023'], ['1/2/2013', '14.11.2023']);
  check('money with its sign', ['$90,000 ', '¥5'], ['$90,000 ', '¥5']);
  check(
    'what begins like a formula',
    ['=1+1', '+SUM(A1)', '-2+3', '@x', "=cmd|' /C calc'!A0"],
    ['=1+1', '+SUM(A1)', '-2+3', '@x', "=cmd|' /C calc'!A0"],
  );
  check('spaces stay', [' MARIA@X ', 'b'], [' MARIA@X ', 'b']);

  it('no formula ever comes from text', () => {
    const [sheet] = readDelimited(utf8('=A1,=B1\n=1+1,"=HYPERLINK(""x"")"\n'), { name: 'f.csv' }).sheets;
    sheet?.cells.forEachRow(({ formulas }) => expect(formulas).toBeUndefined());
    expect(sheet?.cells.value(1, 1)).toBe('=HYPERLINK("x")');
  });
  it('dates have a date format', () => {
    const workbook = readDelimited(utf8('d,t\n2023-11-14,2023-11-14T08:30:00\n'), { name: 'd.csv' });
    const formats = [0, 1].map(
      (column) => workbook.styles.get(workbook.sheets[0]?.cells.style(1, column) ?? 0).numberFormat,
    );
    expect(formats).toEqual(['yyyy-mm-dd', 'yyyy-mm-dd hh:mm:ss']);
  });
});

describe('the sheet', () => {
  const check = (file: string, sheet: string): void =>
    it(`${file} -> ${sheet}`, () => expect(openFile(file, utf8('a,b\n1,2')).sheets[0]?.name).toBe(sheet));
  check('客户[2023].csv', '客户_2023_');
  check(`${'x'.repeat(40)}.csv`, 'x'.repeat(31));
  check("'quoted'.tsv", 'quoted');
  check('history.csv', 'Sheet1');
  const refuse = (name: string, bytes: Uint8Array, code: string): void =>
    it(`${name}: ${code}`, () =>
      expect(() => readDelimited(bytes, { name: 'x.csv' })).toThrow(
        expect.objectContaining({ code, name: 'WorkbookFileError' }),
      ));
  refuse('nothing', new Uint8Array(0), 'FileEmpty');
  refuse('blanks', utf8(' \n\n'), 'FileEmpty');
  refuse('a zip', new Uint8Array([0x50, 0x4b, 3, 4]), 'FileNotWorkbook');
  refuse('more columns than a sheet has', utf8('x,'.repeat(16_385)), 'FileTooLarge');
  it('the error is a typed one', () =>
    expect(new WorkbookFileError('FileEmpty', 'm', 'p')).toMatchObject({
      code: 'FileEmpty',
      part: 'p',
      message: 'm (p)',
    }));
});
