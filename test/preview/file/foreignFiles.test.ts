import { describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readWorkbook, writeWorkbook } from '../../../src/preview/file';
import { CellError } from '../../../src/preview/model/cellValue';
import { SheetModel } from '../../../src/preview/model/sheet';
import type { WorkbookModel } from '../../../src/preview/model/workbook';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

const relations = (...list: [id: string, type: string, target: string][]): string =>
  `<Relationships xmlns="${RELATIONS}">${list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type.includes('/') ? type : `${OFFICE}/${type}`}" Target="${target}"/>`).join('')}</Relationships>`;

/** A package of one sheet as another program might write it, with parts changed or added. */
function file(sheet: string, parts: Record<string, string> = {}): Uint8Array {
  const all: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="A" sheetId="3" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', '/xl/sharedStrings.xml'],
      ['rId3', 'styles', 'styles.xml'],
      ['rId4', 'theme', 'theme/theme1.xml'],
    ),
    'xl/worksheets/sheet1.xml':
      sheet.includes('<worksheet') || sheet.includes(':worksheet')
        ? sheet
        : `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${sheet}</worksheet>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([path, text]) => [path, strToU8(text)])));
}

const firstSheet = (workbook: WorkbookModel): SheetModel => workbook.sheets[0] ?? new SheetModel('', '');
const textOf = (bytes: Uint8Array, path: string): string => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array(0));

describe('cells as other programs write them', () => {
  const check = (name: string, cells: string, values: unknown[], parts: Record<string, string> = {}): void =>
    it(name, () =>
      expect(
        firstSheet(readWorkbook(file(`<sheetData><row>${cells}</row></sheetData>`, parts))).cells.row(0)?.values,
      ).toEqual(values),
    );
  check('without addresses', '<c><v>1</v></c><c t="b"><v>1</v></c>', [1, true]);
  check('with gaps', '<c r="B1"><v>2</v></c><c><v>3</v></c>', [undefined, 2, 3]);
  check(
    'inline strings',
    '<c t="inlineStr"><is><t xml:space="preserve"> a</t></is></c><c t="inlineStr"><is><r><t>b</t></r><r><t>c</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>',
    [' a', 'bc'],
  );
  check('ISO dates', '<c t="d"><v>2023-11-14T12:00:00</v></c>', [45244.5]);
  check(
    'entities, comments and CDATA',
    '<!-- <c> --><c t="str"><v>a&amp;b&#x4e2d;_x000A_</v></c><c t="str"><v><![CDATA[<x>&amp;]]></v></c>',
    ['a&b中\n', '<x>&amp;'],
  );
  check(
    'numbers of all kinds',
    '<c><v>1.5E-3</v></c><c><v>0.1</v></c><c><v>12345678901234567890</v></c><c><v>-0.30000000000000004</v></c><c><v/></c>',
    [0.0015, 0.1, 12345678901234567000, -0.30000000000000004],
  );
  check('errors', '<c t="e"><v>#N/A</v></c><c t="e"><v>#BLOCKED!</v></c>', [
    CellError.of('#N/A'),
    CellError.of('#VALUE!'),
  ]);
  check('shared strings with runs and guides', '<c t="s"><v>1</v></c><c t="s"><v>0</v></c>', ['豊田', 'plain'], {
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>plain</t></si><si><r><rPr><b/></rPr><t>豊</t></r><r><t>田</t></r><rPh sb="0" eb="2"><t>トヨタ</t></rPh></si></sst>`,
  });
  it('a prefix before every name', () => {
    const sheet = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="2"><x:c r="A2" t="str"><x:f>1+1</x:f><x:v>v</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>`;
    const { cells, merges } = firstSheet(readWorkbook(file(sheet)));
    expect([cells.value(1, 0), cells.formula(1, 0)?.text, merges.length]).toEqual(['v', '=1+1', 1]);
  });
  it('formatted runs stay while nobody changes the text', () => {
    const strings = `<sst xmlns="${MAIN}"><si><r><rPr><b/></rPr><t>bold</t></r><r><t xml:space="preserve"> rest</t></r></si></sst>`;
    const workbook = readWorkbook(
      file('<sheetData><row><c t="s"><v>0</v></c></row></sheetData>', { 'xl/sharedStrings.xml': strings }),
    );
    expect(textOf(writeWorkbook(workbook), 'xl/sharedStrings.xml')).toContain('<r><rPr><b/></rPr><t>bold</t></r>');
    firstSheet(workbook).cells.setValue(0, 0, 'other');
    expect(textOf(writeWorkbook(workbook), 'xl/sharedStrings.xml')).not.toContain('bold');
  });
});

