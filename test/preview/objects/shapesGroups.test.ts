import { describe, expect, it } from '@jest/globals';
import { startExcel } from '../../../src/preview';
import { onSheet } from '../onSheet';
import { errorCode } from './errorCode';

function addBox(sheet: Excel.Worksheet, name: string, left: number, top: number, size: number): Excel.Shape {
  const shape = sheet.shapes.addGeometricShape('Rectangle' as Excel.GeometricShapeType);
  shape.set({ name, left, top, width: size, height: size });
  return shape;
}

/** Three boxes of the sample, grouped under the name `Group`. */
function addGroup(sheet: Excel.Worksheet): Excel.Shape {
  const boxes = [
    addBox(sheet, 'Square', 100, 100, 150),
    addBox(sheet, 'Pentagon', 125, 125, 100),
    addBox(sheet, 'Octagon', 150, 150, 50),
  ];
  const group = sheet.shapes.addGroup(boxes);
  group.name = 'Group';
  return group;
}

const frame = ({ left, top, width, height }: Excel.Shape): number[] => [left, top, width, height];

describe('groups', () => {
  it('as the sample does: grouped, moved and ungrouped again', () =>
    onSheet(async (sheet, context) => {
      const group = addGroup(sheet).load();
      const grouped = sheet.shapes.getCount();
      group.incrementLeft(50);
      group.incrementTop(50);
      await context.sync();
      expect([grouped.value, group.type, group.level]).toEqual([1, 'Group', 0]);
      sheet.shapes.getItem('Group').group.ungroup();
      sheet.shapes.load('items/name,items/left,items/top,items/width,items/height,items/level');
      await context.sync();
      expect(sheet.shapes.items.map((shape) => [shape.name, ...frame(shape), shape.level])).toEqual([
        ['Square', 150, 150, 150, 150, 0],
        ['Pentagon', 175, 175, 100, 100, 0],
        ['Octagon', 200, 200, 50, 50, 0],
      ]);
    }));

  it('takes ids too, and stands where its foremost member stood', () =>
    onSheet(async (sheet, context) => {
      const [back, middle, front] = [
        addBox(sheet, 'Back', 0, 0, 10),
        addBox(sheet, 'Middle', 20, 0, 10),
        addBox(sheet, 'Front', 40, 0, 10),
      ];
      [back, middle].forEach((shape) => shape.load('id'));
      await context.sync();
      const group = sheet.shapes.addGroup([middle.id, back.id]).load('name,left,width,height');
      sheet.shapes.load('items/name');
      front.load('zOrderPosition');
      await context.sync();
      expect([group.name, group.left, group.width, group.height]).toEqual(['Group 1', 0, 30, 10]);
      expect(sheet.shapes.items.map((shape) => shape.name)).toEqual(['Group 1', 'Front']);
      expect(front.zOrderPosition).toBe(1);
    }));

  it('its members are found through it, know their level and their group, and have places on the sheet', () =>
    onSheet(async (sheet, context) => {
      const group = addGroup(sheet);
      const outer = sheet.shapes.addGroup([group, addBox(sheet, 'Beside', 300, 100, 20)]);
      await context.sync();
      const inner = outer.group.shapes.getItem('Group');
      const octagon = inner.group.shapes.getItem('Octagon').load();
      octagon.parentGroup.load('name');
      octagon.parentGroup.parentGroup.load('level,parentGroup');
      const count = inner.group.shapes.getCount();
      const first = inner.group.shapes.getItemAt(0).load('name');
      const missing = outer.group.shapes.getItemOrNullObject('Octagon');
      inner.load('level');
      await context.sync();
      expect([octagon.level, ...frame(octagon), octagon.parentGroup.name]).toEqual([2, 150, 150, 50, 50, 'Group']);
      expect([inner.level, count.value, first.name, missing.isNullObject]).toEqual([1, 3, 'Square', true]);
      expect(octagon.parentGroup.parentGroup.level).toBe(0);
      expect(await errorCode(context.sync())).toBe('none');
    }));

  it('grows and shrinks its members', () =>
    onSheet(async (sheet, context) => {
      const group = addGroup(sheet);
      group.width = 300;
      const octagon = group.group.shapes.getItem('Octagon').load('left,top,width,height');
      await context.sync();
      expect(frame(octagon)).toEqual([200, 150, 100, 50]);
    }));

  it('fits itself again around a member that moves', () =>
    onSheet(async (sheet, context) => {
      const group = addGroup(sheet);
      const octagon = group.group.shapes.getItem('Octagon');
      octagon.left = 350;
      [group, octagon].forEach((shape) => shape.load('left,top,width,height'));
      const square = group.group.shapes.getItem('Square').load('left,width');
      await context.sync();
      expect([frame(group), frame(octagon), square.left, square.width]).toEqual([
        [100, 100, 300, 150],
        [350, 150, 50, 50],
        100,
        150,
      ]);
    }));

  it('fills and outlines all that it holds, and tells what they have in common', () =>
    onSheet(async (sheet, context) => {
      const group = addGroup(sheet);
      group.fill.setSolidColor('orange');
      group.group.shapes.getItem('Octagon').lineFormat.weight = 5;
      group.fill.load();
      group.lineFormat.load();
      await context.sync();
      expect(group.fill.toJSON()).toEqual({ foregroundColor: '#FFA500', transparency: 0, type: 'Solid' });
      expect([group.lineFormat.weight, group.lineFormat.visible]).toEqual([null, true]);
    }));

  it('ends when but one member is left', () =>
    onSheet(async (sheet, context) => {
      const group = sheet.shapes.addGroup([addBox(sheet, 'A', 10, 10, 10), addBox(sheet, 'B', 30, 10, 10)]);
      group.group.shapes.getItem('A').delete();
      sheet.shapes.load('items/name,items/left,items/level');
      await context.sync();
      expect(sheet.shapes.items.map(({ name, left, level }) => [name, left, level])).toEqual([['B', 30, 0]]);
    }));

  it.each<[string, (sheet: Excel.Worksheet) => (string | Excel.Shape)[], string]>([
    ['of one shape', (sheet) => [addBox(sheet, 'A', 0, 0, 5)], 'InvalidArgument'],
    [
      'of one shape named twice',
      (sheet) => {
        addBox(sheet, 'A', 0, 0, 5);
        return ['A', 'a'];
      },
      'InvalidArgument',
    ],
    ['of nothing', () => [], 'InvalidArgument'],
    ['of what is not there', () => ['Nobody', 'Nowhere'], 'ItemNotFound'],
  ])('there is no group %s', (_, values, code) =>
    onSheet(async (sheet, context) => {
      sheet.shapes.addGroup(values(sheet));
      expect(await errorCode(context.sync())).toBe(code);
    }),
  );

  it('holds no shape of another sheet', () =>
    onSheet(async (sheet, context) => {
      const other = context.workbook.worksheets.add('Other');
      sheet.shapes.addGroup([addBox(sheet, 'A', 0, 0, 5), addBox(other, 'B', 0, 0, 5)]);
      expect(await errorCode(context.sync())).toBe('InvalidArgument');
    }));
});

