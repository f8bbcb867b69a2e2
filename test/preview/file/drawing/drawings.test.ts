import { describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { startExcel, type PreviewExcel } from '../../../../src/preview';
import { readWorkbook } from '../../../../src/preview/file';
import type { DrawingModel } from '../../../../src/preview/model/drawing/drawing';
import { ALL, CONTROL, DRESSED, drawingFile, GROUP, INK, partsOf, PICTURE, SMART_ART } from './drawingFile';

const drawings = (bytes: Uint8Array): readonly DrawingModel[] => readWorkbook(bytes).sheets[0]?.drawings ?? [];

/** What stays of a drawing's markup, whatever its root declares: its object. */
const objectOf = (anchor: string): string => /<\/xdr:to>(.*)<xdr:clientData/s.exec(anchor)?.[1] ?? anchor;

async function opened(bytes = drawingFile()): Promise<PreviewExcel> {
  return startExcel({ workbook: bytes });
}

async function changed(
  change: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
): Promise<Readonly<Record<string, string>>> {
  const excel = await opened();
  await excel.Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem('A'), context);
    await context.sync();
  });
  return partsOf(await excel.save());
}

async function changedIn(bytes: Uint8Array, change: (sheet: Excel.Worksheet) => void): Promise<string> {
  const excel = await opened(bytes);
  await excel.Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem('A'));
    await context.sync();
  });
  return drawingPart(partsOf(await excel.save()));
}

const drawingPart = (parts: Readonly<Record<string, string>>, number = 1): string =>
  parts[`xl/drawings/drawing${number}.xml`] ?? '';

describe('drawings of a file', () => {
  it('are read by their kinds and names, with places in points', () => {
    const read = drawings(drawingFile());
    expect(
      read.map((drawing) => [drawing.kind, drawing.name, drawing.kind === 'shape' ? drawing.content.type : '']),
    ).toEqual([
      ['shape', 'Dressed', 'GeometricShape'],
      ['shape', 'Cropped', 'Image'],
      ['shape', 'Tied', 'Line'],
      ['shape', 'Pair', 'Group'],
      ['unknown', 'Diagram 7', ''],
      ['unknown', 'Button 1', ''],
      ['unknown', 'Ink 8', ''],
    ]);
    expect(read.map(({ anchor }) => anchor.placement)).toEqual([
      'TwoCell',
      'OneCell',
      'TwoCell',
      'TwoCell',
      'TwoCell',
      'TwoCell',
      'TwoCell',
    ]);
    expect(read[0]).toMatchObject({
      id: '{AAAAAAAA-0000-4000-8000-00000000AAAA}',
      altTextDescription: 'A dressed shape',
      lockAspectRatio: true,
    });
    expect(read[1]?.anchor).toEqual({
      placement: 'OneCell',
      from: { row: 1, column: 4, down: 0, across: 0 },
      width: 96,
      height: 60,
    });
  });

  it('have the same ids at every reading, none twice', () => {
    const ids = drawings(drawingFile([...ALL, ...ALL])).map(({ id }) => id);
    expect(new Set(ids).size).toBe(14);
    expect(drawings(drawingFile([...ALL, ...ALL])).map(({ id }) => id)).toEqual(ids);
  });

  it('have the looks that their own properties, their style and the theme give them', async () => {
    const { Excel } = await opened();
    await Excel.run(async (context) => {
      const { shapes } = context.workbook.worksheets.getItem('A');
      const [dressed, tied, group] = ['Dressed', 'Tied', 'Pair'].map((name) => shapes.getItem(name));
      if (!dressed || !tied || !group) throw new Error('The file has these shapes.');
      dressed.fill.load();
      dressed.lineFormat.load();
      dressed.textFrame.load();
      dressed.textFrame.textRange.load('text');
      dressed.textFrame.textRange.font.load();
      tied.lineFormat.load();
      tied.line.load();
      tied.line.beginConnectedShape.load('name');
      const right = group.group.shapes.getItem('Right half').load('left,top,width,height,geometricShapeType');
      const left = group.group.shapes.getItem('Left half').load('type,geometricShapeType');
      right.fill.load();
      await context.sync();
      expect(dressed.fill.toJSON()).toEqual({ foregroundColor: '#ED7D31', transparency: null, type: 'Gradient' });
      expect(dressed.lineFormat.toJSON()).toMatchObject({ color: '#2F528F', weight: 1, visible: true });
      expect(dressed.textFrame.toJSON()).toMatchObject({
        horizontalAlignment: 'Center',
        verticalAlignment: 'Middle',
        hasText: true,
      });
      expect(dressed.textFrame.textRange.text).toBe('Two colours\nbelow');
      expect(dressed.textFrame.textRange.font.toJSON()).toMatchObject({
        bold: null,
        size: null,
        color: null,
        name: 'Calibri',
      });
      expect(tied.lineFormat.toJSON()).toEqual({
        color: '#0070C0',
        dashStyle: 'RoundDot',
        style: 'Single',
        transparency: 0.4,
        visible: true,
        weight: 2.25,
      });
      expect(tied.line.toJSON()).toMatchObject({
        connectorType: 'Curve',
        beginConnectedSite: 3,
        endConnectedSite: 1,
        endArrowheadStyle: 'Stealth',
        endArrowheadWidth: 'Wide',
        endArrowheadLength: 'Short',
      });
      expect(tied.line.beginConnectedShape.name).toBe('Dressed');
      expect([right.left, right.top, right.width, right.height]).toEqual([96, 120, 48, 60]);
      expect([left.type, left.geometricShapeType, right.geometricShapeType]).toEqual([
        'GeometricShape',
        null,
        'Rectangle',
      ]);
      expect(right.fill.foregroundColor).toBe('#808080');
    });
  });
});