describe('formulas as the file keeps them', () => {
  const check = (name: string, rows: string, formulas: Record<string, string>): void =>
    it(name, () => {
      const { cells } = firstSheet(readWorkbook(file(`<sheetData>${rows}</sheetData>`)));
      for (const [at, text] of Object.entries(formulas)) {
        const [row = 0, column = 0] = at.split(',').map(Number);
        expect(cells.formula(row, column)?.text).toBe(text);
      }
    });
  const shared = (master: string): string =>
    `<row r="2"><c r="B2"><f t="shared" ref="B2:C4" si="0">${master}</f><v>1</v></c><c r="C2"><f t="shared" si="0"/></c></row><row r="4"><c r="B4"><f t="shared" si="0"/></c></row>`;
  check('shared formulas move with their cell', shared('A2*$A2+A$1+$A$1'), {
    '1,1': '=A2*$A2+A$1+$A$1',
    '1,2': '=B2*$A2+B$1+$A$1',
    '3,1': '=A4*$A4+A$1+$A$1',
  });
  check('texts, names and functions stay', shared('LOG10(A2)&amp;"A2"&amp;Tax2024_A2&amp;\'A2 x\'!A2&amp;T[A2]'), {
    '3,1': '=LOG10(A4)&"A2"&Tax2024_A2&\'A2 x\'!A4&T[A2]',
  });
  check('whole rows and columns', shared('SUM(A:B)+SUM($A:B)+SUM(2:3)'), {
    '1,2': '=SUM(B:C)+SUM($A:C)+SUM(2:3)',
    '3,1': '=SUM(A:B)+SUM($A:B)+SUM(4:5)',
  });
  check(
    'the grid wraps',
    '<row r="1"><c r="A1"><f t="shared" ref="A1:B2" si="0">XFD1048576</f></c><c r="B1"><f t="shared" si="0"/></c></row><row r="2"><c r="A2"><f t="shared" si="0"/></c></row>',
    { '0,1': '=A1048576', '1,0': '=XFD1' },
  );
  check(
    'prefixes of newer functions',
    '<row><c><f>_xlfn.XLOOKUP(1,A:A,_xlfn._xlws.FILTER(B:B,B:B&gt;1))&amp;"_xlfn."</f></c><c><f>_xlfn.LET(_xlpm.x,1,_xlpm.x+1)</f></c><c><f>SUM(_xlfn.ANCHORARRAY(A1))+_xlfn.SINGLE(B1)</f></c></row>',
    {
      '0,0': '=XLOOKUP(1,A:A,FILTER(B:B,B:B>1))&"_xlfn."',
      '0,1': '=LET(x,1,x+1)',
      '0,2': '=SUM(A1#)+@B1',
    },
  );
  const written = (name: string, formula: string, text: string): void =>
    it(`${name} is written with its prefix`, () => {
      const workbook = readWorkbook(file('<sheetData/>'));
      firstSheet(workbook).cells.setFormula(0, 0, { text: formula }, 1);
      expect(textOf(writeWorkbook(workbook), 'xl/worksheets/sheet1.xml')).toContain(`>${text}</f>`);
    });
  written('IFNA', '=IFNA(A1,"IFS(")', '_xlfn.IFNA(A1,"IFS(")');
  written('LET', '=LET(rate,1,rate+RATE(1,2,3)+x.rate)', '_xlfn.LET(_xlpm.rate,1,_xlpm.rate+RATE(1,2,3)+x.rate)');
  written('a spill reference', '=SUM(A1#)+A1:#REF!', 'SUM(_xlfn.ANCHORARRAY(A1))+A1:#REF!');
  written('FILTER', '=FILTER(A:A,B:B="x")', '_xlfn._xlws.FILTER(A:A,B:B="x")');
});

