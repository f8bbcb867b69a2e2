import { describe, expect, it } from '@jest/globals';
import { onSheet } from '../onSheet';
import { errorCode } from './errorCode';
import { JPEG, PNG } from './pictures';

/** Square, pentagon and octagon, one upon the other, as Microsoft's samples of shapes have them. */
function addThree(sheet: Excel.Worksheet): [Excel.Shape, Excel.Shape, Excel.Shape] {
  const add = (
    type: Excel.GeometricShapeType,
    name: string,
    place: number,
    size: number,
    color: string,
  ): Excel.Shape => {
    const shape = sheet.shapes.addGeometricShape(type);
    shape.left = place;
    shape.top = place;
    shape.height = size;
    shape.width = size;
    shape.name = name;
    shape.fill.setSolidColor(color);
    return shape;
  };
  return [
    add('Rectangle' as Excel.GeometricShapeType, 'Square', 100, 150, 'green'),
    add('Pentagon' as Excel.GeometricShapeType, 'Pentagon', 125, 100, 'purple'),
    add('Octagon' as Excel.GeometricShapeType, 'Octagon', 150, 50, 'red'),
  ];
}

describe('making shapes', () => {
  it('gives a geometric shape the accent colour of the theme, a darker outline and a name with a number', () =>
    onSheet(async (sheet, context) => {
      const shape = sheet.shapes.addGeometricShape('Rectangle' as Excel.GeometricShapeType);
      const oval = sheet.shapes.addGeometricShape('Ellipse' as Excel.GeometricShapeType).load('name');
      shape.load();
      shape.fill.load();
      shape.lineFormat.load();
      await context.sync();
      expect(shape.toJSON()).toMatchObject({
        name: 'Rectangle 1',
        displayName: 'Rectangle 1',
        type: 'GeometricShape',
        geometricShapeType: 'Rectangle',
        level: 0,
        zOrderPosition: 0,
        left: 0,
        top: 0,
        width: 100,
        height: 100,
        rotation: 0,
        lockAspectRatio: false,
        visible: true,
        placement: 'TwoCell',
        altTextTitle: '',
        altTextDescription: '',
        connectionSiteCount: 4,
      });
      expect(shape.id).toMatch(/^\{[0-9A-F-]{36}\}$/);
      expect(shape.fill.toJSON()).toEqual({ foregroundColor: '#4472C4', transparency: 0, type: 'Solid' });
      expect(shape.lineFormat.toJSON()).toEqual({
        color: '#2F528F',
        dashStyle: 'Solid',
        style: 'Single',
        transparency: 0,
        visible: true,
        weight: 1,
      });
      expect(oval.name).toBe('Oval 2');
    }));

  it('takes every type of the enumeration', () =>
    onSheet(async (sheet, context, { Excel }) => {
      const types = Object.values(Excel.GeometricShapeType);
      for (const type of types) sheet.shapes.addGeometricShape(type);
      sheet.shapes.load('items/geometricShapeType');
      await context.sync();
      expect(sheet.shapes.items.map((shape) => shape.geometricShapeType)).toEqual(types);
      expect(types).toHaveLength(177);
    }));

  it('makes a text box a white rectangle with dark letters', () =>
    onSheet(async (sheet, context) => {
      const box = sheet.shapes.addTextBox('Hello!').load('name,type,geometricShapeType');
      box.fill.load('foregroundColor');
      box.textFrame.load();
      box.textFrame.textRange.load('text');
      box.textFrame.textRange.font.load();
      await context.sync();
      expect([box.name, box.type, box.geometricShapeType, box.fill.foregroundColor]).toEqual([
        'TextBox 1',
        'GeometricShape',
        'Rectangle',
        '#FFFFFF',
      ]);
      expect(box.textFrame.toJSON()).toMatchObject({
        hasText: true,
        leftMargin: 7.2,
        topMargin: 3.6,
        horizontalAlignment: 'Left',
        verticalAlignment: 'Top',
        autoSizeSetting: 'AutoSizeNone',
      });
      expect(box.textFrame.textRange.font.toJSON()).toEqual({
        bold: false,
        color: '#000000',
        italic: false,
        name: 'Calibri',
        size: 11,
        underline: 'None',
      });
    }));

  it('puts a picture in its own size: 96 dots an inch unless its file says otherwise', () =>
    onSheet(async (sheet, context) => {
      const png = sheet.shapes.addImage(PNG).load('name,type,width,height,lockAspectRatio,placement');
      const jpeg = sheet.shapes.addImage(JPEG).load('width,height');
      png.image.load('format,id');
      jpeg.image.load('format');
      const asPng = png.getAsImage('PNG' as Excel.PictureFormat);
      const asJpeg = jpeg.getAsImage('JPEG' as Excel.PictureFormat);
      png.load('id');
      await context.sync();
      expect(png.toJSON()).toMatchObject({
        name: 'Picture 1',
        type: 'Image',
        width: 30,
        height: 15,
        lockAspectRatio: true,
        placement: 'OneCell',
      });
      expect([png.image.format, jpeg.image.format, png.image.id]).toEqual(['PNG', 'JPEG', png.id]);
      expect([jpeg.width, jpeg.height]).toEqual([12, 6]);
      expect(asPng.value).toBe(PNG);
      expect(asJpeg.value).toBe(JPEG);
    }));

  it.each([
    ['no picture', 'aGVsbG8='],
    ['no Base64', '@@@'],
    ['a data URL', `data:image/png;base64,${PNG}`],
    ['nothing', ''],
  ])('refuses %s as a picture', (_, text) =>
    onSheet(async (sheet, context) => {
      sheet.shapes.addImage(text);
      expect(await errorCode(context.sync())).toBe('InvalidArgument');
    }),
  );

  it('draws a line from its beginning to its end, whichever lies higher', () =>
    onSheet(async (sheet, context) => {
      const line = sheet.shapes.addLine(300, 150, 200, 50, 'Curve' as Excel.ConnectorType).load();
      line.line.load();
      line.fill.load('type');
      await context.sync();
      expect(line.toJSON()).toMatchObject({
        left: 200,
        top: 50,
        width: 100,
        height: 100,
        type: 'Line',
        name: 'Connector: Curved 1',
        geometricShapeType: null,
      });
      expect(line.line.toJSON()).toEqual({
        id: line.id,
        connectorType: 'Curve',
        isBeginConnected: false,
        isEndConnected: false,
        beginConnectedSite: null,
        endConnectedSite: null,
        beginArrowheadLength: 'Medium',
        beginArrowheadStyle: 'None',
        beginArrowheadWidth: 'Medium',
        endArrowheadLength: 'Medium',
        endArrowheadStyle: 'None',
        endArrowheadWidth: 'Medium',
      });
      expect(line.fill.type).toBe('NoFill');
    }));
});

