/** A chart's part as Excel 365 writes it: columns and a line along a second axis, with a series that is filtered out. */

const NAMES = [
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:c16r2="http://schemas.microsoft.com/office/drawing/2015/06/chart"',
].join(' ');

const C15 = 'xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"';
const FILTER = `uri="{02D57815-91ED-43cb-92C2-25804820EDAC}" ${C15}`;

const tinted = (name: string, modified: number, added: number): string =>
  `<a:solidFill><a:schemeClr val="${name}"><a:lumMod val="${modified}"/><a:lumOff val="${added}"/></a:schemeClr></a:solidFill>`;

const letters = (size: number, attributes = ''): string =>
  `<a:bodyPr ${attributes}/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}" b="0" i="0" u="none" strike="noStrike" kern="1200" baseline="0">${tinted('tx1', 65_000, 35_000)}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:pPr>`;

const upright =
  'rot="0" spcFirstLastPara="1" vertOverflow="ellipsis" vert="horz" wrap="square" anchor="ctr" anchorCtr="1"';

const textProperties = (size: number, attributes: string): string =>
  `<c:txPr>${letters(size, attributes)}<a:endParaRPr lang="en-US"/></a:p></c:txPr>`;

const axisLetters = textProperties(
  900,
  'rot="-60000000" spcFirstLastPara="1" vertOverflow="ellipsis" vert="horz" wrap="square" anchor="ctr" anchorCtr="1"',
);

const greyLine = `<c:spPr><a:noFill/><a:ln w="9525" cap="flat" cmpd="sng" algn="ctr">${tinted('tx1', 15_000, 85_000)}<a:round/></a:ln><a:effectLst/></c:spPr>`;

const title = `<c:title><c:tx><c:rich>${letters(1400, upright)}<a:r><a:rPr lang="en-US"/><a:t>Prices </a:t></a:r><a:r><a:rPr lang="en-US" b="1"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></a:rPr><a:t>of a week</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln><a:effectLst/></c:spPr></c:title>`;

const name = (column: string, text: string): string =>
  `<c:tx><c:strRef><c:f>Data!$${column}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${text}</c:v></c:pt></c:strCache></c:strRef></c:tx>`;

const figures = (column: string): string =>
  `<c:cat><c:strRef><c:f>Data!$A$2:$A$5</c:f><c:strCache><c:ptCount val="4"/><c:pt idx="0"><c:v>Mon</c:v></c:pt></c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>Data!$${column}$2:$${column}$5</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="4"/><c:pt idx="0"><c:v>70</c:v></c:pt></c:numCache></c:numRef></c:val>`;

const unique = (number: number): string =>
  `<c:ext uri="{C3380CC4-5D6E-409C-BE32-E72D297353CC}" xmlns:c16="http://schemas.microsoft.com/office/drawing/2014/chart"><c16:uniqueId val="{0000000${number}-31AF-4B0C-8C2F-0A4F63B1B7E5}"/></c:ext>`;

const labels = `<c:dLbls><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln><a:effectLst/></c:spPr>${textProperties(900, upright)}<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/><c:showLeaderLines val="0"/><c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" ${C15}><c15:showLeaderLines val="1"/></c:ext></c:extLst></c:dLbls>`;

const columns = `<c:ser><c:idx val="0"/><c:order val="0"/>${name('B', 'Volume')}<c:spPr><a:gradFill rotWithShape="1"><a:gsLst><a:gs pos="0"><a:schemeClr val="accent1"><a:lumMod val="75000"/></a:schemeClr></a:gs><a:gs pos="100000"><a:schemeClr val="accent1"/></a:gs></a:gsLst><a:lin ang="5400000" scaled="0"/></a:gradFill><a:ln><a:noFill/></a:ln><a:effectLst/></c:spPr><c:invertIfNegative val="0"/><c:dPt><c:idx val="2"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr><a:solidFill><a:schemeClr val="accent2"/></a:solidFill></c:spPr></c:dPt>${labels}${figures('B')}<c:extLst>${unique(1)}</c:extLst></c:ser>`;

const filtered = `<c15:filteredBarSeries><c15:ser><c:idx val="2"/><c:order val="2"/><c:tx><c:strRef><c:extLst><c:ext ${FILTER}><c15:formulaRef><c15:sqref>Data!$D$1</c15:sqref></c15:formulaRef></c:ext></c:extLst><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>High</c:v></c:pt></c:strCache></c:strRef></c:tx><c:spPr><a:solidFill><a:schemeClr val="accent3"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/><c:val><c:numRef><c:extLst><c:ext ${FILTER}><c15:formulaRef><c15:sqref>Data!$D$2:$D$5</c15:sqref></c15:formulaRef></c:ext></c:extLst><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="4"/></c:numCache></c:numRef></c:val></c15:ser></c15:filteredBarSeries>`;

