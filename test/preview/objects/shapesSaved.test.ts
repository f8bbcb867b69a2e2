import { describe, expect, it } from '@jest/globals';
import { startExcel, type PreviewExcel } from '../../../src/preview';
import { PNG } from './pictures';

const FACTS =
  'items/name,items/type,items/geometricShapeType,items/left,items/top,items/width,items/height,items/rotation,items/altTextTitle,items/altTextDescription,' +
  'items/visible,items/lockAspectRatio,items/placement,items/id,items/connectionSiteCount';

/** Runs something on the first sheet, saves, and opens what was saved. */
async function saved(
  change: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
): Promise<[PreviewExcel, PreviewExcel]> {
  const first = await startExcel();
  await first.Excel.run(async (context) => {
    change(context.workbook.worksheets.getFirst(), context);
    await context.sync();
  });
  return [first, await startExcel({ workbook: await first.save() })];
}

async function onBoth(
  both: readonly PreviewExcel[],
  facts: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<unknown>,
): Promise<void> {
  const [before, after] = await Promise.all(
    both.map(({ Excel }) => Excel.run((context) => facts(context.workbook.worksheets.getFirst(), context))),
  );
  expect(after).toEqual(before);
}

const shape = (sheet: Excel.Worksheet, type: string): Excel.Shape =>
  sheet.shapes.addGeometricShape(type as Excel.GeometricShapeType);

describe('shapes in a saved file', () => {
  it('have all their own properties, names and ids', async () => {
    const both = await saved((sheet) => {
      shape(sheet, 'Star24').set({
        left: 10.5,
        top: 20.25,
        width: 100,
        height: 33,
        rotation: 15,
        altTextTitle: 'T',
        altTextDescription: 'A "D" & <E>',
      });
      shape(sheet, 'RightArrow').set({
        left: 300,
        top: 100,
        width: 100,
        height: 30,
        rotation: 90,
        placement: 'OneCell',
        name: '箭头',
      });
      shape(sheet, 'Frame').set({ visible: false, lockAspectRatio: true, placement: 'Absolute', left: 47, top: 133 });
      sheet.shapes.addTextBox('Box').set({ rotation: 300, left: 200 });
      sheet.shapes.addImage(PNG).set({ left: 10, top: 200, lockAspectRatio: false });
      sheet.shapes.addLine(300, 300, 200, 340, 'Elbow' as Excel.ConnectorType);
    });
    await onBoth(both, async (sheet, context) => {
      sheet.shapes.load(FACTS);
      await context.sync();
      return sheet.shapes.items.map((item) => item.toJSON());
    });
  });

  it('have their fills, outlines and texts', async () => {
    const both = await saved((sheet) => {
      const plain = shape(sheet, 'Rectangle');
      plain.fill.transparency = 0.3;
      plain.lineFormat.set({
        color: '#123456',
        weight: 2.25,
        dashStyle: 'SquareDot',
        style: 'ThinThin',
        transparency: 0.5,
      });
      plain.textFrame.set({
        leftMargin: 1,
        rightMargin: 2,
        topMargin: 3,
        bottomMargin: 4,
        horizontalAlignment: 'Justify',
        verticalAlignment: 'Bottom',
      });
      plain.textFrame.set({
        horizontalOverflow: 'Overflow',
        verticalOverflow: 'Ellipsis',
        orientation: 'EastAsianVertical',
        readingOrder: 'RightToLeft',
      });
      plain.textFrame.textRange.text = ' First <line>\n\nthird\u000bbroken ';
      plain.textFrame.textRange
        .getSubstring(2, 5)
        .font.set({ bold: true, italic: true, underline: 'DotDash', size: 20.5, name: 'Arial', color: '#FF00FF' });
      const bare = shape(sheet, 'Rectangle');
      bare.fill.clear();
      bare.lineFormat.visible = false;
      bare.textFrame.autoSizeSetting = 'AutoSizeTextToFitShape';
    });
    await onBoth(both, async (sheet, context) => {
      const [plain, bare] = [sheet.shapes.getItemAt(0), sheet.shapes.getItemAt(1)];
      const range = plain.textFrame.textRange;
      const parts = [
        ...[plain.fill, plain.lineFormat, plain.textFrame, bare.textFrame].map((part) => part.load()),
        ...[range.load('text'), bare.fill.load('type'), bare.lineFormat.load('visible')],
      ];
      const fonts = [range.getSubstring(0, 2), range.getSubstring(2, 5), range.getSubstring(9)].map((part) =>
        part?.font.load(),
      );
      await context.sync();
      return [...parts, ...fonts].map((part) => part.toJSON());
    });
  });

  it('have their arrows and the shapes that they are tied to', async () => {
    const both = await saved((sheet) => {
      const { line } = sheet.shapes.addLine(10, 10, 100, 50, 'Curve' as Excel.ConnectorType);
      line.set({
        beginArrowheadStyle: 'Open',
        beginArrowheadLength: 'Long',
        beginArrowheadWidth: 'Narrow',
        endArrowheadStyle: 'Diamond',
      });
      line.connectEndShape(shape(sheet, 'Cloud'), 3);
    });
    await onBoth(both, async (sheet, context) => {
      const { line } = sheet.shapes.getItemAt(0);
      line.load();
      line.endConnectedShape.load('name,id');
      await context.sync();
      return [line.toJSON(), line.endConnectedShape.toJSON()];
    });
  });

  it('have groups within groups, with pictures shared by all', async () => {
    const both = await saved((sheet) => {
      const [a, b, c] = [shape(sheet, 'Cube'), sheet.shapes.addImage(PNG), sheet.shapes.addImage(PNG)];
      b.set({ left: 150, top: 150 });
      const inner = sheet.shapes.addGroup([a, b]);
      const outer = sheet.shapes.addGroup([inner, c]);
      outer.set({ left: 50, top: 60, width: 300, rotation: 30 });
    });
    await onBoth(both, async (sheet, context) => {
      const outer = sheet.shapes.getItemAt(0);
      const inner = outer.group.shapes.getItemAt(0);
      outer.load('left,top,width,height,rotation,name');
      outer.group.shapes.load(FACTS);
      inner.group.shapes.load(FACTS);
      await context.sync();
      return [outer.toJSON(), outer.group.shapes.toJSON(), inner.group.shapes.toJSON()];
    });
  });

  it('give the same file again when it is opened and saved', async () => {
    const [, again] = await saved((sheet) => {
      sheet.shapes.addGroup([shape(sheet, 'Cube'), sheet.shapes.addTextBox('x')]);
      sheet.shapes.addImage(PNG);
    });
    const once = await again.save();
    const twice = await (await startExcel({ workbook: once })).save();
    expect(Buffer.from(twice).equals(Buffer.from(once))).toBe(true);
  });

  it('can be changed further in the next program, new ones having ids of their own', async () => {
    const [, next] = await saved((sheet) => void shape(sheet, 'Sun'));
    await next.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.shapes.getItem('Sun 1').width = 10;
      const added = shape(sheet, 'Moon').load('name');
      sheet.shapes.load('items/id');
      await context.sync();
      expect(added.name).toBe('Moon 2');
      expect(new Set(sheet.shapes.items.map(({ id }) => id)).size).toBe(2);
    });
  });
});
