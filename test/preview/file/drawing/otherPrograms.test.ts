import { describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { startExcel } from '../../../../src/preview';
import { readWorkbook } from '../../../../src/preview/file';
import { parseXml } from '../../../../src/preview/file/xml/element';
import { drawingFile, partsOf } from './drawingFile';

const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** A drawing part as programs write it that know no prefixes: names in the default namespace, others declared where they are used. */
const bare = (anchor: string): string =>
  `<wsDr xmlns="${SHEET_DRAWING}">${anchor.replace(
    'PICTURE',
    `<pic><nvPicPr><cNvPr id="1" name="Image 1" descr="Name of file"/><cNvPicPr/></nvPicPr><blipFill><a:blip xmlns:a="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" cstate="print" r:embed="rId1"/><a:stretch xmlns:a="${MAIN}"><a:fillRect/></a:stretch></blipFill><spPr><a:prstGeom xmlns:a="${MAIN}" prst="rect"/></spPr></pic>`,
  )}</wsDr>`;

const POINT = '<col>2</col><colOff>127000</colOff><row>3</row><rowOff>0</rowOff>';
const ONE_CELL = `<oneCellAnchor><from>${POINT}</from><ext cx="1270000" cy="635000"/>PICTURE<clientData/></oneCellAnchor>`;
const ABSOLUTE =
  '<absoluteAnchor><pos x="127000" y="254000"/><ext cx="1270000" cy="635000"/>PICTURE<clientData/></absoluteAnchor>';

function fileWith(drawing: string): Uint8Array {
  const parts = unzipSync(drawingFile([]));
  return zipSync({ ...parts, 'xl/drawings/drawing1.xml': strToU8(drawing) });
}

describe('drawings as other programs write them', () => {
  it.each([
    ['in one cell', ONE_CELL, { placement: 'OneCell', left: 106, top: 45 }],
    ['on a place of the sheet', ABSOLUTE, { placement: 'Absolute', left: 10, top: 20 }],
  ])('a picture %s is read, moved and written for all to read', async (_, anchor, place) => {
    const excel = await startExcel({ workbook: fileWith(bare(anchor)) });
    const { Excel } = excel;
    await Excel.run(async (context) => {
      const shape = context.workbook.worksheets.getItem('A').shapes.getItemAt(0).load();
      shape.image.load('format');
      await context.sync();
      expect(shape.toJSON()).toMatchObject({
        name: 'Image 1',
        altTextDescription: 'Name of file',
        width: 100,
        height: 50,
        ...place,
      });
      expect(shape.image.format).toBe('PNG');
      shape.incrementLeft(5);
      await context.sync();
    });
    const saved = await excel.save();
    const part = partsOf(saved)['xl/drawings/drawing1.xml'] ?? '';
    expect(part).toContain('cstate="print"');
    expect(parseXml(part, 'drawing').rawName).toBe('xdr:wsDr');
    const [drawing] = readWorkbook(saved).sheets[0]?.drawings ?? [];
    expect(
      drawing?.kind === 'shape' && drawing.content.type === 'Image' && drawing.content.bytes.length,
    ).toBeGreaterThan(100);
    expect(drawing?.anchor.placement).toBe(place.placement);
  });

  it.each([
    ['is no XML', '<xdr:wsDr'],
    ['declares entities', '<!DOCTYPE x [<!ENTITY a "b">]><wsDr/>'],
    [
      'has anchors without objects',
      `<wsDr xmlns="${SHEET_DRAWING}"><oneCellAnchor/><twoCellAnchor><from/><to/></twoCellAnchor></wsDr>`,
    ],
  ])('a part that %s is kept as it is', async (_, drawing) => {
    const saved = await (await startExcel({ workbook: fileWith(drawing) })).save();
    expect(strFromU8(unzipSync(saved)['xl/drawings/drawing1.xml'] ?? new Uint8Array())).toBe(drawing);
  });

  it('a picture that lies outside the file stays where it is', async () => {
    const parts = unzipSync(fileWith(bare(ONE_CELL).replace('r:embed', 'r:link')));
    const path = 'xl/drawings/_rels/drawing1.xml.rels';
    const list = strFromU8(parts[path] ?? new Uint8Array()).replace(
      'Target="../media/image1.png"',
      'Target="file:///x.png" TargetMode="External"',
    );
    const excel = await startExcel({ workbook: zipSync({ ...parts, [path]: strToU8(list) }) });
    await excel.Excel.run(async (context) => {
      const shape = context.workbook.worksheets.getItem('A').shapes.getItemAt(0);
      shape.rotation = 10;
      shape.image.load('format');
      await context.sync();
      expect(shape.image.format).toBe('UNKNOWN');
    });
    expect(partsOf(await excel.save())[path]).toContain('Target="file:///x.png" TargetMode="External"');
  });
});
