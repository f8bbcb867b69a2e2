import { describe, expect, it } from '@jest/globals';
import type { ChartModel } from '../../../src/preview/model/drawing/chart';
import type { WorkbookModel } from '../../../src/preview/model/workbook';
import { readChart } from '../../../src/preview/file/chart/readChart';
import { writeChart } from '../../../src/preview/file/chart/writeChart';
import { parseXml } from '../../../src/preview/file/xml/element';
import { readAgain, withoutKept, workbookOfFigures } from './chartModels';
import { schemaFaults } from './chartSchema';
import { EXCEL_CHART, EXCEL_CHART_PARTS, EXCEL_CHART_RELATIONS } from './excelChart';

const BASE = {
  id: '{AAAAAAAA-0000-4000-8000-000000000001}',
  name: 'Chart 7',
  anchor: { placement: 'Absolute', left: 0, top: 0, width: 480, height: 288 },
  altTextTitle: '',
  altTextDescription: '',
  visible: true,
} as const;

function read(markup: string, workbook: WorkbookModel = workbookOfFigures()): ChartModel {
  const [sheet] = workbook.sheets;
  const chart =
    sheet &&
    readChart(parseXml(markup, 'chart'), BASE, {
      workbook,
      sheet,
      relations: EXCEL_CHART_RELATIONS,
      part: (path) => {
        const text = EXCEL_CHART_PARTS[path];
        return text === undefined ? undefined : parseXml(text, path);
      },
    });
  if (!chart) throw new Error('The part holds no chart');
  return chart;
}

describe('a chart that Excel 365 wrote', () => {
  const chart = read(EXCEL_CHART);

  it('is a combination of its kinds, series in their order, with the one that is filtered out', () => {
    expect(chart.chartType).toBe('ColumnClustered');
    expect(chart.series.map(({ chartType, axisGroup, filtered }) => [chartType, axisGroup, filtered])).toEqual([
      ['ColumnClustered', 'Primary', false],
      ['Line', 'Secondary', false],
      ['ColumnClustered', 'Primary', true],
    ]);
    expect(chart.series.map(({ name, values }) => [name, values])).toEqual([
      [{ formula: '=Data!$B$1' }, { formula: '=Data!$B$2:$B$5' }],
      [{ formula: '=Data!$C$1' }, { formula: '=Data!$C$2:$C$5' }],
      [{ formula: '=Data!$D$1' }, { formula: '=Data!$D$2:$D$5' }],
    ]);
  });

  it('has its title with the letters of each piece', () => {
    expect(chart.title.runs).toEqual([
      { text: 'Prices ', font: {} },
      { text: 'of a week', font: { bold: true, color: '#FF0000' } },
    ]);
    expect(chart.title.format.font).toEqual({
      name: 'Calibri',
      size: 14,
      bold: false,
      italic: false,
      color: '#595959',
      underline: 'None',
    });
    expect(chart.title).toMatchObject({ visible: true, overlay: false, position: 'Automatic', textOrientation: 0 });
  });

  it('has the colours of the theme, changed as the file says', () => {
    expect(chart.format).toMatchObject({ fill: '#FFFFFF', line: { color: '#D9D9D9', weight: 0.75 } });
    expect(chart.plotArea.format).toMatchObject({ fill: null, line: { style: 'None' } });
    expect(chart.series[1]?.format.line).toEqual({ color: '#ED7D31', weight: 2.25 });
  });

  it('has the first colour of a gradient for the whole', () => {
    expect(chart.series[0]?.format.fill).toBe('#2F5597');
  });

  it('has labels and points of their own', () => {
    expect(chart.series[0]?.dataLabels).toMatchObject({
      showValue: true,
      showSeriesName: false,
      position: 'OutsideEnd',
    });
    expect([...(chart.series[0]?.points ?? [])]).toEqual([[2, expect.objectContaining({ fill: '#ED7D31' })]]);
    expect(chart.series[1]?.dataLabels).toBeUndefined();
  });

  it('has its axes, in the model’s order', () => {
    const facts = chart.axes.map(({ kind, group, visible, crosses }) => [kind, group, visible, crosses]);
    expect(facts).toEqual([
      ['category', 'Primary', true, 'Automatic'],
      ['value', 'Primary', true, 'Automatic'],
      ['category', 'Secondary', false, 'Maximum'],
      ['value', 'Secondary', true, 'Automatic'],
    ]);
    expect(chart.axes[1]).toMatchObject({
      maximum: 120,
      majorTickMark: 'None',
      majorGridlines: { visible: true, line: { color: '#D9D9D9', weight: 0.75 } },
    });
    expect(chart.axes[1]).not.toHaveProperty('textOrientation');
    expect(chart.axes[3]).toMatchObject({ numberFormat: '0.0', linkNumberFormat: false, majorTickMark: 'Outside' });
  });

  it('has its legend, style and colours', () => {
    expect(chart.legend).toMatchObject({ visible: true, position: 'Bottom', hiddenEntries: [1] });
    expect(chart).toMatchObject({ style: 201, colorScheme: 'MonochromaticPalette3', roundedCorners: false });
  });

  it('is read the same each time', () => {
    expect(JSON.stringify(read(EXCEL_CHART))).toBe(JSON.stringify(chart));
  });
});

