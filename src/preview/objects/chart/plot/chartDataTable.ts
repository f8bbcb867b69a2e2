import { officeObject, type OfficeClassDefinition } from '../../../interpreter/officeClass';
import type { ChartModel } from '../../../model/drawing/chart';
import { automaticFormat } from '../../../model/drawing/chartFormat';
import { chartFamily, hasNumericX, isOfSlices } from '../../../model/drawing/chartTypes';
import { booleanArgument } from '../../arguments';
import { existing, fields, type ChartOnSheet, type Part } from '../chartPart';
import { ownFormat } from '../format/chartFormat';
import { LOOKS } from '../format/chartLooks';

type DataTableModel = NonNullable<ChartModel['dataTable']>;

/** Whether a chart of this kind can show its figures below the plot. */
export const canHaveDataTable = ({ chartType }: ChartModel): boolean =>
  !isOfSlices(chartType) &&
  !hasNumericX(chartType) &&
  !['radar', 'surface', 'extended'].includes(chartFamily(chartType));

const newDataTable = (): DataTableModel => ({
  visible: false,
  showLegendKey: true,
  showHorizontalBorder: true,
  showVerticalBorder: true,
  showOutlineBorder: true,
  format: automaticFormat(),
});

/** The chart's data table, which is there but not shown until somebody shows it. */
export const dataTablePart = (on: ChartOnSheet): Part<DataTableModel> => ({
  on,
  read: () => existing(on).dataTable ?? newDataTable(),
  write: () => [(existing(on).dataTable ??= newDataTable())],
});

export const chartDataTableClass: OfficeClassDefinition<Part<DataTableModel>> = {
  scalars: fields<DataTableModel>({
    visible: booleanArgument,
    showLegendKey: booleanArgument,
    showHorizontalBorder: booleanArgument,
    showVerticalBorder: booleanArgument,
    showOutlineBorder: booleanArgument,
  }),
  navigation: {
    format: (part) => officeObject('ChartDataTableFormat', ownFormat(part, LOOKS.dataTable)),
  },
};
