const GUID = /^\{[\dA-F]{8}(-[\dA-F]{4}){3}-[\dA-F]{12}\}$/i;

/** The id itself where it is a GUID in braces, else a GUID that the same id always gives. */
export function guidOf(id: string): string {
  if (GUID.test(id)) return id;
  if (GUID.test(`{${id}}`)) return `{${id}}`;
  const digits = [1, 2, 3, 4].map((seed) => hash(id, seed)).join('');
  return `{${[digits.slice(0, 8), digits.slice(8, 12), `4${digits.slice(13, 16)}`, `8${digits.slice(17, 20)}`, digits.slice(20)].join('-')}}`;
}

/** FNV-1a, eight hexadecimal digits. */
function hash(text: string, seed: number): string {
  let value = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0').toUpperCase();
}
