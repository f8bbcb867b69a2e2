import { describe, expect, it } from '@jest/globals';
import type { ChartModel, ChartSeriesModel } from '../../../src/preview/model/drawing/chart';
import { changedStyles, restyle } from '../../../src/preview/model/cellStyles';
import type { SheetModel } from '../../../src/preview/model/sheet';
import type { WorkbookModel } from '../../../src/preview/model/workbook';
import { missingDataNames } from '../../../src/preview/file/chart/extended/dataNames';
import { writeChart } from '../../../src/preview/file/chart/writeChart';
import { readWorkbook, writeWorkbook } from '../../../src/preview/file';
import { attributeOf, childrenOf, parseXml, textOf, type XmlElement } from '../../../src/preview/file/xml/element';
import { chartOfFigures, readAgain, workbookOfFigures } from './chartModels';

interface Scene {
  readonly workbook: WorkbookModel;
  readonly sheet: SheetModel;
  readonly chart: ChartModel;
  readonly series: ChartSeriesModel;
}

function scene(chartType: string): Scene {
  const workbook = workbookOfFigures();
  const chart = chartOfFigures(workbook, chartType);
  const [sheet] = workbook.sheets;
  const [series] = chart.series;
  if (!sheet || !series) throw new Error('There is nothing to look at');
  return { workbook, sheet, chart, series };
}

/** All elements of a name within another, in order. */
const within = (element: XmlElement, name: string): XmlElement[] =>
  childrenOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...within(child, name)]);

/** What the first element of a name holds: its kind, its formula, its format and its points. */
function source(markup: string, name: string): unknown {
  const [found] = within(parseXml(markup, 'chart'), name).flatMap(childrenOf);
  if (!found) return undefined;
  const texts = (of: XmlElement): string[] =>
    within(of, 'pt').map((point) => `${attributeOf(point, 'idx')}=${textOf(point)}`);
  const levels = within(found, 'lvl');
  return {
    kind: found.name,
    formula: textOf(within(found, 'f')[0]),
    format: textOf(within(found, 'formatCode')[0]),
    count: attributeOf(within(found, 'ptCount')[0], 'val'),
    points: levels.length > 0 ? levels.map(texts) : texts(found),
  };
}

const format = ({ workbook, sheet }: Scene, column: number, numberFormat: string): void =>
  restyle(sheet, { top: 1, bottom: 4, left: column, right: column }, changedStyles(workbook, { numberFormat }));

