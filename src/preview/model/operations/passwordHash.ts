/**
 * The 16-bit hash by which files of the older kind keep a sheet's or workbook's password (ECMA-376, 18.2.29), as four
 * hexadecimal digits. It hides the password and no more.
 */
export function passwordHash(password: string): string {
  let hash = 0;
  for (const byte of [...new TextEncoder().encode(password)].slice(0, 255).reverse()) hash = rotated(hash) ^ byte;
  const length = Math.min(255, new TextEncoder().encode(password).length);
  return (rotated(hash) ^ length ^ 0xce4b).toString(16).toUpperCase().padStart(4, '0');
}

/** Fifteen bits turned left by one. */
const rotated = (hash: number): number => ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
