import { describe, expect, it } from '@jest/globals';
import type { ChartModel } from '../../../src/preview/model/drawing/chart';
import { readChart } from '../../../src/preview/file/chart/readChart';
import { writeChart } from '../../../src/preview/file/chart/writeChart';
import { parseXml } from '../../../src/preview/file/xml/element';
import { readAgain, withoutKept, workbookOfFigures } from './chartModels';
import { schemaFaults } from './chartSchema';

const NAMES = [
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/chartex"',
].join(' ');

/** A part as Excel 365 writes it: its cells by hidden names, and nothing of what they hold. */
const part = (series: string, axes: string): string =>
  `<cx:chartSpace ${NAMES}><cx:chartData><cx:data id="0"><cx:strDim type="cat"><cx:f>_xlchart.v1.0</cx:f></cx:strDim><cx:numDim type="val"><cx:f>_xlchart.v1.2</cx:f></cx:numDim></cx:data></cx:chartData><cx:chart><cx:title pos="t" align="ctr" overlay="0"/><cx:plotArea><cx:plotAreaRegion><cx:plotSurface><cx:spPr><a:noFill/></cx:spPr></cx:plotSurface>${series}</cx:plotAreaRegion>${axes}</cx:plotArea><cx:legend pos="t" align="ctr" overlay="0"/></cx:chart><cx:clrMapOvr bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/></cx:chartSpace>`;

const NAME = '<cx:tx><cx:txData><cx:f>_xlchart.v1.1</cx:f><cx:v>Volume</cx:v></cx:txData></cx:tx>';
const AXES =
  '<cx:axis id="0"><cx:catScaling gapWidth="0.5"/><cx:tickLabels/></cx:axis><cx:axis id="1"><cx:valScaling max="200"/><cx:majorGridlines/><cx:majorTickMarks type="out"/><cx:tickLabels/></cx:axis>';

function read(markup: string): { chart: ChartModel; again: () => unknown; faults: () => string[] } {
  const workbook = workbookOfFigures();
  const [sheet] = workbook.sheets;
  ['=Data!$A$2:$A$5', '=Data!$B$1', '=Data!$B$2:$B$5'].forEach((formula, at) =>
    workbook.names.push({ id: `${at}`, name: `_xlchart.v1.${at}`, formula, comment: '', visible: false }),
  );
  const base = {
    id: '{AAAAAAAA-0000-4000-8000-000000000001}',
    name: 'Chart 7',
    anchor: { placement: 'Absolute', left: 0, top: 0, width: 480, height: 288 },
    altTextTitle: '',
    altTextDescription: '',
    visible: true,
  } as const;
  const sources = { workbook, sheet: sheet as NonNullable<typeof sheet>, relations: [], part: () => undefined };
  const chart = readChart(parseXml(markup, 'chart'), base, sources);
  if (!chart) throw new Error('The part holds no chart');
  sheet?.drawings.push(chart);
  return {
    chart,
    again: () => withoutKept(readAgain(writeChart(chart, workbook), chart, workbook)),
    faults: () => schemaFaults(parseXml(writeChart(chart, workbook).markup, 'chart')),
  };
}

describe('newer charts that Excel 365 wrote', () => {
  it('are waterfalls, with labels and totals', () => {
    const series = `<cx:series layoutId="waterfall" uniqueId="{B2D2DCD8-9E5E-4CB0-8D5C-0A8D2F5D7B11}">${NAME}<cx:dataLabels pos="outEnd"><cx:visibility seriesName="0" categoryName="0" value="1"/></cx:dataLabels><cx:dataId val="0"/><cx:layoutPr><cx:visibility connectorLines="0"/><cx:subtotals><cx:idx val="3"/></cx:subtotals></cx:layoutPr></cx:series>`;
    const { chart, again, faults } = read(part(series, AXES));
    expect(chart).toMatchObject({
      chartType: 'Waterfall',
      title: { visible: true, position: 'Automatic' },
      legend: { visible: true, position: 'Top' },
      series: [
        {
          name: { formula: '=Data!$B$1' },
          values: { formula: '=Data!$B$2:$B$5' },
          categories: { formula: '=Data!$A$2:$A$5' },
          gapWidth: 50,
          showConnectorLines: false,
          dataLabels: { showValue: true, showCategoryName: false, position: 'OutsideEnd' },
          options: { subtotals: [3] },
        },
      ],
    });
    expect(chart.axes).toMatchObject([
      { kind: 'category', visible: true },
      { kind: 'value', maximum: 200, majorTickMark: 'Outside', majorGridlines: { visible: true } },
    ]);
    expect(again()).toEqual(withoutKept(chart));
    expect(faults()).toEqual([]);
  });

  it('are Pareto charts, whose line belongs to their columns', () => {
    const line =
      '<cx:series layoutId="paretoLine" ownerIdx="0" uniqueId="{B2D2DCD8-9E5E-4CB0-8D5C-0A8D2F5D7B12}" formatIdx="1"><cx:spPr><a:ln><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></a:ln></cx:spPr><cx:axisId val="2"/></cx:series>';
    const columns = `<cx:series layoutId="clusteredColumn" uniqueId="{B2D2DCD8-9E5E-4CB0-8D5C-0A8D2F5D7B11}" formatIdx="0">${NAME}<cx:dataId val="0"/><cx:layoutPr><cx:aggregation/></cx:layoutPr><cx:axisId val="1"/></cx:series>`;
    const shares =
      '<cx:axis id="2"><cx:valScaling max="1" min="0"/><cx:units unit="percentage"/><cx:tickLabels/></cx:axis>';
    const { chart, again, faults } = read(part(columns + line, AXES + shares));
    expect(chart).toMatchObject({ chartType: 'Pareto', series: [{ options: { binOptions: { type: 'Category' } } }] });
    expect(chart.axes.map(({ kind }) => kind)).toEqual(['category', 'value']);
    expect(again()).toEqual(withoutKept(chart));
    expect(faults()).toEqual([]);
  });

  it('keep what the model does not know when they change', () => {
    const line =
      '<cx:series layoutId="paretoLine" ownerIdx="0"><cx:spPr><a:ln w="31750"/></cx:spPr><cx:axisId val="2"/></cx:series>';
    const columns = `<cx:series layoutId="clusteredColumn">${NAME}<cx:spPr><a:solidFill><a:schemeClr val="accent4"/></a:solidFill></cx:spPr><cx:dataId val="0"/></cx:series>`;
    const { chart } = read(part(columns + line, AXES));
    chart.title.runs = [{ text: 'New', font: {} }];
    const { markup } = writeChart(chart, workbookOfFigures());
    for (const kept of ['<cx:plotSurface>', '<cx:clrMapOvr', '<a:ln w="31750"/>', '<a:schemeClr val="accent4"/>'])
      expect(markup).toContain(kept);
  });

  it('are no charts of ours where their kind is unknown', () => {
    expect(() => read(part('<cx:series layoutId="hologram"><cx:dataId val="0"/></cx:series>', ''))).toThrow();
  });
});