describe('finding and removing shapes', () => {
  it('by name whatever the case, by id, by position', () =>
    onSheet(async (sheet, context) => {
      const [square] = addThree(sheet);
      square.load('id');
      await context.sync();
      const found = [sheet.shapes.getItem('OCTAGON'), sheet.shapes.getItem(square.id), sheet.shapes.getItemAt(1)];
      for (const shape of found) shape.load('name');
      const count = sheet.shapes.getCount();
      const missing = sheet.shapes.getItemOrNullObject('Star');
      await context.sync();
      expect(found.map((shape) => shape.name)).toEqual(['Octagon', 'Square', 'Pentagon']);
      expect([count.value, missing.isNullObject]).toEqual([3, true]);
      sheet.shapes.getItem('Star');
      expect(await errorCode(context.sync())).toBe('ItemNotFound');
      sheet.shapes.getItemAt(3);
      expect(await errorCode(context.sync())).toBe('ItemNotFound');
    }));

  it('all of them, loaded without their properties', () =>
    onSheet(async (sheet, context) => {
      addThree(sheet);
      const { shapes } = sheet;
      shapes.load('items/$none');
      await context.sync();
      shapes.items.forEach((shape) => shape.delete());
      const count = shapes.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    }));

  it('not a shape that is gone already', () =>
    onSheet(async (sheet, context) => {
      const [square] = addThree(sheet);
      square.delete();
      square.width = 10;
      expect(await errorCode(context.sync())).toBe('ItemNotFound');
    }));
});

