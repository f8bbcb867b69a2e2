import { describe, expect, it } from '@jest/globals';
import { onSheet } from '../onSheet';
import { errorCode } from './errorCode';

/** A diamond at the left, a cloud at the right below, and a straight line, as the sample of lines has them. */
function addSample(sheet: Excel.Worksheet): {
  left: Excel.Shape;
  right: Excel.Shape;
  shape: Excel.Shape;
  line: Excel.Line;
} {
  const add = (type: string, name: string, left: number, top: number): Excel.Shape => {
    const shape = sheet.shapes.addGeometricShape(type as Excel.GeometricShapeType);
    shape.set({ name, left, top, width: 100, height: 100 });
    return shape;
  };
  const shape = sheet.shapes.addLine(200, 50, 300, 150, 'Straight' as Excel.ConnectorType);
  return { left: add('Diamond', 'Left', 5, 5), right: add('Cloud', 'Right', 400, 300), shape, line: shape.line };
}

const frame = ({ left, top, width, height }: Excel.Shape): number[] => [left, top, width, height];

describe('lines', () => {
  it.each<[keyof Excel.Line, unknown]>([
    ['beginArrowheadLength', 'Long'],
    ['beginArrowheadStyle', 'Oval'],
    ['beginArrowheadWidth', 'Wide'],
    ['endArrowheadLength', 'Short'],
    ['endArrowheadStyle', 'Triangle'],
    ['endArrowheadWidth', 'Narrow'],
    ['connectorType', 'Elbow'],
  ])('%s is set to %s and reads back; other values are refused', (property, value) =>
    onSheet(async (sheet, context) => {
      const { line } = addSample(sheet);
      line.set({ [property]: value });
      line.load(property);
      await context.sync();
      expect(line[property]).toBe(value);
      line.set({ [property]: 'Sideways' });
      expect(await errorCode(context.sync())).toBe('InvalidArgument');
    }),
  );

  it('tied to two shapes run from site to site', () =>
    onSheet(async (sheet, context) => {
      const { left, right, shape, line } = addSample(sheet);
      line.connectBeginShape(left, 2);
      line.connectEndShape(right, 0);
      line.load();
      line.beginConnectedShape.load('name');
      line.endConnectedShape.load('name');
      shape.load();
      await context.sync();
      expect([line.isBeginConnected, line.beginConnectedSite, line.beginConnectedShape.name]).toEqual([
        true,
        2,
        'Left',
      ]);
      expect([line.isEndConnected, line.endConnectedSite, line.endConnectedShape.name]).toEqual([true, 0, 'Right']);
      expect(frame(shape)).toEqual([55, 105, 445, 245]);
    }));

  it('follow the shapes that they are tied to, when these move, grow or turn', () =>
    onSheet(async (sheet, context) => {
      const { left, shape, line } = addSample(sheet);
      line.connectBeginShape(left, 3);
      left.left = 250;
      left.top = 200;
      shape.load();
      await context.sync();
      expect(frame(shape)).toEqual([300, 150, 50, 100]);
      left.rotation = 90;
      shape.load();
      await context.sync();
      expect(frame(shape)).toEqual([300, 150, 0, 150]);
    }));

  it('are free again, where they are, when untied or when the shape is deleted', () =>
    onSheet(async (sheet, context) => {
      const { left, right, shape, line } = addSample(sheet);
      line.connectBeginShape(left, 2);
      line.connectEndShape(right, 0);
      line.disconnectBeginShape();
      right.delete();
      line.load();
      line.beginConnectedShape.load('name');
      shape.load();
      await context.sync();
      expect([line.isBeginConnected, line.isEndConnected, line.beginConnectedSite, line.endConnectedSite]).toEqual([
        false,
        false,
        null,
        null,
      ]);
      expect(line.beginConnectedShape.isNullObject).toBe(true);
      expect(frame(shape)).toEqual([55, 105, 445, 245]);
    }));

  it.each<[string, number]>([
    ['Rectangle', 4],
    ['Ellipse', 8],
    ['Triangle', 6],
    ['Hexagon', 6],
    ['Star5', 5],
    ['Cloud', 4],
    ['Heart', 2],
    ['ChartPlus', 0],
    ['Gear9', 9],
  ])('a %s has %s sites, and one more is refused', (type, count) =>
    onSheet(async (sheet, context) => {
      const shape = sheet.shapes.addGeometricShape(type as Excel.GeometricShapeType).load('connectionSiteCount');
      const { line } = addSample(sheet);
      await context.sync();
      expect(shape.connectionSiteCount).toBe(count);
      line.connectBeginShape(shape, count);
      expect(await errorCode(context.sync())).toBe('InvalidArgument');
    }),
  );

  it('are not tied to themselves', () =>
    onSheet(async (sheet, context) => {
      const { shape, line } = addSample(sheet);
      line.connectBeginShape(shape, 0);
      expect(await errorCode(context.sync())).toBe('InvalidArgument');
    }));
});
