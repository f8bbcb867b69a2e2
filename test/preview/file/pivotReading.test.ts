import { beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { startExcel, type PreviewExcel } from '../../../src/preview';
import { errorCode } from '../objects/errorCode';
import { PackageParts } from './package/packageParts';
import { pivotProblems } from './package/pivotProblems';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const CACHE = 'xl/pivotCache/pivotCacheDefinition4.xml';
const RECORDS = 'xl/pivotCache/pivotCacheRecords4.xml';
const PIVOT = 'xl/pivotTables/pivotTable9.xml';

const relations = (...list: [type: string, target: string][]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** A PivotTable as Excel writes it: dates by month, a calculated field, formats of single cells, texts of its own. */
const EXCELS = {
  cache: `<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${OFFICE}" r:id="rId1" refreshedBy="Ann" refreshedDate="45000.5" createdVersion="6" refreshedVersion="6" minRefreshableVersion="3" recordCount="4"><cacheSource type="worksheet"><worksheetSource ref="A1:C5" sheet="Data"/></cacheSource><cacheFields count="5"><cacheField name="Day" numFmtId="14"><sharedItems containsSemiMixedTypes="0" containsNonDate="0" containsDate="1" containsString="0" minDate="2020-01-05T00:00:00" maxDate="2021-03-07T00:00:00" count="3"><d v="2020-01-05T00:00:00"/><d v="2020-03-06T00:00:00"/><d v="2021-03-07T00:00:00"/></sharedItems><fieldGroup par="4" base="0"><rangePr groupBy="months" startDate="2020-01-05T00:00:00" endDate="2021-03-08T00:00:00"/><groupItems count="14"><s v="&lt;1/5/2020"/><s v="Jan"/><s v="Feb"/><s v="Mar"/><s v="Apr"/><s v="May"/><s v="Jun"/><s v="Jul"/><s v="Aug"/><s v="Sep"/><s v="Oct"/><s v="Nov"/><s v="Dec"/><s v="&gt;3/8/2021"/></groupItems></fieldGroup></cacheField><cacheField name="Kind" numFmtId="0"><sharedItems containsBlank="1" count="3"><s v="Pen"/><m/><s v="Gone"/></sharedItems></cacheField><cacheField name="Units" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="1" maxValue="4"/></cacheField><cacheField name="Double" numFmtId="0" formula="Units*2" databaseField="0"/><cacheField name="Years" numFmtId="0" databaseField="0"><fieldGroup base="0"><rangePr groupBy="years" startDate="2020-01-05T00:00:00" endDate="2021-03-08T00:00:00"/><groupItems count="4"><s v="&lt;1/5/2020"/><s v="2020"/><s v="2021"/><s v="&gt;3/8/2021"/></groupItems></fieldGroup></cacheField></cacheFields></pivotCacheDefinition>`,
  records: `<pivotCacheRecords xmlns="${MAIN}" count="4"><r><x v="0"/><x v="0"/><n v="1"/></r><r><x v="1"/><x v="1"/><n v="2"/></r><r><x v="2"/><x v="0"/><n v="3"/></r><r><x v="2"/><x v="1"/><n v="4"/></r></pivotCacheRecords>`,
  pivot: `<pivotTableDefinition xmlns="${MAIN}" name="Sales" cacheId="7" applyNumberFormats="0" applyWidthHeightFormats="1" dataCaption="Werte" grandTotalCaption="Alles" rowHeaderCaption="Jahr und Monat" updatedVersion="6" minRefreshableVersion="3" useAutoFormatting="1" itemPrintTitles="1" createdVersion="6" indent="0" outline="1" outlineData="1" multipleFieldFilters="0"><location ref="A3:B9" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="5"><pivotField axis="axisRow" numFmtId="14" showAll="0"><items count="15">${[...Array(14).keys()].map((x) => `<item x="${x}"/>`).join('')}<item t="default"/></items></pivotField><pivotField showAll="0"><items count="4"><item x="0"/><item m="1" x="2"/><item x="1"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/><pivotField dragToRow="0" dragToCol="0" dragToPage="0" showAll="0" defaultSubtotal="0"/><pivotField axis="axisRow" showAll="0"><items count="5"><item x="0"/><item x="1"/><item x="2"/><item x="3"/><item t="default"/></items></pivotField></pivotFields><rowFields count="2"><field x="4"/><field x="0"/></rowFields><rowItems count="6"><i><x v="1"/></i><i r="1"><x v="1"/></i><i r="1"><x v="3"/></i><i><x v="2"/></i><i r="1"><x v="3"/></i><i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="Summe" fld="2" baseField="0" baseItem="0" numFmtId="171"/></dataFields><formats count="1"><format dxfId="0"><pivotArea collapsedLevelsAreSubtotals="1" fieldPosition="0"/></format></formats><pivotTableStyleInfo name="PivotStyleLight16" showRowHeaders="1" showColHeaders="1" showRowStripes="0" showColStripes="0" showLastColumn="1"/></pivotTableDefinition>`,
};

const CELLS = [
  ['Jahr und Monat', 'Summe'],
  ['2020', 3],
  ['Jan', 1],
  ['Mar', 2],
  ['2021', 7],
  ['Mar', 7],
  ['Alles', 10],
];

/** A workbook with `Data` and, on `Pivot`, a PivotTable made of the parts given. */
async function fileWith(
  parts: Partial<Record<'cache' | 'records' | 'pivot', string>>,
  cells: unknown[][] = CELLS,
): Promise<Uint8Array> {
  const excel = await startExcel();
  await excel.Excel.run(async (context) => {
    const data = context.workbook.worksheets.getFirst();
    data.name = 'Data';
    data.getRange('A1:C5').values = [
      ['Day', 'Kind', 'Units'],
      [43835, 'Pen', 1],
      [43896, '', 2],
      [44262, 'Pen', 3],
      [44262, '', 4],
    ];
    const sheet = context.workbook.worksheets.add('Pivot');
    sheet.getRange('A3').getResizedRange(cells.length - 1, 1).values = cells;
    sheet.getRange('D1').numberFormat = [['0.0 "pcs"']];
    await context.sync();
  });
  const files = unzipSync(await excel.save());
  const text = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
  const changed: Record<string, string> = {
    'xl/workbook.xml': text('xl/workbook.xml').replace(
      /<extLst>|<\/workbook>/,
      (end) => `<pivotCaches><pivotCache cacheId="7" r:id="rIdP"/></pivotCaches>${end}`,
    ),
    'xl/_rels/workbook.xml.rels': text('xl/_rels/workbook.xml.rels').replace(
      '</Relationships>',
      `<Relationship Id="rIdP" Type="${OFFICE}/pivotCacheDefinition" Target="/${CACHE}"/></Relationships>`,
    ),
    'xl/styles.xml': text('xl/styles.xml').replace(
      '<numFmts count="1">',
      '<numFmts count="2"><numFmt numFmtId="171" formatCode="0.00 &quot;each&quot;"/>',
    ),
    'xl/worksheets/_rels/sheet2.xml.rels': relations(['pivotTable', `/${PIVOT}`]),
    [CACHE]: parts.cache ?? EXCELS.cache,
    [`xl/pivotCache/_rels/pivotCacheDefinition4.xml.rels`]:
      parts.records === '' ? relations() : relations(['pivotCacheRecords', `/${RECORDS}`]),
    [PIVOT]: parts.pivot ?? EXCELS.pivot,
    'xl/pivotTables/_rels/pivotTable9.xml.rels': relations(['pivotCacheDefinition', `/${CACHE}`]),
    ...(parts.records === '' ? {} : { [RECORDS]: parts.records ?? EXCELS.records }),
    '[Content_Types].xml': text('[Content_Types].xml').replace(
      '</Types>',
      `<Override PartName="/${CACHE}" ContentType="${SPREADSHEET}.pivotCacheDefinition+xml"/><Override PartName="/${RECORDS}" ContentType="${SPREADSHEET}.pivotCacheRecords+xml"/><Override PartName="/${PIVOT}" ContentType="${SPREADSHEET}.pivotTable+xml"/></Types>`,
    ),
  };
  return zipSync({
    ...files,
    ...Object.fromEntries(Object.entries(changed).map(([path, part]) => [path, strToU8(part)])),
  });
}

const open = async (...file: Parameters<typeof fileWith>): Promise<PreviewExcel> =>
  startExcel({ workbook: await fileWith(...file) });

const withPivot = <Result>(
  excel: PreviewExcel,
  batch: (pivot: Excel.PivotTable, context: Excel.RequestContext) => Promise<Result>,
): Promise<Result> => excel.Excel.run((context) => batch(context.workbook.pivotTables.getItem('Sales'), context));

const change = (
  excel: PreviewExcel,
  batch: (pivot: Excel.PivotTable, context: Excel.RequestContext) => void,
): Promise<void> =>
  withPivot(excel, async (pivot, context) => {
    batch(pivot, context);
    await context.sync();
  });

describe("a PivotTable of Excel's own making", () => {
  it('is read with its groups and calculated fields, its places as the file tells them', async () => {
    const excel = await open({});
    await withPivot(excel, async (pivot, context) => {
      pivot.rowHierarchies.load('items/name');
      pivot.dataHierarchies.load('items/name, items/summarizeBy, items/numberFormat');
      pivot.hierarchies.load('items/name');
      const range = pivot.layout.getRange().load('address, text');
      const body = pivot.layout.getDataBodyRange().load('address');
      const labels = pivot.layout.getRowLabelRange().load('address');
      const months = pivot.hierarchies.getItem('Day').fields.getItem('Day').items.load('items/name');
      const kinds = pivot.hierarchies.getItem('Kind').fields.getItem('Kind').items.load('items/name');
      await context.sync();
      expect(pivot.hierarchies.items.map(({ name }) => name)).toEqual(['Day', 'Kind', 'Units', 'Double', 'Years']);
      expect(pivot.rowHierarchies.items.map(({ name }) => name)).toEqual(['Years', 'Day']);
      const [value] = pivot.dataHierarchies.items;
      expect([value?.name, value?.summarizeBy, value?.numberFormat]).toEqual(['Summe', 'Sum', '0.00 "each"']);
      expect([range.address, body.address, labels.address]).toEqual(['Pivot!A3:B9', 'Pivot!B4:B9', 'Pivot!A3:A9']);
      expect(range.text).toEqual(CELLS.map((row) => row.map(String)));
      expect(months.items.map(({ name }) => name).slice(1, 4)).toEqual(['Jan', 'Feb', 'Mar']);
      expect(kinds.items.map(({ name }) => name)).toEqual(['Pen', 'Gone', '(blank)']);
    });
  });

  it('is written again as it came', async () => {
    const file = await fileWith({});
    const saved = new PackageParts(await (await startExcel({ workbook: file })).save());
    for (const path of [CACHE, RECORDS, PIVOT]) expect(saved.text(path)).toBe(new PackageParts(file).text(path));
    expect(pivotProblems(saved)).toEqual([]);
    expect(saved.text('xl/styles.xml')).toContain('<numFmt numFmtId="171" formatCode="0.00 &quot;each&quot;"/>');
  });

  it('keeps what the model does not know when only a setting of the whole changes', async () => {
    const excel = await open({});
    await change(excel, (pivot) => {
      pivot.name = 'Renamed';
      pivot.layout.showRowGrandTotals = true;
    });
    const saved = new PackageParts(await excel.save());
    expect(saved.text(CACHE)).toBe(EXCELS.cache);
    const [path = ''] = saved.paths.filter((part) => part.startsWith('xl/pivotTables/pivotTable'));
    expect(path).not.toBe(PIVOT);
    for (const kept of [
      'name="Renamed"',
      'grandTotalCaption="Alles"',
      '<formats count="1">',
      '<item m="1" x="2"/>',
      'dragToRow="0"',
      'cacheId="7"',
    ])
      expect(saved.text(path)).toContain(kept);
    expect(pivotProblems(saved)).toEqual([]);
  });

  it('keeps its cache, groups and all, when its fields change places', async () => {
    const excel = await open({});
    await change(excel, (pivot) => {
      pivot.rowHierarchies.remove(pivot.rowHierarchies.getItem('Day'));
      pivot.columnHierarchies.add(pivot.hierarchies.getItem('Kind'));
    });
    const shown = await withPivot(excel, async (pivot, context) => {
      const range = pivot.layout.getRange().load('values');
      await context.sync();
      return range.values;
    });
    expect(shown.slice(2)).toEqual([
      ['2020', 1, 2, 3],
      ['2021', 3, 4, 7],
      ['Grand Total', 4, 6, 10],
    ]);
    const saved = new PackageParts(await excel.save());
    expect(saved.text(CACHE)).toBe(EXCELS.cache);
    expect(pivotProblems(saved)).toEqual([]);
  });

  it('gets a new cache when a field needs items that the file does not list', async () => {
    const excel = await open({});
    await change(excel, (pivot) => void pivot.columnHierarchies.add(pivot.hierarchies.getItem('Units')));
    const saved = new PackageParts(await excel.save());
    expect(saved.paths).not.toContain(CACHE);
    expect(pivotProblems(saved)).toEqual([]);
  });

  it('refuses to show a calculated field anew, and stays as it was', async () => {
    const excel = await open({});
    const run = change(excel, (pivot) => void pivot.dataHierarchies.add(pivot.hierarchies.getItem('Double')));
    await expect(errorCode(run)).resolves.toBe('NotImplemented');
    expect(new PackageParts(await excel.save()).text(PIVOT)).toBe(EXCELS.pivot);
  });

  it('refuses to refresh groups, and leaves them', async () => {
    const excel = await open({});
    await expect(errorCode(change(excel, (pivot) => pivot.refresh()))).resolves.toBe('NotImplemented');
    expect(new PackageParts(await excel.save()).text(PIVOT)).toBe(EXCELS.pivot);
  });

  it('leaves no part behind when it is deleted, nor when its sheet is', async () => {
    for (const remove of [
      (pivot: Excel.PivotTable) => pivot.delete(),
      (_: Excel.PivotTable, context: Excel.RequestContext) => context.workbook.worksheets.getItem('Pivot').delete(),
    ]) {
      const excel = await open({});
      await change(excel, remove);
      const saved = new PackageParts(await excel.save());
      expect(saved.paths.filter((path) => /pivot/i.test(path))).toEqual([]);
      expect(saved.text('xl/workbook.xml')).not.toContain('pivotCache');
    }
  });

  it('follows its source when the sheet is renamed, and stays when the sheet is gone', async () => {
    const renamed = await open({});
    await change(renamed, (_, context) => {
      context.workbook.worksheets.getItem('Data').name = "Ann's data";
    });
    const parts = new PackageParts(await renamed.save());
    expect(parts.text(CACHE).replace('sheet="Ann\'s data"', 'sheet="Data"')).toContain(EXCELS.cache);
    expect(parts.text(PIVOT)).toBe(EXCELS.pivot);
    expect(pivotProblems(parts)).toEqual([]);
    const gone = await open({});
    await change(gone, (_, context) => context.workbook.worksheets.getItem('Data').delete());
    expect(new PackageParts(await gone.save()).text(CACHE)).toBe(EXCELS.cache);
  });

  it('is left alone when another over the same cache changes', async () => {
    const first = await open({});
    await change(first, (_, context) => void context.workbook.worksheets.getItem('Pivot').copy('End'));
    const before = await first.save();
    const second = await startExcel({ workbook: before });
    await second.Excel.run(async (context) => {
      const pivot = context.workbook.worksheets.getLast().pivotTables.getItem('Sales');
      pivot.columnHierarchies.add(pivot.hierarchies.getItem('Kind'));
      await context.sync();
    });
    const saved = new PackageParts(await second.save());
    expect([saved.text(PIVOT), saved.text(CACHE)]).toEqual([EXCELS.pivot, EXCELS.cache]);
    expect(saved.paths.filter((path) => /^xl\/pivotTables\/[^/]+$/.test(path))).toHaveLength(2);
    expect(pivotProblems(saved)).toEqual([]);
  });

  it('is copied with its sheet, over the same cache', async () => {
    const excel = await open({});
    await change(excel, (_, context) => void context.workbook.worksheets.getItem('Pivot').copy('End'));
    const saved = new PackageParts(await excel.save());
    expect(saved.paths.filter((path) => /^xl\/pivotTables\/[^/]+$/.test(path))).toHaveLength(2);
    expect(saved.text(PIVOT)).toBe(EXCELS.pivot);
    expect(saved.text(CACHE)).toBe(EXCELS.cache);
    expect(pivotProblems(saved)).toEqual([]);
  });
});

describe('parts that lack something', () => {
  const plain = EXCELS.cache
    .replace(/<fieldGroup.*?<\/fieldGroup>/g, '')
    .replace(/<cacheField name="(Double|Years)".*?(\/>|<\/cacheField>)/g, '')
    .replace('cacheFields count="5"', 'cacheFields count="3"');
  const simple = `<pivotTableDefinition xmlns="${MAIN}" name="Sales" cacheId="7" dataCaption="Values"><location ref="A3:B6" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="3"><pivotField showAll="0"/><pivotField axis="axisRow" showAll="0"><items count="4"><item x="0"/><item x="2"/><item x="1"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="1"/></rowFields><rowItems count="3"><i><x/></i><i><x v="2"/></i><i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="Sum of Units" fld="2"/></dataFields></pivotTableDefinition>`;
  const cells = [
    ['Row Labels', 'Sum of Units'],
    ['Pen', 4],
    ['(blank)', 6],
    ['Grand Total', 10],
  ];

  it('a cache without records takes them from its source', async () => {
    const parts = { cache: plain.replace(' r:id="rId1"', ' saveData="0"'), records: '', pivot: simple };
    const untouched = new PackageParts(await (await open(parts, cells)).save());
    expect(untouched.text(PIVOT)).toBe(simple);
    const excel = await open(parts, cells);
    await change(excel, (pivot) => void pivot.columnHierarchies.add(pivot.hierarchies.getItem('Day')));
    const total = await withPivot(excel, async (pivot, context) => {
      const range = pivot.layout.getRange().getLastCell().load('values');
      await context.sync();
      return range.values;
    });
    expect(total).toEqual([[10]]);
    expect(pivotProblems(new PackageParts(await excel.save()))).toEqual([]);
  });

  it('a cache of a source elsewhere keeps its records and its source', async () => {
    const source = '<cacheSource type="external" connectionId="3"/>';
    const cache = plain.replace(/<cacheSource.*?<\/cacheSource>/, source);
    const excel = await open({ cache, pivot: simple }, cells);
    await change(excel, (pivot) => void pivot.columnHierarchies.add(pivot.hierarchies.getItem('Units')));
    const saved = new PackageParts(await excel.save());
    expect(saved.text('xl/pivotCache/pivotCacheDefinition1.xml')).toContain(source);
    expect(pivotProblems(saved)).toEqual([]);
  });

  it('a PivotTable over a data model keeps its fields whatever is asked of it', async () => {
    const pivot = simple.replace(
      '</pivotTableDefinition>',
      '<pivotHierarchies count="1"><pivotHierarchy/></pivotHierarchies></pivotTableDefinition>',
    );
    const cache = plain.replace(/<cacheSource.*?<\/cacheSource>/, '<cacheSource type="external" connectionId="3"/>');
    const excel = await open({ cache, pivot }, cells);
    await change(excel, (table) => {
      table.name = 'Other';
      table.columnHierarchies.add(table.hierarchies.getItem('Kind'));
    });
    const saved = new PackageParts(await excel.save());
    const text = saved.text('xl/pivotTables/pivotTable1.xml');
    expect(text).toContain('name="Other"');
    expect(text).toContain('<rowFields count="1"><field x="1"/></rowFields>');
    expect(text).toContain('<pivotHierarchies count="1">');
    expect(text).toContain('<location ref="A3:B6"');
  });

  const unreadable: [what: string, parts: Parameters<typeof fileWith>[0]][] = [
    ['a definition with other fields than its cache', { cache: plain, pivot: EXCELS.pivot }],
    ['a definition that is damaged', { pivot: '<pivotTableDefinition><location' }],
    ['a cache that is damaged', { cache: '<pivotCacheDefinition' }],
    ['records that are damaged', { records: '<pivotCacheRecords><r><n v="1' }],
    ['a field on an axis that is none', { pivot: EXCELS.pivot.replace('<field x="4"/>', '<field x="44"/>') }],
  ];
  it.each(unreadable)('%s is kept as it is, and no PivotTable for the add-in', async (_, parts) => {
    const file = await fileWith(parts);
    const excel = await startExcel({ workbook: file });
    const count = await excel.Excel.run(async (context) => {
      const pivots = context.workbook.pivotTables.getCount();
      await context.sync();
      return pivots.value;
    });
    expect(count).toBe(0);
    const [before, after] = [new PackageParts(file), new PackageParts(await excel.save())];
    for (const path of [CACHE, RECORDS, PIVOT]) expect(after.text(path)).toBe(before.text(path));
    expect(after.text('xl/workbook.xml')).toContain('<pivotCache cacheId="7"');
  });

  it('numbers of caches that are kept are not given out again', async () => {
    const excel = await open({ pivot: '<broken' });
    await excel.Excel.run(async (context) => {
      for (let number = 0; number < 7; number++) {
        const cell = context.workbook.worksheets.add(`P${number}`).getRange('A3');
        context.workbook.worksheets
          .getItem('Data')
          .getRange(`A1:C${5 - (number % 4)}`)
          .load('address');
        cell.worksheet.pivotTables.add(`P${number}`, `Data!A1:${'ABC'.charAt(number % 3)}${5 - (number % 4)}`, cell);
        await context.sync();
      }
    });
    const workbook = new PackageParts(await excel.save()).text('xl/workbook.xml');
    const ids = [...workbook.matchAll(/cacheId="(\d+)"/g)].map((match) => match[1]);
    expect(ids).toHaveLength(8);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the check itself', () => {
  let saved: Record<string, Uint8Array> = {};
  beforeAll(async () => {
    saved = unzipSync(await fileWith({}));
  });
  const wrong: [what: string, path: string, from: string | RegExp, to: string][] = [
    ['a count', PIVOT, 'rowItems count="6"', 'rowItems count="5"'],
    ['an item that is not there', PIVOT, '<item x="13"/>', '<item x="14"/>'],
    ['a line for no item', PIVOT, '<i><x v="2"/></i>', '<i><x v="9"/></i>'],
    ['a place of another size', PIVOT, 'A3:B9', 'A3:B8'],
    ['a value of no field', PIVOT, 'fld="2"', 'fld="5"'],
    ['a kind that is not told', CACHE, ' containsBlank="1"', ''],
    ['an item twice', CACHE, '<s v="Gone"/>', '<s v="PEN"/>'],
    ['a record too many', RECORDS, '</pivotCacheRecords>', '<r><x v="0"/><x v="0"/><n v="1"/></r></pivotCacheRecords>'],
    ['a cache that is not listed', 'xl/workbook.xml', 'cacheId="7"', 'cacheId="8"'],
  ];
  it.each(wrong)('finds %s', (_, path, from, to) => {
    const text = strFromU8(saved[path] ?? new Uint8Array());
    expect(text.replace(from, to)).not.toBe(text);
    const bytes = zipSync({ ...saved, [path]: strToU8(text.replace(from, to)) });
    expect(pivotProblems(new PackageParts(bytes))).not.toEqual([]);
  });

  it('finds nothing where nothing is wrong', () => {
    expect(pivotProblems(new PackageParts(zipSync(saved)))).toEqual([]);
  });
});
