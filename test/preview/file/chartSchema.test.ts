import { describe, expect, it } from '@jest/globals';
import { writeChart } from '../../../src/preview/file/chart/writeChart';
import { parseXml } from '../../../src/preview/file/xml/element';
import { ALL_TYPES, chartOfFigures, workbookOfFigures } from './chartModels';
import { dressed } from './dressedChart';
import { schemaFaults } from './chartSchema';

describe('elements stand in the order of the schema, or Excel repairs the file', () => {
  it.each(ALL_TYPES)('%s', (chartType) => {
    const workbook = workbookOfFigures();
    const chart = chartOfFigures(workbook, chartType);
    expect(schemaFaults(parseXml(writeChart(chart, workbook).markup, 'chart'))).toEqual([]);
  });

  it.each(ALL_TYPES)('%s with everything that a chart can have', (chartType) => {
    const workbook = workbookOfFigures();
    const chart = dressed(chartOfFigures(workbook, chartType));
    expect(schemaFaults(parseXml(writeChart(chart, workbook).markup, 'chart'))).toEqual([]);
  });

  it('has numbers within the bounds of the schema, whatever the chart says', () => {
    const workbook = workbookOfFigures();
    const chart = chartOfFigures(workbook, 'LineMarkers');
    for (const axis of chart.axes)
      Object.assign(axis, { scaleType: 'Logarithmic', logBase: 1, majorUnit: 0, offset: 5000, tickLabelSpacing: 0 });
    for (const series of chart.series) series.marker = { style: 'Circle', size: 500 };
    const { markup } = writeChart(chart, workbook);
    expect(markup).toContain('<c:logBase val="2"/>');
    expect(markup).toContain('<c:lblOffset val="1000"/><c:tickLblSkip val="1"/>');
    expect(markup).toContain('<c:size val="72"/>');
    expect(markup).not.toContain('majorUnit');
  });

  it('tells an element that stands where it must not', () => {
    const workbook = workbookOfFigures();
    const { markup } = writeChart(chartOfFigures(workbook, 'Pie'), workbook);
    const moved = markup.replace(/(<c:plotVisOnly[^>]*>)(<c:dispBlanksAs[^>]*>)/, '$2$1');
    expect(schemaFaults(parseXml(moved, 'chart'))).toEqual([
      expect.stringMatching(/^chart: .*dispBlanksAs plotVisOnly/),
    ]);
  });
});