describe('formats as other programs write them', () => {
  const theme = `<a:theme xmlns:a="urn:a"><a:themeElements><a:clrScheme name="x">${['000000', 'FFFFFF', '44546A', 'E7E6E6', '4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47', '0563C1', '954F72'].map((hex, index) => (index < 1 ? `<a:dk1><a:sysClr val="windowText" lastClr="${hex}"/></a:dk1>` : `<a:c><a:srgbClr val="${hex}"/></a:c>`)).join('')}</a:clrScheme></a:themeElements></a:theme>`;
  const styles = (fill: string): string =>
    `<styleSheet xmlns="${MAIN}"><fonts><font/></fonts><fills><fill/><fill>${fill}</fill></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf/><xf fillId="1" numFmtId="14"/></cellXfs><cellStyles><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
  const read = (fill: string): WorkbookModel =>
    readWorkbook(
      file('<sheetData><row><c s="1"><v>1</v></c></row></sheetData>', {
        'xl/styles.xml': styles(fill),
        'xl/theme/theme1.xml': theme,
      }),
    );
  const check = (name: string, color: string, expected: string): void =>
    it(name, () => {
      const workbook = read(`<patternFill patternType="solid"><fgColor ${color}/></patternFill>`);
      expect(workbook.styles.get(firstSheet(workbook).cells.style(0, 0) ?? 0).fill).toEqual({
        pattern: 'Solid',
        color: expected,
        patternColor: '#000000',
      });
    });
  check('a theme colour', 'theme="4"', '#4472C4');
  check('a light theme colour', 'theme="4" tint="0.59999389629810485"', '#B4C6E7');
  check('a lighter one', 'theme="4" tint="0.79998168889431442"', '#D9E1F2');
  check('grey from black', 'theme="1" tint="0.499984740745262"', '#7F7F7F');
  check('a darker one', 'theme="4" tint="-0.249977111117893"', '#305496');
  check('a dark theme colour', 'theme="0" tint="-0.249977111117893"', '#BFBFBF');
  check('a palette colour', 'indexed="13"', '#FFFF00');
  check('a colour with opacity', 'rgb="FF00B050"', '#00B050');
  it('built-in number formats and the Normal style have their English names', () => {
    const workbook = read('<patternFill patternType="none"/>');
    expect(workbook.styles.get(firstSheet(workbook).cells.style(0, 0) ?? 0)).toMatchObject({
      numberFormat: 'm/d/yyyy',
      styleName: 'Normal',
    });
  });
  it('a gradient and a theme colour are written as they came', () => {
    const gradient =
      '<gradientFill degree="90"><stop position="0"><color theme="4"/></stop><stop position="1"><color theme="0"/></stop></gradientFill>';
    const workbook = read(gradient);
    expect(textOf(writeWorkbook(workbook), 'xl/styles.xml')).toContain(gradient);
  });
});

describe('what the model does not know', () => {
  const drawing = {
    'xl/worksheets/_rels/sheet1.xml.rels': relations(
      ['rId7', 'drawing', '../drawings/drawing1.xml'],
      ['rId8', 'hyperlink', 'x'],
    ),
    'xl/drawings/drawing1.xml': '<d/>',
    'xl/drawings/_rels/drawing1.xml.rels': relations(['rId1', 'chart', '../charts/chart1.xml']),
    'xl/charts/chart1.xml': '<chart/>',
  };
  const parts = (bytes: Uint8Array): string[] => Object.keys(unzipSync(bytes));
  const withDrawing = (): WorkbookModel => readWorkbook(file('<sheetData/><drawing r:id="rId7"/>', drawing));
  it('comes out again with its relations', () => {
    const bytes = writeWorkbook(withDrawing());
    expect(parts(bytes)).toEqual(expect.arrayContaining(Object.keys(drawing)));
    expect(textOf(bytes, 'xl/worksheets/sheet1.xml')).toContain('<drawing r:id="rId7"/>');
    expect(textOf(bytes, 'xl/worksheets/_rels/sheet1.xml.rels')).toContain('Id="rId7"');
  });
  it('goes with its sheet', () => {
    const workbook = withDrawing();
    workbook.sheets = [new SheetModel('{00000000-0000-0000-0000-000000000002}', 'New')];
    expect(parts(writeWorkbook(workbook))).not.toContain('xl/charts/chart1.xml');
  });
  it('is not shared by a copy of its sheet', () => {
    const workbook = withDrawing();
    const copy = new SheetModel('{00000000-0000-0000-0000-000000000002}', 'Copy');
    const original = firstSheet(workbook);
    for (const [name, markup] of original.preservedElements) copy.preservedElements.set(name, markup);
    copy.preservedRelations = [...original.preservedRelations];
    workbook.sheets.push(copy);
    const bytes = writeWorkbook(workbook);
    expect(textOf(bytes, 'xl/worksheets/sheet2.xml')).not.toContain('drawing');
    expect(copy.preservedElements.has('drawing')).toBe(true);
  });
  it('validations of the extension become ordinary ones', () => {
    const extension = `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="urn:x14"><x14:dataValidations xmlns:xm="urn:xm" count="1"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>Other!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B2:B9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`;
    expect(firstSheet(readWorkbook(file(`<sheetData/>${extension}`))).validations).toMatchObject([
      { areas: [{ top: 1, left: 1, bottom: 8, right: 1 }], rule: { list: { source: '=Other!$A$1:$A$3' } } },
    ]);
  });
  it('settings of another add-in stay its own', () => {
    const panes = {
      '_rels/.rels': relations(
        ['rId1', 'officeDocument', 'xl/workbook.xml'],
        [
          'rId2',
          'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes',
          'xl/webextensions/taskpanes.xml',
        ],
      ),
      'xl/webextensions/taskpanes.xml': `<wetp:taskpanes xmlns:wetp="urn:wetp"><wetp:taskpane dockstate="right"><wetp:webextensionref xmlns:r="${OFFICE}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
      'xl/webextensions/_rels/taskpanes.xml.rels': relations([
        'rId1',
        'http://schemas.microsoft.com/office/2011/relationships/webextension',
        'webextension1.xml',
      ]),
      'xl/webextensions/webextension1.xml':
        '<we:webextension xmlns:we="urn:we" id="{1}"><we:reference id="other" version="1.0.0.0" store="x" storeType="y"/><we:properties><we:property name="k" value="&quot;theirs&quot;"/></we:properties></we:webextension>',
    };
    const addIn = { id: 'ours', version: '1.0.0.0', store: 'developer', storeType: 'Registry' };
    const workbook = readWorkbook(file('<sheetData/>', panes), { addIn });
    expect(workbook.settings.size).toBe(0);
    workbook.settings.set('k', 'mine');
    const bytes = writeWorkbook(workbook);
    expect(textOf(bytes, 'xl/webextensions/webextension1.xml')).toContain('theirs');
    expect([...readWorkbook(bytes, { addIn }).settings]).toEqual([['k', 'mine']]);
    expect([...readWorkbook(bytes, { addIn: { ...addIn, id: 'other' } }).settings]).toEqual([['k', 'theirs']]);
  });
});