describe('drawings that nobody changed', () => {
  it('are written again byte by byte, with all that hangs on them', async () => {
    const before = partsOf(drawingFile());
    const excel = await opened();
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('A').getRange('A1').values = [['changed']];
      await context.sync();
    });
    const after = partsOf(await excel.save());
    for (const path of Object.keys(before).filter((name) => /drawings|diagrams|media|ink/.test(name)))
      expect([path, after[path]]).toEqual([path, before[path]]);
    expect(after['xl/worksheets/sheet1.xml']).toContain('<drawing r:id="rId9"/>');
  });
});

describe('drawings among which something changed', () => {
  const untouched = [PICTURE, GROUP, SMART_ART, INK].map(objectOf);

  it('keep the markup of the others', async () => {
    const part = drawingPart(await changed((sheet) => sheet.shapes.addTextBox('new')));
    for (const markup of [...untouched, objectOf(DRESSED)]) expect(part).toContain(markup);
    expect(part).toContain(CONTROL.replace('<mc:AlternateContent>', '').replace('</mc:AlternateContent>', ''));
    expect(part.match(/ id="(\d+)" name/g)).toEqual(
      ['2', '3', '4', '5', '6', '7', '8', '1025', '9', '9', '1026'].map((id) => ` id="${id}" name`),
    );
  });

  it('keep all parts that the others lead to, under the ids by which they speak of them', async () => {
    const parts = await changed((sheet) => sheet.shapes.addTextBox('new'));
    const before = partsOf(drawingFile());
    for (const path of Object.keys(before).filter((name) => /diagrams|media|ink/.test(name)))
      expect([path, parts[path]]).toEqual([path, before[path]]);
    const list = parts['xl/drawings/_rels/drawing1.xml.rels'] ?? '';
    for (const [id, target] of [
      ['rId1', '/xl/media/image1.png'],
      ['rId3', '/xl/diagrams/data1.xml'],
      ['rId7', '/xl/diagrams/drawing1.xml'],
      ['rId8', '/xl/ink/ink1.xml'],
    ]) {
      expect(list).toMatch(new RegExp(`Id="${id}"[^>]*Target="${target}"`));
    }
    expect(list).toMatch(/Target="https:\/\/example.com\/" TargetMode="External"/);
  });

  it('keep of a changed shape what was not changed: its gradient, glow, link, columns of text', async () => {
    const part = drawingPart(
      await changed((sheet) => {
        const shape = sheet.shapes.getItem('Dressed');
        shape.left = 200;
        shape.name = 'Renamed';
        shape.lineFormat.weight = 3;
      }),
    );
    for (const kept of [
      '<a:gradFill rotWithShape="1">',
      '<a:glow rad="63500">',
      'fmla="val 30000"',
      'numCol="2"',
      'macro="[0]!Run"',
      'tooltip="There"',
      'fPrintsWithSheet="0"',
      '<xdr:style>',
      'flipH="1"',
    ]) {
      expect([kept, part.includes(kept)]).toEqual([kept, true]);
    }
    expect(part).toMatch(/name="Renamed" descr="A dressed shape"/);
    expect(part).toMatch(/<a:ln w="38100" cmpd="sng"><a:solidFill><a:srgbClr val="2F528F"\/>/);
    for (const markup of untouched) expect(part).toContain(markup);
  });

  it('move what is not known with its cells, its own markup staying', async () => {
    const part = drawingPart(await changed((sheet) => sheet.getRange('1:3').insert('Down')));
    for (const markup of [SMART_ART, INK].map(objectOf)) expect(part).toContain(markup);
    expect(part.match(/<xdr:row>\d+<\/xdr:row>/g)?.slice(-4)).toEqual(
      [11, 15, 11, 15].map((row) => `<xdr:row>${row}</xdr:row>`),
    );
    expect(part).toContain('<a14:compatExt spid="_x0000_s1025"/>');
  });

  it('show the cells that they are linked to, wherever these go, until they get a text of their own', async () => {
    const linked = (text?: string): Promise<string> =>
      changedIn(drawingFile([DRESSED.replace('textlink=""', 'textlink="A!$B$2"')]), (sheet) => {
        sheet.getRange('1:1').insert('Down');
        sheet.name = 'New name';
        if (text !== undefined) sheet.shapes.getItemAt(0).textFrame.textRange.text = text;
      });
    expect(await linked()).toContain(`textlink="'New name'!$B$3"`);
    expect(await linked('own')).toContain('textlink=""');
  });

  it('leave out the parts of a drawing that is deleted', async () => {
    const parts = await changed((sheet) => sheet.shapes.getItem('Diagram 7').delete());
    expect(Object.keys(parts).filter((path) => path.includes('diagrams'))).toEqual([]);
    expect(parts['xl/ink/ink1.xml']).toBeDefined();
  });

  it('have no part at all when every one is deleted', async () => {
    const excel = await opened();
    await excel.Excel.run(async (context) => {
      const { shapes } = context.workbook.worksheets.getItem('A');
      shapes.load('items/$none');
      await context.sync();
      shapes.items.forEach((shape) => shape.delete());
      await context.sync();
    });
    const parts = partsOf(await excel.save());
    expect(Object.keys(parts).filter((path) => /drawing|media/.test(path))).toEqual([]);
    expect(parts['xl/worksheets/sheet1.xml']).not.toContain('<drawing');
  });
});

