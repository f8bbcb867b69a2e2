import { describe, expect, it } from '@jest/globals';
import { ALL_TYPES, chartOfFigures, withoutKept, workbookOfFigures, writtenAndRead } from './chartModels';
import { dressed } from './dressedChart';

describe('charts of each type come back as they were', () => {
  it.each(ALL_TYPES)('%s', (chartType) => {
    const workbook = workbookOfFigures();
    const chart = chartOfFigures(workbook, chartType);
    expect(withoutKept(writtenAndRead(chart, workbook))).toEqual(withoutKept(chart));
  });
});

describe('what charts of each type have of their own comes back', () => {
  it.each(ALL_TYPES)('%s', (chartType) => {
    const workbook = workbookOfFigures();
    const chart = dressed(chartOfFigures(workbook, chartType));
    expect(withoutKept(writtenAndRead(chart, workbook))).toEqual(withoutKept(chart));
  });
});
