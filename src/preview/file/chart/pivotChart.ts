import type { ChartModel } from '../../model/drawing/chart';
import type { WorkbookModel } from '../../model/workbook';
import { childNamed, textOf, type XmlElement } from '../xml/element';
import { element } from '../xml/markup';
import { decodeXstring, escapeXstring } from '../xml/text';
import { CHART_NAMESPACE } from './chartNames';
import { saysYes } from './chartValues';
import { chartElement } from './elementOrder';
import { extensionOf } from './keptMarkup';

/** The extension that says which field buttons a PivotChart shows. */
export const PIVOT_OPTIONS = '{781A3756-C4B2-4CAC-9D66-4F8BD8637D16}';

const SOURCE = /^(?:\[[^\]]*\])?(?:'((?:[^']|'')+)'|([^!]+))!(.+)$/;

/** The sheet and the PivotTable that a chart names as its source: `[Book1.xlsx]Sheet1!PivotTable1`. */
export function readPivotSource(root: XmlElement): { readonly sheet: string; readonly table: string } | undefined {
  const name = decodeXstring(textOf(childNamed(childNamed(root, 'pivotSource'), 'name')));
  const [, quoted, plain, table] = SOURCE.exec(name) ?? [];
  if (table === undefined) return undefined;
  // A quoted name may have the workbook within its quotes.
  return { sheet: (quoted?.replaceAll("''", "'") ?? plain ?? '').replace(/^\[[^\]]*\]/, ''), table };
}

/** `c:pivotSource` of a PivotChart, or undefined for other charts. */
export function writePivotSource({ pivotTableId }: ChartModel, workbook: WorkbookModel): string | undefined {
  for (const { name, pivotTables } of workbook.sheets) {
    const table = pivotTables.find(({ id }) => id === pivotTableId);
    if (!table) continue;
    const text = `[${workbook.name}]${name}!${table.name}`;
    return chartElement('pivotSource', { name: [`<c:name>${escapeXstring(text)}</c:name>`], fmtId: 0 });
  }
  return undefined;
}

type PivotButtons = Pick<ChartModel, 'pivotOptions' | 'showAllFieldButtons'>;

/** Reads which field buttons a PivotChart shows; undefined where nothing is said of them. */
export function readPivotOptions(root: XmlElement): PivotButtons | undefined {
  const options = childNamed(extensionOf(root, PIVOT_OPTIONS), 'pivotOptions');
  return (
    options && {
      pivotOptions: {
        showAxisFieldButtons: saysYes(options, 'dropZoneCategories'),
        showLegendFieldButtons: saysYes(options, 'dropZoneSeries'),
        showReportFilterFieldButtons: saysYes(options, 'dropZoneFilter'),
        showValueFieldButtons: saysYes(options, 'dropZoneData'),
      },
      showAllFieldButtons: saysYes(options, 'dropZonesVisible'),
    }
  );
}

export function writePivotOptions({ pivotOptions, showAllFieldButtons }: PivotButtons): string {
  const zone = (name: string, shown: boolean): string => (shown ? element(`c14:${name}`, { val: true }) : '');
  const zones = [
    zone('dropZoneFilter', pivotOptions.showReportFilterFieldButtons),
    zone('dropZoneCategories', pivotOptions.showAxisFieldButtons),
    zone('dropZoneData', pivotOptions.showValueFieldButtons),
    zone('dropZoneSeries', pivotOptions.showLegendFieldButtons),
    zone('dropZonesVisible', showAllFieldButtons),
  ];
  const options = element('c14:pivotOptions', {}, zones.join(''));
  return element('c:ext', { uri: PIVOT_OPTIONS, 'xmlns:c14': CHART_NAMESPACE.c14 }, options);
}