describe('a chart that Excel wrote and somebody changed', () => {
  const workbook = workbookOfFigures();
  const chart = read(EXCEL_CHART, workbook);
  chart.title.runs = [{ text: 'New', font: {} }];
  workbook.sheets[0]?.drawings.push(chart);
  const part = writeChart(chart, workbook);

  it('has what was changed', () => {
    expect(readAgain(part, chart, workbook, EXCEL_CHART_PARTS)?.title.runs).toEqual([{ text: 'New', font: {} }]);
  });

  it('keeps gradients, theme colours and extensions of all that was not changed', () => {
    for (const kept of [
      '<a:gs pos="0"><a:schemeClr val="accent1"><a:lumMod val="75000"/></a:schemeClr></a:gs>',
      '<a:latin typeface="+mn-lt"/>',
      'c16:uniqueId',
      'c16r3:dispNaAsBlank',
      '<c:pageMargins b="0.75"',
      '<c:userShapes r:id="rId3"/>',
      '<c:lang val="en-US"/>',
    ])
      expect(part.markup).toContain(kept);
    expect(part.kept.map(({ id }) => id)).toEqual(['rId1', 'rId3']);
    expect(part.related.map(({ path }) => path)).toEqual(['xl/charts/colors']);
  });

  it('stands in the order of the schema', () => {
    expect(schemaFaults(parseXml(part.markup, 'chart'))).toEqual([]);
  });

  it('comes back as it is', () => {
    expect(withoutKept(readAgain(part, chart, workbook, EXCEL_CHART_PARTS))).toEqual(withoutKept(chart));
  });

  it('says of a part that is changed what it is now', () => {
    const [series] = chart.series;
    if (series) series.format.fill = '#123456';
    expect(writeChart(chart, workbook).markup).toContain('<a:solidFill><a:srgbClr val="123456"/></a:solidFill>');
  });
});

