import { describe, expect, it } from '@jest/globals';
import { startExcel } from '../../../src/preview';
import { errorCode } from './errorCode';

type Use<Result> = (context: Excel.RequestContext, range: Excel.Range) => Promise<Result>;

async function onRange<Result>(use: Use<Result>): Promise<Result> {
  const { Excel } = await startExcel();
  return Excel.run(async (context) => use(context, context.workbook.worksheets.getActiveWorksheet().getRange('B2:E4')));
}

describe('each type', () => {
  it('a value of a cell', async () => {
    await onRange(async (context, range) => {
      const { cellValue, format } = pair(range.conditionalFormats.add('CellValue'));
      cellValue.format.font.color = '#ff0000';
      cellValue.format.font.bold = true;
      cellValue.rule = { formula1: '=0', operator: 'LessThan' };
      cellValue.load('rule');
      cellValue.format.font.load('color,bold,italic,underline');
      format.load('type,priority,stopIfTrue');
      await context.sync();
      expect(cellValue.rule).toEqual({ formula1: '=0', operator: 'LessThan' });
      expect([cellValue.format.font.color, cellValue.format.font.bold, cellValue.format.font.underline]).toEqual([
        '#FF0000',
        true,
        'None',
      ]);
      expect([format.type, format.priority, format.stopIfTrue]).toEqual(['CellValue', 0, false]);
      cellValue.format.font.clear();
      cellValue.format.font.load('color,bold');
      await context.sync();
      expect([cellValue.format.font.color, cellValue.format.font.bold]).toEqual(['', null]);
    });
  });

  const pair = (
    format: Excel.ConditionalFormat,
  ): { cellValue: Excel.CellValueConditionalFormat; format: Excel.ConditionalFormat } => ({
    cellValue: format.cellValue,
    format,
  });

  it('a colour scale of two and of three colours', async () => {
    await onRange(async (context, range) => {
      const { colorScale } = range.conditionalFormats.add('ColorScale');
      colorScale.criteria = {
        minimum: { type: 'LowestValue', color: 'blue' },
        maximum: { type: 'HighestValue', color: 'red' },
      };
      colorScale.load('criteria,threeColorScale');
      await context.sync();
      expect(colorScale.threeColorScale).toBe(false);
      colorScale.criteria = {
        minimum: { type: 'LowestValue', color: 'blue' },
        midpoint: { formula: '50', type: 'Percent', color: 'yellow' },
        maximum: { type: 'HighestValue', color: 'red' },
      };
      colorScale.load('criteria,threeColorScale');
      await context.sync();
      expect(colorScale.threeColorScale).toBe(true);
      expect(colorScale.criteria).toEqual({
        minimum: { type: 'LowestValue', color: '#0000FF' },
        midpoint: { type: 'Percent', formula: '=50', color: '#FFFF00' },
        maximum: { type: 'HighestValue', color: '#FF0000' },
      });
    });
  });

  it('a formula of one’s own, in A1 and R1C1', async () => {
    await onRange(async (context, range) => {
      const { custom } = range.conditionalFormats.add('Custom');
      custom.rule.formula = '=IF(B2>INDIRECT("RC[-1]",0),TRUE)';
      custom.format.fill.color = 'green';
      custom.rule.load('formula,formulaLocal,formulaR1C1');
      custom.format.fill.load('color');
      await context.sync();
      expect([custom.rule.formula, custom.rule.formulaR1C1]).toEqual([
        '=IF(B2>INDIRECT("RC[-1]",0),TRUE)',
        '=IF(RC>INDIRECT("RC[-1]",0),TRUE)',
      ]);
      expect(custom.format.fill.color).toBe('#008000');
      custom.rule.formulaR1C1 = '=RC[-1]=""';
      custom.rule.load('formula');
      await context.sync();
      expect(custom.rule.formula).toBe('=A2=""');
    });
  });

  it('data bars', async () => {
    await onRange(async (context, range) => {
      const { dataBar } = range.conditionalFormats.add('DataBar');
      dataBar.barDirection = 'LeftToRight';
      dataBar.lowerBoundRule = { type: 'Number', formula: '=0' };
      dataBar.positiveFormat.fillColor = 'orange';
      dataBar.positiveFormat.gradientFill = false;
      dataBar.negativeFormat.matchPositiveFillColor = true;
      dataBar.load(
        'barDirection,lowerBoundRule,upperBoundRule,showDataBarOnly,axisFormat,positiveFormat/fillColor,positiveFormat/gradientFill,negativeFormat/matchPositiveFillColor',
      );
      await context.sync();
      expect([dataBar.barDirection, dataBar.lowerBoundRule, dataBar.upperBoundRule]).toEqual([
        'LeftToRight',
        { type: 'Number', formula: '=0' },
        { type: 'Automatic' },
      ]);
      expect([
        dataBar.positiveFormat.fillColor,
        dataBar.positiveFormat.gradientFill,
        dataBar.negativeFormat.matchPositiveFillColor,
      ]).toEqual(['#FFA500', false, true]);
    });
  });

  it('icons', async () => {
    await onRange(async (context, range) => {
      const { iconSet } = range.conditionalFormats.add('IconSet');
      iconSet.style = 'ThreeTriangles';
      iconSet.criteria = [
        {} as Excel.ConditionalIconCriterion,
        { type: 'Number', operator: 'GreaterThanOrEqual', formula: '=700' },
        { type: 'Number', operator: 'GreaterThanOrEqual', formula: '=1000' },
      ];
      iconSet.load('style,criteria,reverseIconOrder,showIconOnly');
      await context.sync();
      expect([iconSet.style, iconSet.reverseIconOrder, iconSet.showIconOnly]).toEqual(['ThreeTriangles', false, false]);
      expect(iconSet.criteria.slice(1)).toEqual([
        { type: 'Number', operator: 'GreaterThanOrEqual', formula: '=700' },
        { type: 'Number', operator: 'GreaterThanOrEqual', formula: '=1000' },
      ]);
      iconSet.style = 'FiveArrows';
      iconSet.load('criteria');
      await context.sync();
      expect(iconSet.criteria).toHaveLength(5);
    });
  });

  it('presets, texts and the largest', async () => {
    await onRange(async (context, range) => {
      const { preset } = range.conditionalFormats.add('PresetCriteria');
      preset.rule = { criterion: 'OneStdDevAboveAverage' };
      const { textComparison } = range.conditionalFormats.add('ContainsText');
      textComparison.rule = { operator: 'BeginsWith', text: 'De' };
      const { topBottom } = range.conditionalFormats.add('TopBottom');
      topBottom.rule = { rank: 1, type: 'TopItems' };
      topBottom.format.numberFormat = '0.0';
      topBottom.format.borders.getItem('EdgeBottom').style = 'Dash';
      const bottom = topBottom.format.borders.bottom.load('style,color,sideIndex');
      const top = topBottom.format.borders.top.load('style');
      for (const one of [preset, textComparison, topBottom]) one.load('rule');
      topBottom.format.load('numberFormat');
      await context.sync();
      expect([preset.rule, textComparison.rule, topBottom.rule]).toEqual([
        { criterion: 'OneStdDevAboveAverage' },
        { operator: 'BeginsWith', text: 'De' },
        { rank: 1, type: 'TopItems' },
      ]);
      expect([bottom.style, bottom.sideIndex, top.style, topBottom.format.numberFormat]).toEqual([
        'Dash',
        'EdgeBottom',
        'None',
        '0.0',
      ]);
    });
  });
});