describe('what a chart holds of its cells', () => {
  it('is the numbers with the format of the first, and that of others where it differs', () => {
    const shown = scene('ColumnClustered');
    format(shown, 1, '#,##0.00');
    const { markup } = writeChart(shown.chart, shown.workbook);
    expect(source(markup, 'val')).toEqual({
      kind: 'numRef',
      formula: 'Data!$B$2:$B$5',
      format: '#,##0.00',
      count: '4',
      points: ['0=70', '1=95', '2=60', '3=85'],
    });
  });

  it('leaves out blank cells and what is no number to plot', () => {
    const { workbook, sheet, chart } = scene('ColumnClustered');
    sheet.cells.setValue(2, 1, undefined);
    expect(source(writeChart(chart, workbook).markup, 'val')).toMatchObject({
      count: '4',
      points: ['0=70', '2=60', '3=85'],
    });
  });

  it('is the texts of categories', () => {
    const { workbook, chart } = scene('ColumnClustered');
    expect(source(writeChart(chart, workbook).markup, 'cat')).toMatchObject({
      kind: 'strRef',
      formula: 'Data!$A$2:$A$5',
      points: ['0=Mon', '1=Tue', '2=Wed', '3=Thu'],
    });
  });

  it('is the numbers of categories that are numbers, and an axis of dates where they are dates', () => {
    const shown = scene('ColumnClustered');
    for (let row = 1; row < 5; row++) shown.sheet.cells.setValue(row, 0, 46_000 + row);
    format(shown, 0, 'yyyy-mm-dd');
    const { markup } = writeChart(shown.chart, shown.workbook);
    expect(source(markup, 'cat')).toMatchObject({
      kind: 'numRef',
      format: 'yyyy-mm-dd',
      points: expect.arrayContaining(['0=46001']),
    });
    expect(markup).toContain('<c:dateAx>');
  });

  it.each([
    ['dateAx', 'yyyy-mm-dd'],
    ['valAx', '$0.00'],
  ])('is what axes say of its format: %s', (axis, expected) => {
    const shown = scene('Line');
    for (let row = 1; row < 5; row++) shown.sheet.cells.setValue(row, 0, 46_000 + row);
    format(shown, 0, 'yyyy-mm-dd');
    format(shown, 1, '$0.00');
    const [found] = within(parseXml(writeChart(shown.chart, shown.workbook).markup, 'chart'), axis);
    const [numFmt] = found ? within(found, 'numFmt') : [];
    expect([attributeOf(numFmt, 'formatCode'), attributeOf(numFmt, 'sourceLinked')]).toEqual([expected, '1']);
  });

  it('is levels of categories, the innermost first', () => {
    const { workbook, sheet, chart } = scene('ColumnClustered');
    ['Early', undefined, 'Late', undefined].forEach((text, at) => sheet.cells.setValue(at + 1, 7, text));
    ['Mon', 'Tue', 'Wed', 'Thu'].forEach((text, at) => sheet.cells.setValue(at + 1, 8, text));
    for (const series of chart.series) series.categories = { formula: '=Data!$H$2:$I$5' };
    expect(source(writeChart(chart, workbook).markup, 'cat')).toMatchObject({
      kind: 'multiLvlStrRef',
      formula: 'Data!$H$2:$I$5',
      points: [
        ['0=Mon', '1=Tue', '2=Wed', '3=Thu'],
        ['0=Early', '2=Late'],
      ],
    });
  });

  it('is the text of the cell of a name and of a title', () => {
    const { workbook, chart } = scene('ColumnClustered');
    chart.title.formula = '=Data!$A$1';
    const { markup } = writeChart(chart, workbook);
    expect(markup).toContain('<c:f>Data!$A$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>Day</c:v>');
    expect(markup).toContain('<c:f>Data!$B$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>Volume</c:v>');
  });

  it('names names of the workbook as files do', () => {
    const { workbook, chart, series } = scene('ColumnClustered');
    workbook.names.push({ id: '1', name: 'Sales', formula: '=Data!$C$2:$C$5', comment: '', visible: true });
    for (const formula of ['=Sales', '=Book1.xlsx!Sales', '=[0]!Sales']) {
      series.values = { formula };
      expect(source(writeChart(chart, workbook).markup, 'val')).toMatchObject({
        formula: '[0]!Sales',
        points: ['0=44', '1=50', '2=47', '3=55'],
      });
    }
  });

  it('keeps formulas of series that are left out where Excel looks for them', () => {
    const { workbook, chart, series } = scene('ColumnClustered');
    series.filtered = true;
    const { markup } = writeChart(chart, workbook);
    expect(markup.match(/<c15:filteredBarSeries>/g)).toHaveLength(1);
    expect(markup).toContain('<c15:formulaRef><c15:sqref>Data!$B$2:$B$5</c15:sqref></c15:formulaRef>');
    expect(markup).not.toContain('<c:f>Data!$B$2:$B$5</c:f>');
  });
});

