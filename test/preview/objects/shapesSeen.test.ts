import { describe, expect, it } from '@jest/globals';
import { startExcel } from '../../../src/preview';
import type { ShapeSubject } from '../../../src/preview/objects/shape/shapePlace';
import { activeShape, selectShape } from '../../../src/preview/objects/shape/shapeEvents';
import { eventsArrive, onSheet } from '../onSheet';
import { errorCode } from './errorCode';
import { PNG } from './pictures';

describe('pictures of shapes', () => {
  it('are drawn as PNG in the size of the shape', () =>
    onSheet(async (sheet, context) => {
      const shape = sheet.shapes.addGeometricShape('Sun' as Excel.GeometricShapeType);
      shape.set({ width: 75, height: 30 });
      const picture = shape.getAsImage('PNG' as Excel.PictureFormat);
      await context.sync();
      const bytes = Buffer.from(picture.value, 'base64');
      expect([...bytes.subarray(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([100, 40]);
    }));

  it.each([
    ['a shape', (sheet: Excel.Worksheet): Excel.Shape => sheet.shapes.addTextBox('x')],
    ['a picture', (sheet: Excel.Worksheet): Excel.Shape => sheet.shapes.addImage(PNG)],
  ])('take in all of what is turned: %s', (_, add) =>
    onSheet(async (sheet, context) => {
      const shape = add(sheet);
      shape.set({ lockAspectRatio: false, width: 75, height: 30 });
      shape.incrementRotation(90);
      const picture = shape.getAsImage('PNG' as Excel.PictureFormat);
      await context.sync();
      const bytes = Buffer.from(picture.value, 'base64');
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([40, 100]);
    }),
  );

  it.each([
    ['JPEG', 'NotImplemented'],
    ['GIF', 'NotImplemented'],
    ['SVG', 'InvalidArgument'],
    ['UNKNOWN', 'InvalidArgument'],
  ])('are not made as %s', (format, code) =>
    onSheet(async (sheet, context) => {
      sheet.shapes.addImage(PNG).getAsImage(format as 'JPEG');
      expect(await errorCode(context.sync())).toBe(code);
    }),
  );

  it('are refused where nobody can draw, but for pictures themselves', () =>
    onSheet(async (sheet, context, { session }) => {
      session.host.shapePainter = undefined;
      const picture = sheet.shapes.addImage(PNG).getAsImage('PNG' as Excel.PictureFormat);
      await context.sync();
      expect(picture.value).toBe(PNG);
      sheet.shapes.addTextBox('x').getAsImage('PNG' as Excel.PictureFormat);
      expect(await errorCode(context.sync())).toBe('NotImplemented');
    }));
});

describe('selecting a shape', () => {
  it('tells the shape, and the one that was selected before', async () => {
    const { Excel, session } = await startExcel();
    const heard: string[][] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst().load('id');
      const names = ['First', 'Second'];
      const shapes = names.map((name) => {
        const shape = sheet.shapes.addTextBox(name).load('id');
        shape.onActivated.add(async ({ type, shapeId, worksheetId }) => void heard.push([type, shapeId, worksheetId]));
        shape.onDeactivated.add(
          async ({ type, shapeId, worksheetId }) => void heard.push([type, shapeId, worksheetId]),
        );
        return shape;
      });
      await context.sync();
      const [first, second] = session.workbook.sheets.flatMap((model) =>
        model.drawings.map((drawing): ShapeSubject => ({ sheet: model, drawing })),
      );
      selectShape(first, session);
      selectShape(first, session);
      selectShape(second, session);
      expect(activeShape(session)).toBe(second);
      await eventsArrive();
      expect(heard).toEqual([
        ['ShapeActivated', shapes[0]?.id, sheet.id],
        ['ShapeDeactivated', shapes[0]?.id, sheet.id],
        ['ShapeActivated', shapes[1]?.id, sheet.id],
      ]);
      shapes[1]?.delete();
      await context.sync();
      expect(activeShape(session)).toBeUndefined();
    });
  });
});
