import { parseRect } from '../cells/reference';

const OPENING =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">';
const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
const SHAPE = /<v:shape\s[\s\S]*?<\/v:shape>/g;
/** Shape numbers of notes begin here, far above those that other shapes of the drawing have. */
const FIRST_NOTE = 90_001;

/**
 * The drawing of the boxes in which older programs show notes. Other shapes of the opened file's drawing (buttons and
 * the like) are taken over; '' where nothing is left to draw.
 */
export function drawingOfNotes(known: string | undefined, addresses: readonly string[]): string {
  const others = known?.replace(SHAPE, (shape) => (/ObjectType="Note"/.test(shape) ? '' : shape));
  const hasOthers = others !== undefined && /<v:shape\s/.test(others);
  if (addresses.length === 0 && !hasOthers) return '';
  const boxes = addresses.map(noteBox).join('');
  if (others === undefined || !others.includes('</xml>')) return `${OPENING}${SHAPE_TYPE}${boxes}</xml>`;
  const type = others.includes('id="_x0000_t202"') || boxes === '' ? '' : SHAPE_TYPE;
  return others.replace('</xml>', `${type}${boxes}</xml>`);
}

/** A hidden box beside its cell. */
function noteBox(address: string, index: number): string {
  const cell = parseRect(address) ?? { top: 0, left: 0 };
  const anchor = [cell.left + 1, 15, Math.max(0, cell.top - 1), 10, cell.left + 3, 15, cell.top + 3, 4].join(', ');
  return [
    `<v:shape id="_x0000_s${FIRST_NOTE + index}" type="#_x0000_t202" style="position:absolute;width:108pt;height:59.25pt;z-index:${index + 1};visibility:hidden"`,
    ' fillcolor="infoBackground [80]" strokecolor="none [81]" o:insetmode="auto"><v:fill color2="infoBackground [80]"/><v:shadow color="none [81]" obscured="t"/>',
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>',
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>`,
    `<x:Row>${cell.top}</x:Row><x:Column>${cell.left}</x:Column></x:ClientData></v:shape>`,
  ].join('');
}