describe('parts that other programs write', () => {
  const plot = (group: string, more = ''): string =>
    `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:plotArea>${group}</c:plotArea>${more}</c:chart></c:chartSpace>`;
  const values = '<c:val><c:numRef><c:f>Data!$B$2:$B$5</c:f></c:numRef></c:val>';
  const bars = `<c:barChart><c:barDir val="col"/><c:ser><c:idx val="0"/><c:order val="0"/>${values}</c:ser></c:barChart>`;

  it('may name the namespaces as they like', () => {
    const renamed = plot(bars).replaceAll('c:', 'chart:').replace('xmlns:c=', 'xmlns:chart=');
    const bare = plot(bars)
      .replaceAll(/(<\/?)c:/g, '$1')
      .replace('xmlns:c=', 'xmlns=');
    const expected = withoutKept(read(plot(bars)));
    expect(withoutKept(read(renamed))).toEqual(expected);
    expect(withoutKept(read(bare))).toEqual(expected);
  });

  it('may be of the strict form', () => {
    const strict = plot(bars)
      .replace('http://schemas.openxmlformats.org/drawingml/2006/chart', 'http://purl.oclc.org/ooxml/drawingml/chart')
      .replace('http://schemas.openxmlformats.org/drawingml/2006/main', 'http://purl.oclc.org/ooxml/drawingml/main');
    expect(withoutKept(read(strict))).toEqual(withoutKept(read(plot(bars))));
  });

  it('may leave out all that is usual', () => {
    expect(read(plot(bars))).toMatchObject({
      chartType: 'ColumnClustered',
      // The only series' name is the title of charts that do not say that theirs was deleted.
      title: { visible: true },
      legend: { visible: false },
      axes: [],
      displayBlanksAs: 'NotPlotted',
      plotVisibleOnly: true,
      roundedCorners: true,
      series: [{ gapWidth: 150, overlap: 0, varyByCategories: false }],
    });
    expect(
      read(plot(bars, '').replace('<c:plotArea>', '<c:autoTitleDeleted val="1"/><c:plotArea>')).title.visible,
    ).toBe(false);
  });

  it.each([
    ['a line with marks of its own', '<c:lineChart><c:grouping val="standard"/>', '</c:lineChart>', 'LineMarkers'],
    ['a radar chart of the plain style', '<c:radarChart><c:radarStyle val="standard"/>', '</c:radarChart>', 'Radar'],
    [
      'columns of cones to the maximum',
      '<c:bar3DChart><c:barDir val="col"/><c:grouping val="clustered"/>',
      '<c:shape val="coneToMax"/></c:bar3DChart>',
      'ConeColClustered',
    ],
    [
      'bars in a row that cannot be',
      '<c:bar3DChart><c:barDir val="bar"/><c:grouping val="standard"/>',
      '</c:bar3DChart>',
      '3DColumnClustered',
    ],
  ])('may have %s', (_, before, after, chartType) => {
    const series = `<c:ser><c:idx val="0"/><c:order val="0"/>${values}</c:ser>`;
    expect(read(plot(before + series + after)).chartType).toBe(chartType);
  });

  it('may have axes that are shared by two groups, and a third that is of the series', () => {
    const group = (name: string, axes: readonly number[]): string =>
      `<c:${name}><c:grouping val="standard"/><c:ser><c:idx val="${axes[1]}"/><c:order val="${axes[1]}"/>${values}</c:ser>${axes.map((axis) => `<c:axId val="${axis}"/>`).join('')}</c:${name}>`;
    const axis = (name: string, id: number): string => `<c:${name}><c:axId val="${id}"/></c:${name}>`;
    const shared =
      group('areaChart', [1, 2]) + group('lineChart', [1, 3]) + axis('catAx', 1) + axis('valAx', 2) + axis('valAx', 3);
    expect(read(plot(shared)).axes.map(({ kind, group: own }) => [kind, own])).toEqual([
      ['category', 'Primary'],
      ['value', 'Primary'],
      ['value', 'Secondary'],
    ]);
    const solid = group('line3DChart', [1, 2, 3]) + axis('catAx', 1) + axis('valAx', 2) + axis('catAx', 3);
    expect(read(plot(solid)).axes.map(({ kind }) => kind)).toEqual(['category', 'value', 'series']);
  });

  it('may hold a kind of chart that nobody knows, or none', () => {
    const [sheet] = workbookOfFigures().sheets;
    if (!sheet) throw new Error('no sheet');
    const sources = { workbook: workbookOfFigures(), sheet, relations: [], part: () => undefined };
    for (const markup of [plot('<c:newChart/>'), '<c:chartSpace xmlns:c="x"/>', '<nothing/>'])
      expect(readChart(parseXml(markup, 'chart'), BASE, sources)).toBeUndefined();
  });
});
