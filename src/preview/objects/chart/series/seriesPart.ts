import { chartPart, type ChartOnSheet, type Part } from '../chartPart';
import { officeObject, type OfficeObject } from '../../../interpreter/officeClass';
import type { ChartSeriesModel } from '../../../model/drawing/chart';
import { itemNotFound } from '../../arguments';

export type SeriesPart = Part<ChartSeriesModel>;

/** A series of a chart, for as long as the chart has it. */
export const seriesPart = (on: ChartOnSheet, series: ChartSeriesModel): SeriesPart =>
  chartPart(on, (chart) => {
    if (!chart.series.includes(series)) throw itemNotFound('The series is not there any more.');
    return series;
  });

export const seriesObject = (on: ChartOnSheet, series: ChartSeriesModel): OfficeObject =>
  officeObject('ChartSeries', seriesPart(on, series));