describe('figures that a file brings along', () => {
  it('may be very many', () => {
    const { workbook, chart, series } = scene('XYScatter');
    const cached = Array.from({ length: 200_000 }, (_, at) => at / 2);
    series.values = { formula: '=[1]Log!$A:$A', cached };
    const again = readAgain(writeChart(chart, workbook), chart, workbook);
    expect(again?.series[0]?.values.cached).toEqual(cached);
  });

  it('take no more room than a sheet has rows, whatever the file says', () => {
    const { workbook, chart, series } = scene('XYScatter');
    series.values = { literals: [1, 2] };
    const part = writeChart(chart, workbook);
    const markup = part.markup.replace(/(<c:yVal>.*?<c:ptCount val=")2/, (_, before: string) => `${before}4000000000`);
    const many = { ...part, markup };
    expect(readAgain(many, chart, workbook)?.series[0]?.values.literals).toHaveLength(1_048_576);
  });
});

describe('newer charts', () => {
  it('speak of their cells through hidden names, one for each reference', () => {
    const { workbook, chart } = scene('Waterfall');
    expect(missingDataNames(workbook).map(({ name, formula, visible }) => [name, formula, visible])).toEqual([
      ['_xlchart.v1.0', '=Data!$A$2:$A$5', false],
      ['_xlchart.v1.1', '=Data!$B$1', false],
      ['_xlchart.v1.2', '=Data!$B$2:$B$5', false],
      ['_xlchart.v1.3', '=Data!$C$1', false],
      ['_xlchart.v1.4', '=Data!$C$2:$C$5', false],
    ]);
    const { markup } = writeChart(chart, workbook);
    expect(markup).toContain('<cx:strDim type="cat"><cx:f>_xlchart.v1.0</cx:f><cx:lvl ptCount="4">');
    expect(markup).not.toContain('Data!');
  });

  it('go on with names that the workbook has', () => {
    const { workbook } = scene('Funnel');
    const known = { id: '1', name: '_xlchart.v1.7', formula: '=Data!$A$2:$A$5', comment: '', visible: false };
    workbook.names.push(known);
    expect(missingDataNames(workbook).map(({ name }) => name)).toEqual(
      [8, 9, 10, 11].map((number) => `_xlchart.v2.${number}`),
    );
  });

  it('stand in the file with these names, and are read through them', () => {
    const { workbook } = scene('Treemap');
    const again = readWorkbook(writeWorkbook(workbook));
    const [chart] = again.sheets[0]?.drawings ?? [];
    expect(chart).toMatchObject({
      kind: 'chart',
      chartType: 'Treemap',
      series: [
        { name: { formula: '=Data!$B$1' }, values: { formula: '=Data!$B$2:$B$5' } },
        { name: { formula: '=Data!$C$1' }, values: { formula: '=Data!$C$2:$C$5' } },
      ],
    });
    expect(again.names.map(({ name, visible }) => [name, visible])).toEqual(
      [0, 1, 2, 3, 4].map((number) => [`_xlchart.v1.${number}`, false]),
    );
  });
});

describe('a PivotChart', () => {
  it('names its PivotTable and says which buttons it shows', () => {
    const { workbook, sheet, chart } = scene('ColumnClustered');
    sheet.pivotTables.push({ id: 'pivot', name: 'PivotTable1' } as (typeof sheet.pivotTables)[number]);
    chart.pivotTableId = 'pivot';
    chart.pivotOptions.showValueFieldButtons = false;
    const { markup } = writeChart(chart, workbook);
    expect(markup).toContain(
      '<c:pivotSource><c:name>[Book1.xlsx]Data!PivotTable1</c:name><c:fmtId val="0"/></c:pivotSource>',
    );
    expect(markup).toContain('<c14:dropZoneCategories val="1"/><c14:dropZoneSeries val="1"/>');
    const again = readAgain(writeChart(chart, workbook), chart, workbook);
    expect(again).toMatchObject({ pivotTableId: 'pivot', pivotOptions: chart.pivotOptions, showAllFieldButtons: true });
  });

  it('is none where its PivotTable is gone', () => {
    const { workbook, chart } = scene('ColumnClustered');
    chart.pivotTableId = 'gone';
    expect(writeChart(chart, workbook).markup).not.toContain('pivot');
  });
});
