import { describe, expect, it } from '@jest/globals';
import { CLASSIC_TYPES } from '../../../src/preview/file/chart/chartKinds';
import { chartOfFigures, withoutKept, workbookOfFigures, writtenAndRead } from './chartModels';

const EXTENDED_TYPES = 'Histogram Pareto Boxwhisker Treemap Sunburst Waterfall Funnel RegionMap'.split(' ');

describe('charts of each type come back as they were', () => {
  it.each([...CLASSIC_TYPES, ...EXTENDED_TYPES])('%s', (chartType) => {
    const workbook = workbookOfFigures();
    const chart = chartOfFigures(workbook, chartType);
    expect(withoutKept(writtenAndRead(chart, workbook))).toEqual(withoutKept(chart));
  });
});