describe('what Excel would repair', () => {
  it('a header cell that is a number is written as the column’s name', () => {
    const workbook = readWorkbook(
      file('<sheetData><row><c><v>2024</v></c></row><row><c><v>1</v></c></row></sheetData>'),
    );
    firstSheet(workbook).tables.push({
      id: 1,
      name: 'T',
      range: { top: 0, left: 0, bottom: 1, right: 0 },
      columns: [{ id: 1, name: '2024' }],
      showHeaders: true,
      showTotals: false,
      style: '',
      showBandedRows: false,
      showBandedColumns: false,
      highlightFirstColumn: false,
      highlightLastColumn: false,
      showFilterButton: true,
      filter: undefined,
      sortFields: [],
      sortMatchCase: false,
    });
    const again = firstSheet(readWorkbook(writeWorkbook(workbook)));
    expect([again.cells.value(0, 0), again.tables[0]?.columns[0]?.name]).toEqual(['2024', '2024']);
  });
  it('ids that are no GUID, and spaces in an address', () => {
    const workbook = readWorkbook(file('<sheetData/>'));
    const sheet = new SheetModel('sheet 2', 'B');
    sheet.hyperlinks.set('A1', { address: 'https://example.com/a b<c>' });
    workbook.sheets.push(sheet);
    const again = readWorkbook(writeWorkbook(workbook)).sheets[1];
    expect(again?.id).toMatch(/^\{[\dA-F]{8}(-[\dA-F]{4}){3}-[\dA-F]{12}\}$/);
    expect(again?.hyperlinks.get('A1')?.address).toBe('https://example.com/a%20b%3Cc%3E');
  });
  it('the same workbook gives the same bytes', () => {
    const workbook = readWorkbook(file('<sheetData><row><c><v>1</v></c></row></sheetData>'));
    expect(writeWorkbook(workbook)).toEqual(writeWorkbook(workbook));
  });
});