const line = `<c:ser><c:idx val="1"/><c:order val="1"/>${name('C', 'Open')}<c:spPr><a:ln w="28575" cap="rnd"><a:solidFill><a:schemeClr val="accent2"/></a:solidFill><a:round/></a:ln><a:effectLst/></c:spPr><c:marker><c:symbol val="none"/></c:marker>${figures('C')}<c:smooth val="0"/><c:extLst>${unique(2)}</c:extLst></c:ser>`;

const zeroes =
  '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>';

const groups = `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${columns}${zeroes}<c:gapWidth val="219"/><c:overlap val="-27"/><c:axId val="444"/><c:axId val="445"/><c:extLst><c:ext ${FILTER}>${filtered}</c:ext></c:extLst></c:barChart><c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${line}${zeroes}<c:marker val="1"/><c:axId val="446"/><c:axId val="447"/></c:lineChart>`;

const axes = [
  `<c:catAx><c:axId val="444"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${greyLine}${axisLetters}<c:crossAx val="445"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`,
  `<c:valAx><c:axId val="445"/><c:scaling><c:orientation val="minMax"/><c:max val="120"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines>${greyLine.replace('<a:noFill/>', '').replace('<a:effectLst/>', '')}</c:majorGridlines><c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${axisLetters}<c:crossAx val="444"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`,
  `<c:valAx><c:axId val="447"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="r"/><c:numFmt formatCode="0.0" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="446"/><c:crosses val="max"/><c:crossBetween val="between"/></c:valAx>`,
  `<c:catAx><c:axId val="446"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="1"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="447"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`,
].join('');

const legend = `<c:legend><c:legendPos val="b"/><c:legendEntry><c:idx val="1"/><c:delete val="1"/></c:legendEntry><c:overlay val="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln><a:effectLst/></c:spPr>${textProperties(900, upright)}</c:legend>`;

const style =
  '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="c14" xmlns:c14="http://schemas.microsoft.com/office/drawing/2007/8/2/chart"><c14:style val="102"/></mc:Choice><mc:Fallback><c:style val="2"/></mc:Fallback></mc:AlternateContent>';

const settings =
  '<c:printSettings><c:headerFooter/><c:pageMargins b="0.75" l="0.7" r="0.7" t="0.75" header="0.3" footer="0.3"/><c:pageSetup/></c:printSettings><c:userShapes r:id="rId3"/>';

export const EXCEL_CHART = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<c:chartSpace ${NAMES}><c:date1904 val="0"/><c:lang val="en-US"/><c:roundedCorners val="0"/>${style}<c:chart>${title}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${groups}${axes}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln><a:effectLst/></c:spPr></c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/><c:showDLblsOverMax val="0"/><c:extLst><c:ext uri="{56B9EC1D-385E-4148-901F-78D8002777C0}" xmlns:c16r3="http://schemas.microsoft.com/office/drawing/2017/03/chart"><c16r3:dataDisplayOptions16><c16r3:dispNaAsBlank val="1"/></c16r3:dataDisplayOptions16></c:ext></c:extLst></c:chart><c:spPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:ln w="9525" cap="flat" cmpd="sng" algn="ctr">${tinted('tx1', 15_000, 85_000)}<a:round/></a:ln><a:effectLst/></c:spPr><c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr/></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>${settings}</c:chartSpace>`;

/** The relations of that part. */
export const EXCEL_CHART_RELATIONS = [
  {
    id: 'rId1',
    relationType: 'http://schemas.microsoft.com/office/2011/relationships/chartStyle',
    target: 'xl/charts/style1.xml',
    external: false,
  },
  {
    id: 'rId2',
    relationType: 'http://schemas.microsoft.com/office/2011/relationships/chartColorStyle',
    target: 'xl/charts/colors1.xml',
    external: false,
  },
  {
    id: 'rId3',
    relationType: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartUserShapes',
    target: 'xl/drawings/drawing2.xml',
    external: false,
  },
];

const STYLES = 'xmlns:cs="http://schemas.microsoft.com/office/drawing/2012/chartStyle"';

/** The style and the colours that it relates to, as far as they are read. */
export const EXCEL_CHART_PARTS: Readonly<Record<string, string>> = {
  'xl/charts/style1.xml': `<cs:chartStyle ${STYLES} id="201"/>`,
  'xl/charts/colors1.xml': `<cs:colorStyle ${STYLES} meth="withinLinear" id="16"/>`,
};
