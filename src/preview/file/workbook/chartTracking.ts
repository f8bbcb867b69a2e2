import type { WorkbookModel } from '../../model/workbook';
import { attributeOf, childNamed, childrenNamed, flagOf, type XmlElement } from '../xml/element';

/** The extension in which newer Excels keep what the workbook's properties have no place for. */
const URI = '{140A7094-0E35-4892-8432-C4D2E57EDEB5}';
const NAMESPACE_2010 = 'http://schemas.microsoft.com/office/spreadsheetml/2010/11/main';

/** Whether formats of charts' points follow the data; files from before there was the choice follow the position. */
export function readChartTracking(extensions: XmlElement | undefined, workbook: WorkbookModel): void {
  const extension = childrenNamed(extensions, 'ext').find((one) => attributeOf(one, 'uri')?.toUpperCase() === URI);
  workbook.chartDataPointTrack = flagOf(childNamed(extension, 'workbookPr'), 'chartTrackingRefBase');
}

/** The workbook's extensions as they were kept, with what is set of chart tracking now. */
export function writeChartTracking({ chartDataPointTrack, preserved }: WorkbookModel): string {
  const kept = preserved.elements.get('extLst') ?? '';
  const value = chartDataPointTrack ? '1' : '0';
  if (/chartTrackingRefBase="/.test(kept)) return kept.replace(/(chartTrackingRefBase=")[^"]*/, `$1${value}`);
  if (!chartDataPointTrack) return kept;
  const own = `<ext uri="${URI}" xmlns:x15="${NAMESPACE_2010}"><x15:workbookPr chartTrackingRefBase="1"/></ext>`;
  return kept === '' ? `<extLst>${own}</extLst>` : kept.replace(/<\/extLst>$/, `${own}</extLst>`);
}