describe('moving and ordering', () => {
  it('as the sample does: left, down, turned, larger, one step back', () =>
    onSheet(async (sheet, context, { Excel }) => {
      const [square, pentagon, octagon] = addThree(sheet);
      square.incrementLeft(-25);
      pentagon.incrementTop(25);
      pentagon.incrementRotation(30);
      octagon.lockAspectRatio = true;
      octagon.scaleHeight(1.25, Excel.ShapeScaleType.currentSize);
      octagon.setZOrder(Excel.ShapeZOrder.sendBackward);
      sheet.shapes.load('items/name,items/zOrderPosition');
      [square, pentagon, octagon].forEach((shape) => shape.load('left,top,width,height,rotation'));
      await context.sync();
      expect([square.left, square.top]).toEqual([75, 100]);
      expect([pentagon.left, pentagon.top, pentagon.rotation]).toEqual([125, 150, 30]);
      expect([octagon.width, octagon.height, octagon.left, octagon.top]).toEqual([62.5, 62.5, 150, 150]);
      expect(sheet.shapes.items.map((shape) => [shape.name, shape.zOrderPosition])).toEqual([
        ['Square', 0],
        ['Octagon', 1],
        ['Pentagon', 2],
      ]);
    }));

  it.each([
    ['ScaleFromTopLeft', 125, 125],
    ['ScaleFromMiddle', 75, 125],
    ['ScaleFromBottomRight', 25, 125],
  ])('scales a width from %s', (from, left, top) =>
    onSheet(async (sheet, context) => {
      const [, pentagon] = addThree(sheet);
      pentagon.scaleWidth(2, 'CurrentSize', from as 'ScaleFromMiddle');
      pentagon.load('left,top,width,height');
      await context.sync();
      expect([pentagon.left, pentagon.top, pentagon.width, pentagon.height]).toEqual([left, top, 200, 100]);
    }),
  );

  it('scales only pictures from their original size', () =>
    onSheet(async (sheet, context) => {
      const picture = sheet.shapes.addImage(PNG);
      picture.width = 300;
      picture.scaleWidth(2, 'OriginalSize');
      picture.load('width,height');
      await context.sync();
      expect([picture.width, picture.height]).toEqual([60, 3]);
      addThree(sheet)[0].scaleWidth(2, 'OriginalSize');
      expect(await errorCode(context.sync())).toBe('InvalidArgument');
    }));

  it.each<[Excel.ShapeZOrder | 'BringToFront', string[]]>([
    ['BringToFront', ['Pentagon', 'Octagon', 'Square']],
    ['BringForward' as Excel.ShapeZOrder, ['Pentagon', 'Square', 'Octagon']],
    ['SendToBack' as Excel.ShapeZOrder, ['Square', 'Pentagon', 'Octagon']],
  ])('orders the hindmost by %s', (order, names) =>
    onSheet(async (sheet, context) => {
      addThree(sheet)[0].setZOrder(order as 'BringToFront');
      sheet.shapes.load('items/name');
      await context.sync();
      expect(sheet.shapes.items.map((shape) => shape.name)).toEqual(names);
    }),
  );

  it('stops at the edge of the sheet', () =>
    onSheet(async (sheet, context) => {
      const [square] = addThree(sheet);
      square.incrementLeft(-500);
      square.load('left,width');
      await context.sync();
      expect([square.left, square.width]).toEqual([0, 150]);
    }));
});

describe('properties', () => {
  it.each<[keyof Excel.Shape, unknown, unknown]>([
    ['altTextDescription', 'A green square', 'A green square'],
    ['altTextTitle', 'Square', 'Square'],
    ['height', 12.5, 12.5],
    ['left', 0, 0],
    ['lockAspectRatio', true, true],
    ['name', 'Other', 'Other'],
    ['placement', 'Absolute', 'Absolute'],
    ['placement', 'OneCell', 'OneCell'],
    ['rotation', -90, 270],
    ['rotation', 725, 5],
    ['top', 321.25, 321.25],
    ['visible', false, false],
    ['width', 1000, 1000],
    ['geometricShapeType', 'Cloud', 'Cloud'],
  ])('%s is set to %s and reads back', (property, value, expected) =>
    onSheet(async (sheet, context) => {
      const [square] = addThree(sheet);
      square.set({ [property]: value });
      square.load(property);
      await context.sync();
      expect(square[property]).toBe(expected);
    }),
  );

  it.each<[keyof Excel.Shape, unknown]>([
    ['left', -1],
    ['top', -0.5],
    ['width', 0],
    ['width', -3],
    ['height', 0],
    ['height', 'tall'],
    ['name', ''],
    ['name', 7],
    ['placement', 'Floating'],
    ['visible', 'yes'],
    ['geometricShapeType', 'Blob'],
    ['rotation', 'half'],
  ])('%s refuses %s', (property, value) =>
    onSheet(async (sheet, context) => {
      const [square] = addThree(sheet);
      await context.sync();
      square.set({ [property]: value });
      expect(await errorCode(context.sync())).toBe('InvalidArgument');
    }),
  );

  it('changing the placement leaves the shape where it is', () =>
    onSheet(async (sheet, context) => {
      const [square] = addThree(sheet);
      square.placement = 'OneCell';
      square.load('left,top,width,height');
      await context.sync();
      expect([square.left, square.top, square.width, square.height]).toEqual([100, 100, 150, 150]);
    }));

  it.each(['line', 'image', 'group'] as const)('a rectangle has no %s', (part) =>
    onSheet(async (sheet, context) => {
      addThree(sheet)[0][part].load();
      expect(await errorCode(context.sync())).toBe('InvalidOperation');
    }),
  );

  it('a line has no text and no geometric shape', () =>
    onSheet(async (sheet, context) => {
      const line = sheet.shapes.addLine(0, 0, 10, 10);
      await context.sync();
      line.textFrame.load();
      expect(await errorCode(context.sync())).toBe('InvalidOperation');
      line.geometricShape.load();
      expect(await errorCode(context.sync())).toBe('InvalidOperation');
    }));

  it('a protected sheet keeps its shapes', () =>
    onSheet(async (sheet, context) => {
      const [square] = addThree(sheet);
      sheet.protection.protect();
      await context.sync();
      square.left = 5;
      expect(await errorCode(context.sync())).toBe('AccessDenied');
      sheet.shapes.addTextBox('x');
      expect(await errorCode(context.sync())).toBe('AccessDenied');
      sheet.protection.unprotect();
      sheet.protection.protect({ allowEditObjects: true });
      square.left = 5;
      expect(await errorCode(context.sync())).toBe('none');
    }));
});
