import { describe, expect, it } from '@jest/globals';
import { onSheet } from '../onSheet';
import { errorCode } from './errorCode';

function addWave(sheet: Excel.Worksheet, text = 'A geometric shape'): Excel.Shape {
  const wave = sheet.shapes.addGeometricShape('Wave' as Excel.GeometricShapeType);
  wave.set({ left: 100, top: 400, height: 50, width: 150, name: 'Wave' });
  wave.textFrame.textRange.text = text;
  return wave;
}

describe('text in shapes', () => {
  it('as the article has it: a light-blue wave with purple text in the middle', () =>
    onSheet(async (sheet, context, { Excel }) => {
      const wave = addWave(sheet, 'Shape text');
      wave.fill.setSolidColor('lightblue');
      wave.textFrame.textRange.font.color = 'purple';
      wave.textFrame.horizontalAlignment = Excel.ShapeTextHorizontalAlignment.center;
      wave.fill.load('foregroundColor');
      wave.textFrame.load('horizontalAlignment,hasText');
      wave.textFrame.textRange.load('text');
      wave.textFrame.textRange.font.load('color');
      await context.sync();
      expect([wave.fill.foregroundColor, wave.textFrame.textRange.font.color]).toEqual(['#ADD8E6', '#800080']);
      expect([wave.textFrame.horizontalAlignment, wave.textFrame.hasText, wave.textFrame.textRange.text]).toEqual([
        'Center',
        true,
        'Shape text',
      ]);
    }));

  it.each<[keyof Excel.TextFrame, unknown, unknown]>([
    ['autoSizeSetting', 'AutoSizeTextToFitShape', 'AutoSizeMixed'],
    ['bottomMargin', 10.5, -1],
    ['horizontalAlignment', 'ThaiDistributed', 'Middle'],
    ['horizontalOverflow', 'Overflow', 'Ellipsis'],
    ['leftMargin', 0, 'none'],
    ['orientation', 'Vertical270', 'Vertical90'],
    ['readingOrder', 'RightToLeft', 'Context'],
    ['rightMargin', 100, 1585],
    ['topMargin', 3, -0.1],
    ['verticalAlignment', 'Distributed', 'Center'],
    ['verticalOverflow', 'Ellipsis', 'Fade'],
  ])('%s takes %s and refuses %s', (property, value, wrong) =>
    onSheet(async (sheet, context) => {
      const { textFrame } = addWave(sheet);
      textFrame.set({ [property]: value });
      textFrame.load(property);
      await context.sync();
      expect(textFrame[property]).toBe(value);
      textFrame.set({ [property]: wrong });
      expect(await errorCode(context.sync())).toBe('InvalidArgument');
    }),
  );

  it.each<[keyof Excel.ShapeFont, unknown, unknown]>([
    ['bold', true, 'yes'],
    ['italic', true, 1],
    ['color', '#12AB34', 'nocolour'],
    ['name', 'Georgia', ''],
    ['size', 24.5, 0],
    ['underline', 'WavyDouble', 'Thick'],
  ])('letters: %s takes %s and refuses %s', (property, value, wrong) =>
    onSheet(async (sheet, context) => {
      const { font } = addWave(sheet).textFrame.textRange;
      font.set({ [property]: value });
      font.load(property);
      await context.sync();
      expect(font[property]).toBe(value);
      font.set({ [property]: wrong });
      expect(await errorCode(context.sync())).toBe('InvalidArgument');
    }),
  );

  it('parts of a text have letters of their own, and the whole has none where they differ', () =>
    onSheet(async (sheet, context) => {
      const range = addWave(sheet).textFrame.textRange;
      const part = range.getSubstring(2, 9);
      part.font.set({ bold: true, color: 'red' });
      const rest = range.getSubstring(12);
      const within = part.getSubstring(3, 3);
      [range, part, rest, within].forEach((one) => {
        one.load('text');
        one.font.load('bold,color,size');
      });
      await context.sync();
      expect([range.text, part.text, rest.text, within.text]).toEqual([
        'A geometric shape',
        'geometric',
        'shape',
        'met',
      ]);
      expect([range, part, rest, within].map(({ font }) => [font.bold, font.color, font.size])).toEqual([
        [null, null, 11],
        [true, '#FF0000', 11],
        [false, '#FFFFFF', 11],
        [true, '#FF0000', 11],
      ]);
      part.text = 'big';
      range.load('text');
      range.getSubstring(2, 3).font.load('bold');
      await context.sync();
      expect(range.text).toBe('A big shape');
    }));

  it.each([
    [-1, 1],
    [0, 99],
    [18, 0],
    [1.5, 1],
  ])('there is no part from %s of %s characters', (start, length) =>
    onSheet(async (sheet, context) => {
      addWave(sheet).textFrame.textRange.getSubstring(start, length).load('text');
      expect(await errorCode(context.sync())).toBe('InvalidArgument');
    }),
  );

  it('deleted text leaves its letters for the next', () =>
    onSheet(async (sheet, context) => {
      const { textFrame } = addWave(sheet);
      textFrame.textRange.font.size = 20;
      textFrame.deleteText();
      textFrame.load('hasText');
      textFrame.textRange.load('text');
      await context.sync();
      expect([textFrame.hasText, textFrame.textRange.text]).toEqual([false, '']);
      textFrame.textRange.text = 'again';
      textFrame.textRange.font.load('size');
      await context.sync();
      expect(textFrame.textRange.font.size).toBe(20);
    }));

  it('a box that fits its text is as high as its lines', () =>
    onSheet(async (sheet, context, { Excel }) => {
      const box = sheet.shapes.addTextBox('One line');
      box.set({ width: 175, height: 90 });
      box.textFrame.autoSizeSetting = Excel.ShapeAutoSize.autoSizeShapeToFitText;
      box.load('height,width');
      await context.sync();
      expect([box.width, box.height]).toEqual([175, 20.4]);
      box.textFrame.textRange.text = 'One\nTwo\nThree';
      box.load('height');
      await context.sync();
      expect(box.height).toBe(46.8);
    }));
});