describe('drawings of a copied sheet', () => {
  it('share pictures with the original, and have parts of their own else', async () => {
    const parts = await changed((sheet) => sheet.copy());
    expect(
      Object.keys(parts)
        .filter((path) => /media|ink|diagrams\/data|drawings\/drawing/.test(path))
        .sort(),
    ).toEqual([
      'xl/diagrams/data1.xml',
      'xl/diagrams/data2.xml',
      'xl/drawings/drawing1.xml',
      'xl/drawings/drawing2.xml',
      'xl/ink/ink1.xml',
      'xl/ink/ink2.xml',
      'xl/media/image1.png',
    ]);
    const copy = drawingPart(parts, 2);
    for (const kept of ['<a:glow rad="63500">', '<a:duotone>', 'fmla="val 70000"', '<dgm:relIds'])
      expect([kept, copy.includes(kept)]).toEqual([kept, true]);
    expect(copy).not.toContain('compatExt');
    expect(parts['xl/drawings/_rels/drawing2.xml.rels']).toContain('/xl/diagrams/data2.xml');
    expect(drawingPart(parts)).toBe(partsOf(drawingFile())['xl/drawings/drawing1.xml']);
  });
});

describe('drawings of sheets from another file', () => {
  it('come with their parts, beside those that are there', async () => {
    const excel = await opened();
    await excel.Excel.run(async (context) => {
      context.workbook.insertWorksheetsFromBase64(Buffer.from(drawingFile()).toString('base64'));
      await context.sync();
    });
    const bytes = await excel.save();
    const parts = partsOf(bytes);
    expect(
      Object.keys(parts)
        .filter((path) => /media|ink|diagrams\/data/.test(path))
        .sort(),
    ).toEqual([
      'xl/diagrams/data1.xml',
      'xl/diagrams/data2.xml',
      'xl/ink/ink1.xml',
      'xl/ink/ink2.xml',
      'xl/media/image1.png',
    ]);
    const { sheets } = readWorkbook(bytes);
    expect(sheets.map((sheet) => sheet.drawings.length)).toEqual([7, 6]);
    const ids = sheets.flatMap((sheet) => sheet.drawings.map(({ id }) => id));
    expect(new Set(ids).size).toBe(13);
  });
});

describe('a drawing part that two sheets of a file share', () => {
  it('becomes two', async () => {
    const shared = { ...unzipSync(drawingFile()) };
    const text = (path: string): string => strFromU8(shared[path] ?? new Uint8Array());
    shared['xl/worksheets/sheet2.xml'] = shared['xl/worksheets/sheet1.xml'] ?? new Uint8Array();
    shared['xl/worksheets/_rels/sheet2.xml.rels'] = shared['xl/worksheets/_rels/sheet1.xml.rels'] ?? new Uint8Array();
    const relation =
      '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/></Relationships>';
    shared['xl/_rels/workbook.xml.rels'] = strToU8(
      text('xl/_rels/workbook.xml.rels').replace('</Relationships>', relation),
    );
    shared['xl/workbook.xml'] = strToU8(
      text('xl/workbook.xml').replace('</sheets>', '<sheet name="B" sheetId="2" r:id="rId2"/></sheets>'),
    );
    const saved = await (await opened(zipSync(shared))).save();
    expect(readWorkbook(saved).sheets.map((sheet) => sheet.drawings.length)).toEqual([7, 7]);
    expect(partsOf(saved)['xl/worksheets/_rels/sheet2.xml.rels']).toContain('/xl/drawings/drawing2.xml');
  });
});
