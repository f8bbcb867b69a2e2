/* Characters that XML 1.0 cannot carry, and what looks like Office's own escape for them. */
const NEEDS_ESCAPE = /[&<>\0-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_x[\dA-Fa-f]{4}_/;
const UNSPEAKABLE =
  /_(?=x[\dA-Fa-f]{4}_)|[\0-\x08\x0b-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const NOT_XML =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const MARKUP = /[&<>]/g;
const WHITE_IN_ATTRIBUTE = /[\t\n\r]/g;
const OFFICE_ESCAPE = /_x([\dA-Fa-f]{4})_/g;

const ENTITY: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const entityOf = (character: string): string => ENTITY[character] ?? character;
const officeEscape = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** Text for markup; characters that XML cannot hold are left out. */
export const escapeXml = (text: string): string => text.replace(NOT_XML, '').replace(MARKUP, entityOf);

/** An attribute's value; line ends and tabs survive the parser's normalising. */
export const escapeAttribute = (text: string): string =>
  escapeXml(text)
    .replaceAll('"', '&quot;')
    .replace(WHITE_IN_ATTRIBUTE, (character) => `&#${character.charCodeAt(0)};`);

/** Office's string type (ST_Xstring): what XML cannot hold is written `_xHHHH_`, so that nothing is lost. */
export function escapeXstring(text: string): string {
  if (!NEEDS_ESCAPE.test(text)) return text;
  return text.replace(UNSPEAKABLE, officeEscape).replace(MARKUP, entityOf);
}

/** The same as an attribute's value; Excel writes line ends there as `_x000a_`. */
export const escapeXstringAttribute = (text: string): string =>
  escapeXstring(text)
    .replaceAll('"', '&quot;')
    .replace(WHITE_IN_ATTRIBUTE, (character) => (character === '\t' ? '&#9;' : '_x000a_'));

/** The reverse of the escape in {@link escapeXstring}, on text whose entities are decoded already. */
export function decodeXstring(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(OFFICE_ESCAPE, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Decodes XML's five named entities and character references; anything else is left as it stands. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[\dA-Fa-f]+|#\d+|\w+);/g, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? whole;
    const code = name[1] === 'x' ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
