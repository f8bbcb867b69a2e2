import type { ChartModel } from '../../model/drawing/chart';
import type { XmlElement } from '../xml/element';
import type { ChartReadingFacts } from './chartReading';
import { saysYes } from './chartValues';
import { chartElement } from './elementOrder';
import { partFormatMarkup, readPartFormat } from './partFormat';

type DataTable = NonNullable<ChartModel['dataTable']>;

export const readDataTable = (table: XmlElement | undefined, facts: ChartReadingFacts): DataTable | undefined =>
  table && {
    visible: true,
    showLegendKey: saysYes(table, 'showKeys'),
    showHorizontalBorder: saysYes(table, 'showHorzBorder'),
    showVerticalBorder: saysYes(table, 'showVertBorder'),
    showOutlineBorder: saysYes(table, 'showOutline'),
    format: readPartFormat(table, facts),
  };

/** `c:dTable`, or undefined where none is shown. */
export const writeDataTable = (table: DataTable | undefined): string | undefined =>
  table?.visible === true
    ? chartElement('dTable', {
        showHorzBorder: table.showHorizontalBorder,
        showVertBorder: table.showVerticalBorder,
        showOutline: table.showOutlineBorder,
        showKeys: table.showLegendKey,
        ...partFormatMarkup(table.format),
      })
    : undefined;
