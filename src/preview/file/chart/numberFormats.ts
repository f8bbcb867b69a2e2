import { attributeOf, childNamed, flagOf, type XmlElement } from '../xml/element';
import { attributes } from '../xml/markup';
import { decodeXstring, escapeXstringAttribute } from '../xml/text';

interface LinkedNumberFormat {
  numberFormat: string;
  linkNumberFormat: boolean;
}

/** Reads a part's `numFmt`; `linked` is whether a part without one has the format of its cells. */
export function readNumberFormat(part: XmlElement | undefined, linked = true): LinkedNumberFormat {
  const format = childNamed(part, 'numFmt');
  return {
    numberFormat: decodeXstring(attributeOf(format, 'formatCode') ?? 'General'),
    linkNumberFormat: format ? flagOf(format, 'sourceLinked') : linked,
  };
}

export const writeNumberFormat = ({ numberFormat, linkNumberFormat }: LinkedNumberFormat): string =>
  `<c:numFmt formatCode="${escapeXstringAttribute(numberFormat)}"${attributes({ sourceLinked: linkNumberFormat })}/>`;

/** The same, but '' for the usual format: that of the cells. */
export const writeOwnNumberFormat = (format: LinkedNumberFormat): string =>
  format.numberFormat === 'General' && format.linkNumberFormat ? '' : writeNumberFormat(format);