describe('fills and outlines', () => {
  it('as the sample does: one colour, a transparent one, none', () =>
    onSheet(async (sheet, context) => {
      const { fill } = sheet.shapes.addGeometricShape('Round2SameRectangle' as Excel.GeometricShapeType);
      fill.setSolidColor('#FFE08A');
      fill.load();
      await context.sync();
      expect(fill.toJSON()).toEqual({ foregroundColor: '#FFE08A', transparency: 0, type: 'Solid' });
      fill.foregroundColor = '#C00000';
      fill.transparency = 0.25;
      fill.load();
      await context.sync();
      expect(fill.toJSON()).toEqual({ foregroundColor: '#C00000', transparency: 0.25, type: 'Solid' });
      fill.clear();
      fill.load('type');
      await context.sync();
      expect(fill.type).toBe('NoFill');
    }));

  it('all of an outline at once; a hidden one has no weight, style or dashes', () =>
    onSheet(async (sheet, context) => {
      const { lineFormat } = sheet.shapes.addGeometricShape('Rectangle' as Excel.GeometricShapeType);
      const outline = {
        color: '#C55A11',
        dashStyle: 'DashDotDot',
        style: 'ThinThick',
        transparency: 0.2,
        visible: true,
        weight: 4,
      } as const;
      lineFormat.set(outline);
      lineFormat.load();
      await context.sync();
      expect(lineFormat.toJSON()).toEqual(outline);
      lineFormat.visible = false;
      lineFormat.load();
      await context.sync();
      expect(lineFormat.toJSON()).toEqual({ ...outline, dashStyle: null, style: null, visible: false, weight: null });
      lineFormat.weight = 2;
      lineFormat.load('visible');
      await context.sync();
      expect(lineFormat.visible).toBe(true);
    }));

  it.each<[string, unknown]>([
    ['color', 'nocolour'],
    ['dashStyle', 'Dots'],
    ['style', 'Double'],
    ['transparency', 1.1],
    ['transparency', -0.1],
    ['visible', null],
    ['weight', -1],
  ])('an outline refuses %s %s', (property, value) =>
    onSheet(async (sheet, context) => {
      sheet.shapes.addGeometricShape('Rectangle' as Excel.GeometricShapeType).lineFormat.set({ [property]: value });
      expect(await errorCode(context.sync())).toBe('InvalidArgument');
    }),
  );
});