describe('wrong rules', () => {
  const cases: readonly {
    readonly says: string;
    readonly set: (formats: Excel.ConditionalFormatCollection) => void;
  }[] = [
    { says: 'an unknown type', set: (formats) => void formats.add('Guess' as 'Custom') },
    {
      says: 'an unknown operator',
      set: (formats) => (formats.add('CellValue').cellValue.rule = { formula1: '=1', operator: 'Like' as 'Between' }),
    },
    {
      says: 'one bound of two',
      set: (formats) => (formats.add('CellValue').cellValue.rule = { formula1: '=1', operator: 'Between' }),
    },
    { says: 'no formula', set: (formats) => (formats.add('Custom').custom.rule.formula = '') },
    { says: 'rank 0', set: (formats) => (formats.add('TopBottom').topBottom.rule = { rank: 0, type: 'TopItems' }) },
    {
      says: '101 percent',
      set: (formats) => (formats.add('TopBottom').topBottom.rule = { rank: 101, type: 'BottomPercent' }),
    },
    { says: 'two icons of three', set: (formats) => (formats.add('IconSet').iconSet.criteria = []) },
    { says: 'no colour', set: (formats) => (formats.add('Custom').custom.format.fill.color = 'no colour') },
  ];
  it.each(cases)('are refused: $says', async ({ set }) => {
    await expect(errorCode(onRange(async (_, range) => set(range.conditionalFormats)))).resolves.toBe(
      'InvalidArgument',
    );
  });
});

describe('the collection', () => {
  it('puts new ones last, and orders by priority', async () => {
    await onRange(async (context, range) => {
      const formats = (['Custom', 'DataBar', 'TopBottom'] as const).map((type) => range.conditionalFormats.add(type));
      range.conditionalFormats.load('items/type,items/priority');
      await context.sync();
      expect(range.conditionalFormats.items.map(({ type }) => type)).toEqual(['Custom', 'DataBar', 'TopBottom']);
      const topBottom = formats[2];
      if (topBottom) {
        topBottom.priority = 0;
        topBottom.stopIfTrue = true;
      }
      range.conditionalFormats.load('items/type,items/priority,items/stopIfTrue');
      await context.sync();
      expect(
        range.conditionalFormats.items.map(({ type, priority, stopIfTrue }) => [type, priority, stopIfTrue]),
      ).toEqual([
        ['TopBottom', 0, true],
        ['Custom', 1, false],
        ['DataBar', 2, false],
      ]);
    });
  });

  it('is found by id and place, counted, deleted', async () => {
    await onRange(async (context, range) => {
      const format = range.conditionalFormats.add('Custom').load('id');
      range.conditionalFormats.add('DataBar');
      await context.sync();
      const again = range.conditionalFormats.getItem(format.id).load('type');
      const second = range.conditionalFormats.getItemAt(1).load('type');
      const inside = range.getCell(0, 0).conditionalFormats.getCount();
      const outside = range.getOffsetRange(20, 0).conditionalFormats.getCount();
      const place = again.getRange().load('address');
      const wrongType = again.dataBarOrNullObject;
      wrongType.load('barDirection');
      await context.sync();
      expect([again.type, second.type, inside.value, outside.value, place.address, wrongType.isNullObject]).toEqual([
        'Custom',
        'DataBar',
        2,
        0,
        'Sheet1!B2:E4',
        true,
      ]);
      again.delete();
      const left = range.conditionalFormats.getCount();
      await context.sync();
      expect(left.value).toBe(1);
    });
  });

  it('is cleared for some of its cells', async () => {
    await onRange(async (context, range) => {
      const format = range.conditionalFormats.add('Custom');
      range.getRow(1).conditionalFormats.clearAll();
      const areas = format.getRanges().load('address');
      const one = format.getRangeOrNullObject();
      await context.sync();
      expect([areas.address, one.isNullObject]).toEqual(['Sheet1!B2:E2,Sheet1!B4:E4', true]);
      range.conditionalFormats.clearAll();
      const count = range.conditionalFormats.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });
});
