import { element } from '../xml/markup';

/** What programs show that do not know a drawing's kind: a plain box with a text, in the place of its anchor. */
export function placeholder(text: string): string {
  const letters = element('a:rPr', { lang: 'en-US', sz: 1100 });
  const line = `<a:solidFill><a:prstClr val="green"/></a:solidFill>`;
  return [
    '<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="0" name=""/>',
    '<xdr:cNvSpPr><a:spLocks noTextEdit="1"/></xdr:cNvSpPr></xdr:nvSpPr>',
    '<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>',
    `<a:solidFill><a:prstClr val="white"/></a:solidFill><a:ln w="1">${line}</a:ln></xdr:spPr>`,
    '<xdr:txBody><a:bodyPr vertOverflow="clip" horzOverflow="clip"/><a:lstStyle/>',
    `<a:p><a:r>${letters}<a:t>${text}</a:t></a:r></a:p></xdr:txBody></xdr:sp>`,
  ].join('');
}
