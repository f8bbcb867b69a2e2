import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { PNG } from '../../objects/pictures';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DIAGRAM = 'http://schemas.openxmlformats.org/drawingml/2006/diagram';
const MICROSOFT = 'http://schemas.microsoft.com/office';

type Relation = readonly [id: string, type: string, target: string, mode?: 'External'];

const relations = (...list: Relation[]): string =>
  `<Relationships xmlns="${RELATIONS}">${list
    .map(
      ([id, type, target, mode]) =>
        `<Relationship Id="${id}" Type="${type.includes('/') ? type : `${OFFICE}/${type}`}" Target="${target}"${mode ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

const corner = (name: string, column: number, row: number, across = 0, down = 0): string =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>${across}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${down}</xdr:rowOff></xdr:${name}>`;

const anchored = (object: string, column: number, row: number, attributes = ''): string =>
  `<xdr:twoCellAnchor${attributes}>${corner('from', column, row)}${corner('to', column + 2, row + 4)}${object}<xdr:clientData fPrintsWithSheet="0"/></xdr:twoCellAnchor>`;

/** A shape as Excel draws it, with a gradient, a glow, a link and letters in two colours. */
export const DRESSED = anchored(
  '<xdr:sp macro="[0]!Run" textlink=""><xdr:nvSpPr><xdr:cNvPr id="2" name="Dressed" descr="A dressed shape"><a:hlinkClick r:id="rId2" tooltip="There"/><a:extLst><a:ext uri="{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}"><a16:creationId id="{AAAAAAAA-0000-4000-8000-00000000AAAA}"/></a:ext></a:extLst></xdr:cNvPr><xdr:cNvSpPr><a:spLocks noChangeAspect="1"/></xdr:cNvSpPr></xdr:nvSpPr>' +
    '<xdr:spPr><a:xfrm flipH="1"><a:off x="609600" y="190500"/><a:ext cx="1219200" cy="762000"/></a:xfrm><a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val 30000"/></a:avLst></a:prstGeom><a:gradFill rotWithShape="1"><a:gsLst><a:gs pos="0"><a:schemeClr val="accent2"/></a:gs><a:gs pos="100000"><a:srgbClr val="00FF00"/></a:gs></a:gsLst><a:lin ang="5400000"/></a:gradFill><a:effectLst><a:glow rad="63500"><a:srgbClr val="FF0000"/></a:glow></a:effectLst></xdr:spPr>' +
    '<xdr:style><a:lnRef idx="2"><a:schemeClr val="accent1"><a:shade val="50000"/></a:schemeClr></a:lnRef><a:fillRef idx="1"><a:schemeClr val="accent1"/></a:fillRef><a:effectRef idx="0"><a:schemeClr val="accent1"/></a:effectRef><a:fontRef idx="minor"><a:schemeClr val="lt1"/></a:fontRef></xdr:style>' +
    '<xdr:txBody><a:bodyPr vertOverflow="clip" horzOverflow="clip" numCol="2" anchor="ctr"/><a:lstStyle/><a:p><a:pPr algn="ctr"/><a:r><a:rPr lang="de-DE" sz="1100" b="1"/><a:t>Two </a:t></a:r><a:r><a:rPr lang="de-DE" sz="1400"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></a:rPr><a:t>colours</a:t></a:r></a:p><a:p><a:r><a:rPr sz="1100"/><a:t>below</a:t></a:r></a:p></xdr:txBody></xdr:sp>',
  1,
  1,
);

export const PICTURE = anchored(
  '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="Cropped"/><xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1" cstate="print"><a:duotone><a:prstClr val="black"/></a:duotone></a:blip><a:srcRect l="10000" r="10000"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1" cy="1"/></a:xfrm><a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>',
  4,
  1,
  ' editAs="oneCell"',
);

export const CONNECTOR = anchored(
  '<xdr:cxnSp macro=""><xdr:nvCxnSpPr><xdr:cNvPr id="4" name="Tied"/><xdr:cNvCxnSpPr><a:stCxn id="2" idx="3"/><a:endCxn id="3" idx="1"/></xdr:cNvCxnSpPr></xdr:nvCxnSpPr><xdr:spPr><a:xfrm flipV="1"><a:off x="0" y="0"/><a:ext cx="1" cy="1"/></a:xfrm><a:prstGeom prst="curvedConnector3"><a:avLst><a:gd name="adj1" fmla="val 70000"/></a:avLst></a:prstGeom><a:ln w="28575" cap="rnd"><a:solidFill><a:srgbClr val="0070C0"><a:alpha val="60000"/></a:srgbClr></a:solidFill><a:prstDash val="sysDot"/><a:round/><a:tailEnd type="stealth" w="lg" len="sm"/></a:ln></xdr:spPr></xdr:cxnSp>',
  6,
  1,
);

export const GROUP = anchored(
  '<xdr:grpSp><xdr:nvGrpSpPr><xdr:cNvPr id="5" name="Pair"/><xdr:cNvGrpSpPr/></xdr:nvGrpSpPr><xdr:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1219200" cy="762000"/><a:chOff x="1000000" y="1000000"/><a:chExt cx="2438400" cy="1524000"/></a:xfrm></xdr:grpSpPr>' +
    '<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="6" name="Left half"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:xfrm><a:off x="1000000" y="1000000"/><a:ext cx="1219200" cy="1524000"/></a:xfrm><a:custGeom><a:pathLst><a:path w="1" h="1"><a:moveTo><a:pt x="0" y="0"/></a:moveTo></a:path></a:pathLst></a:custGeom><a:noFill/></xdr:spPr></xdr:sp>' +
    '<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="7" name="Right half"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:xfrm><a:off x="2219200" y="1000000"/><a:ext cx="1219200" cy="1524000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="bg1"><a:lumMod val="50000"/></a:schemeClr></a:solidFill></xdr:spPr></xdr:sp></xdr:grpSp>',
  1,
  8,
);

/** A SmartArt graphic: its data name the relation to the picture that it keeps of itself. */
export const SMART_ART = anchored(
  `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="8" name="Diagram 7"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DIAGRAM}"><dgm:relIds xmlns:dgm="${DIAGRAM}" r:dm="rId3" r:lo="rId4" r:qs="rId5" r:cs="rId6"/></a:graphicData></a:graphic></xdr:graphicFrame>`,
  4,
  8,
);

