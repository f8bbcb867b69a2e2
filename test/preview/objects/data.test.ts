import { describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { startExcel } from '../../../src/preview';
import { onSheet } from '../onSheet';
import { errorCode } from './errorCode';

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A link to a workbook with one cell that was fetched. */
const linkParts = (number: number, file: string): Record<string, string> => ({
  [`xl/externalLinks/externalLink${number}.xml`]: `<externalLink xmlns="${MAIN}" xmlns:r="${RELATION}"><externalBook r:id="rId1"><sheetNames><sheetName val="Sheet1"/></sheetNames></externalBook></externalLink>`,
  [`xl/externalLinks/_rels/externalLink${number}.xml.rels`]: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATION}/externalLinkPath" Target="${file}" TargetMode="External"/></Relationships>`,
});

const QUERY = (id: number, name: string): string =>
  `<connection id="${id}" name="Query - ${name}" type="5" refreshedVersion="8"><dbPr connection="Provider=Microsoft.Mashup.OleDb.1;Data Source=$Workbook$;Location=${name};Extended Properties=&quot;&quot;" command="SELECT * FROM [${name}]"/></connection>`;

/** A file whose formulas speak of two others and that has a query. */
async function linkedFile(): Promise<Uint8Array> {
  const excel = await startExcel();
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('A1:A3').values = [[1], [2], [3]];
    await context.sync();
  });
  const parts = Object.fromEntries(
    Object.entries(unzipSync(await excel.save())).map(([path, bytes]) => [path, strFromU8(bytes)]),
  );
  const change = (path: string, edit: (text: string) => string): void => void (parts[path] = edit(parts[path] ?? ''));
  Object.assign(parts, linkParts(1, 'one.xlsx'), linkParts(2, 'two.xlsx'));
  parts['xl/connections.xml'] = `<connections xmlns="${MAIN}">${QUERY(1, 'Sales')}${QUERY(2, 'Costs')}</connections>`;
  change('[Content_Types].xml', (text) =>
    text.replace(
      '</Types>',
      `<Override PartName="/xl/externalLinks/externalLink1.xml" ContentType="${CONTENT}.externalLink+xml"/><Override PartName="/xl/externalLinks/externalLink2.xml" ContentType="${CONTENT}.externalLink+xml"/><Override PartName="/xl/connections.xml" ContentType="${CONTENT}.connections+xml"/></Types>`,
    ),
  );
  change('xl/_rels/workbook.xml.rels', (text) =>
    text.replace(
      '</Relationships>',
      `<Relationship Id="rId91" Type="${RELATION}/externalLink" Target="externalLinks/externalLink1.xml"/><Relationship Id="rId92" Type="${RELATION}/externalLink" Target="externalLinks/externalLink2.xml"/><Relationship Id="rId93" Type="${RELATION}/connections" Target="connections.xml"/></Relationships>`,
    ),
  );
  change('xl/workbook.xml', (text) =>
    text.replace(
      '</sheets>',
      '</sheets><externalReferences><externalReference r:id="rId91"/><externalReference r:id="rId92"/></externalReferences>',
    ),
  );
  change('xl/worksheets/sheet1.xml', (text) =>
    text
      .replace(/<c r="A2"([^>]*)><v>2<\/v>/, '<c r="A2"$1><f>[1]Sheet1!$A$$1</f><v>2</v>')
      .replace(/<c r="A3"([^>]*)><v>3<\/v>/, '<c r="A3"$1><f>[2]Sheet1!$A$$1+1</f><v>3</v>'),
  );
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

async function withLinks<Result>(use: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> {
  const { Excel } = await startExcel({ workbook: await linkedFile() });
  return Excel.run(use);
}

describe('linked workbooks', () => {
  it('are those that the file’s formulas speak of', async () => {
    await withLinks(async (context) => {
      const links = context.workbook.linkedWorkbooks;
      links.load('items/id,workbookLinksRefreshMode');
      const two = links.getItem('TWO.xlsx').load('id');
      const none = links.getItemOrNullObject('three.xlsx');
      await context.sync();
      expect(links.items.map(({ id }) => id)).toEqual(['one.xlsx', 'two.xlsx']);
      expect([two.id, none.isNullObject, links.workbookLinksRefreshMode]).toEqual(['two.xlsx', true, 'Manual']);
    });
  });

  it('are left with the results of their formulas when links are broken; the others are counted anew', async () => {
    const first = await startExcel({ workbook: await linkedFile() });
    await first.Excel.run(async (context) => {
      context.workbook.linkedWorkbooks.getItem('one.xlsx').breakLinks();
      const range = context.workbook.worksheets.getFirst().getRange('A2:A3').load('formulas');
      await context.sync();
      expect(range.formulas).toEqual([[2], ['=[1]Sheet1!$A$1+1']]);
    });
    const again = await startExcel({ workbook: await first.save() });
    await again.Excel.run(async (context) => {
      const links = context.workbook.linkedWorkbooks.load('items/id');
      await context.sync();
      expect(links.items.map(({ id }) => id)).toEqual(['two.xlsx']);
      links.breakAllLinks();
      const range = context.workbook.worksheets.getFirst().getRange('A3').load('formulas');
      links.load('items/id');
      await context.sync();
      expect([range.formulas, links.items]).toEqual([[[3]], []]);
    });
  });

  it('are none in a new workbook', async () => {
    await onSheet(async (_sheet, context) => {
      const links = context.workbook.linkedWorkbooks.load('items/id');
      await context.sync();
      expect(links.items).toEqual([]);
      await expect(errorCode(context.sync())).resolves.toBe('none');
    });
  });
});

describe('queries and connections', () => {
  it('are told of as the file has them', async () => {
    await withLinks(async (context) => {
      const queries = context.workbook.queries.load('items');
      const count = queries.getCount();
      const costs = queries.getItem('costs').load('name');
      await context.sync();
      expect([count.value, costs.name]).toEqual([2, 'Costs']);
      const found = queries.items.map((query) => [query.name, query.loadedTo, query.error, query.rowsLoadedCount]);
      expect(found).toEqual([
        ['Sales', 'ConnectionOnly', 'None', 0],
        ['Costs', 'ConnectionOnly', 'None', 0],
      ]);
    });
  });

  it('are none in a new workbook, where there is nothing to refresh', async () => {
    await onSheet(async (_sheet, context) => {
      const count = context.workbook.queries.getCount();
      context.workbook.dataConnections.refreshAll();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });

  it.each<[string, (workbook: Excel.Workbook) => void, string]>([
    ['a query that there is not', (workbook) => workbook.queries.getItem('None').load('name'), 'ItemNotFound'],
    ['to fetch anything', (workbook) => workbook.dataConnections.refreshAll(), 'NotImplemented'],
    ['to fetch from linked workbooks', (workbook) => workbook.linkedWorkbooks.refreshAll(), 'NotImplemented'],
  ])('refuse %s', async (_what, act, code) => {
    const run = withLinks(async (context) => {
      act(context.workbook);
      await context.sync();
    });
    await expect(errorCode(run)).resolves.toBe(code);
  });
});