describe('copies', () => {
  it('stand at the same place, in front, with a number of their own', () =>
    onSheet(async (sheet, context) => {
      const square = sheet.shapes.addGeometricShape('Rectangle' as Excel.GeometricShapeType);
      square.set({ left: 30, top: 40, width: 50, height: 60 });
      square.textFrame.textRange.text = 'Copy me';
      const copy = square.copyTo().load();
      square.load('id');
      copy.textFrame.textRange.load('text');
      await context.sync();
      expect([copy.name, copy.zOrderPosition, ...frame(copy), copy.textFrame.textRange.text]).toEqual([
        'Rectangle 2',
        1,
        30,
        40,
        50,
        60,
        'Copy me',
      ]);
      expect(copy.id).not.toBe(square.id);
      copy.left = 100;
      square.load('left');
      await context.sync();
      expect(square.left).toBe(30);
    }));

  it('go to another sheet, given as itself or by its name, and keep a name that somebody chose', () =>
    onSheet(async (sheet, context) => {
      const other = context.workbook.worksheets.add('Other');
      const box = addBox(sheet, 'Mine', 10, 20, 30);
      const copies = [box.copyTo(other), box.copyTo('Other')];
      copies.forEach((copy) => copy.load('name,left,top'));
      const count = other.shapes.getCount();
      await context.sync();
      expect(copies.map(({ name, left, top }) => [name, left, top])).toEqual([
        ['Mine', 10, 20],
        ['Mine', 10, 20],
      ]);
      expect(count.value).toBe(2);
      copies[0]?.set({ name: 'Its own' });
      await context.sync();
      box.load('name');
      await context.sync();
      expect(box.name).toBe('Mine');
      box.copyTo('Nowhere');
      expect(await errorCode(context.sync())).toBe('ItemNotFound');
    }));

  it('of a sheet take its shapes along, lines tied to the copies', async () => {
    const { Excel } = await startExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const box = addBox(sheet, 'Box', 100, 100, 50);
      const line = sheet.shapes.addLine(0, 0, 50, 50).line;
      line.connectEndShape(box, 1);
      addGroup(sheet);
      box.load('id');
      const copy = sheet.copy();
      copy.shapes.load('items/id,items/name,items/type');
      await context.sync();
      expect(copy.shapes.items.map(({ name, type }) => [name, type])).toEqual([
        ['Box', 'GeometricShape'],
        ['Straight Connector 1', 'Line'],
        ['Group', 'Group'],
      ]);
      const copiedLine = copy.shapes.getItemAt(1).line;
      copiedLine.endConnectedShape.load('id');
      copy.shapes.getItem('Group').group.shapes.load('items/name');
      await context.sync();
      expect(copiedLine.endConnectedShape.id).toBe(copy.shapes.items[0]?.id);
      expect(copiedLine.endConnectedShape.id).not.toBe(box.id);
    });
  });
});