/** A form control, which only newer programs are offered. */
export const CONTROL = `<mc:AlternateContent><mc:Choice xmlns:a14="${MICROSOFT}/drawing/2010/main" Requires="a14">${anchored(
  '<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="1025" name="Button 1" hidden="1"><a:extLst><a:ext uri="{63B3BB69-23CF-44E3-9099-C40C66FF867C}"><a14:compatExt spid="_x0000_s1025"/></a:ext></a:extLst></xdr:cNvPr><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr/></xdr:sp>',
  7,
  8,
)}</mc:Choice><mc:Fallback/></mc:AlternateContent>`;

/** Ink, in alternatives within its anchor. */
export const INK = anchored(
  `<mc:AlternateContent><mc:Choice xmlns:xdr14="${MICROSOFT}/excel/2010/spreadsheetDrawing" Requires="xdr14"><xdr14:contentPart bwMode="auto" r:id="rId8"><xdr14:nvContentPartPr><xdr14:cNvPr id="9" name="Ink 8"/><xdr14:cNvContentPartPr/></xdr14:nvContentPartPr><xdr14:nvPr macro=""/></xdr14:contentPart></mc:Choice><mc:Fallback><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="9" name="Ink 8"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/></xdr:blipFill><xdr:spPr/></xdr:pic></mc:Fallback></mc:AlternateContent>`,
  9,
  8,
);

export const ALL = [DRESSED, PICTURE, CONNECTOR, GROUP, SMART_ART, CONTROL, INK];

const TYPES = {
  'xl/workbook.xml': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  'xl/worksheets/sheet1.xml': 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
  'xl/drawings/drawing1.xml': 'application/vnd.openxmlformats-officedocument.drawing+xml',
  'xl/diagrams/data1.xml': 'application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml',
  'xl/diagrams/layout1.xml': 'application/vnd.openxmlformats-officedocument.drawingml.diagramLayout+xml',
  'xl/diagrams/quickStyle1.xml': 'application/vnd.openxmlformats-officedocument.drawingml.diagramStyle+xml',
  'xl/diagrams/colors1.xml': 'application/vnd.openxmlformats-officedocument.drawingml.diagramColors+xml',
  'xl/diagrams/drawing1.xml': 'application/vnd.ms-office.drawingml.diagramDrawing+xml',
  'xl/ink/ink1.xml': 'application/inkml+xml',
};

/** A workbook of one sheet named `A` with the anchors given, as Excel might have written it. */
export function drawingFile(anchors: readonly string[] = ALL): Uint8Array {
  const override = Object.entries(TYPES).map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`);
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${override.join('')}</Types>`,
    '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(['rId1', 'worksheet', 'worksheets/sheet1.xml']),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData/><drawing r:id="rId9"/></worksheet>`,
    'xl/worksheets/_rels/sheet1.xml.rels': relations(['rId9', 'drawing', '../drawings/drawing1.xml']),
    'xl/drawings/drawing1.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:a16="${MICROSOFT}/drawing/2014/main">${anchors.join('')}</xdr:wsDr>`,
    'xl/drawings/_rels/drawing1.xml.rels': relations(
      ['rId1', 'image', '../media/image1.png'],
      ['rId2', 'hyperlink', 'https://example.com/', 'External'],
      ['rId3', 'diagramData', '../diagrams/data1.xml'],
      ['rId4', 'diagramLayout', '../diagrams/layout1.xml'],
      ['rId5', 'diagramQuickStyle', '../diagrams/quickStyle1.xml'],
      ['rId6', 'diagramColors', '../diagrams/colors1.xml'],
      ['rId7', `${MICROSOFT}/2007/relationships/diagramDrawing`, '../diagrams/drawing1.xml'],
      ['rId8', 'customXml', '../ink/ink1.xml'],
    ),
    'xl/diagrams/data1.xml': `<dgm:dataModel xmlns:dgm="${DIAGRAM}"><dsp:dataModelExt xmlns:dsp="${MICROSOFT}/drawing/2008/diagram" relId="rId7"/></dgm:dataModel>`,
    'xl/diagrams/layout1.xml': `<dgm:layoutDef xmlns:dgm="${DIAGRAM}"/>`,
    'xl/diagrams/quickStyle1.xml': `<dgm:styleDef xmlns:dgm="${DIAGRAM}"/>`,
    'xl/diagrams/colors1.xml': `<dgm:colorsDef xmlns:dgm="${DIAGRAM}"/>`,
    'xl/diagrams/drawing1.xml': `<dsp:drawing xmlns:dsp="${MICROSOFT}/drawing/2008/diagram"/>`,
    'xl/ink/ink1.xml': '<inkml:ink xmlns:inkml="http://www.w3.org/2003/InkML"/>',
  };
  const bytes = Object.entries(parts).map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync(Object.fromEntries([...bytes, ['xl/media/image1.png', new Uint8Array(Buffer.from(PNG, 'base64'))]]));
}

/** The parts of a package as texts, by path. */
export const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part, path.endsWith('.png'))]),
  );
