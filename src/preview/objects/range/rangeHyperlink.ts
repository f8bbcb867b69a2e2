import type { LiveArea } from '../../interpreter/liveArea';
import type { ScalarDefinition } from '../../interpreter/officeClass';
import type { ExcelSession } from '../../interpreter/session';
import { rectAddress } from '../../model/address';
import type { HyperlinkModel } from '../../model/sheet';
import { invalidArgument, recordArgument, textArgument } from '../arguments';
import { cellsWritten } from '../cells/changes';
import { checkAllowed, checkNoPivot } from '../cells/protectedCells';
import { cellText } from '../cells/readCells';
import { rectOf } from './rangeObject';
import { giveNamedStyle } from './rangeStyle';

/** Excel takes at most 65,530 links on a sheet, and addresses of 2,084 characters. */
const LINK_LIMIT = 65_530;
const ADDRESS_LIMIT = 2_084;
const TIP_LIMIT = 255;

function optionalText(value: unknown, name: string, limit: number): string | undefined {
  return value === undefined || value === null || value === '' ? undefined : textArgument(value, name, limit);
}

function linkOf(area: LiveArea, session: ExcelSession): unknown {
  const rect = rectOf(area);
  const link = area.sheet.hyperlinks.over(rect);
  return link ? { ...link, textToDisplay: cellText(session, area.sheet, rect.top, rect.left) } : null;
}

function setLink(area: LiveArea, value: unknown, session: ExcelSession): void {
  const rect = rectOf(area);
  checkAllowed(area.sheet, 'allowInsertHyperlinks');
  checkNoPivot(area.sheet, rect);
  if (value === null || value === undefined) return area.sheet.hyperlinks.deleteIn(rect);
  const given = recordArgument(value, 'hyperlink');
  const address = optionalText(given['address'], 'address', ADDRESS_LIMIT);
  const documentReference = optionalText(given['documentReference'], 'documentReference', ADDRESS_LIMIT);
  const screenTip = optionalText(given['screenTip'], 'screenTip', TIP_LIMIT);
  if (address === undefined && documentReference === undefined) throw invalidArgument('A link needs an address or a documentReference.');
  area.sheet.hyperlinks.deleteIn(rect);
  if (area.sheet.hyperlinks.size >= LINK_LIMIT) throw invalidArgument(`A sheet takes at most ${LINK_LIMIT} links.`);
  const link: HyperlinkModel = {
    ...(address !== undefined && { address }),
    ...(documentReference !== undefined && { documentReference }),
    ...(screenTip !== undefined && { screenTip }),
  };
  area.sheet.hyperlinks.set(rectAddress(rect), link);
  const text = optionalText(given['textToDisplay'], 'textToDisplay', 32_767) ?? (area.sheet.cells.value(rect.top, rect.left) === undefined ? (address ?? documentReference) : undefined);
  if (text !== undefined && !area.sheet.cells.formula(rect.top, rect.left)) {
    area.sheet.cells.setValue(rect.top, rect.left, text);
    cellsWritten(session, area.sheet, { ...rect, bottom: rect.top, right: rect.left });
  }
  giveNamedStyle(session, area, 'Hyperlink');
}

/** `Range.hyperlink`: reading tells the text too; setting writes it and makes the cell look like a link. */
export const hyperlinkScalar: ScalarDefinition<LiveArea> = { get: linkOf, set: setLink };
