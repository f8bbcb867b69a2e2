/** The serial number of a civil day in the 1900 date system; month 1-12. */
export const serialOf = (year: number, month: number, day: number): number =>
  Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);

/** Year, month and day of a serial. */
export function civilOf(serial: number): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const two = (number: number): string => String(number).padStart(2, '0');

/** The ways in which people type a date: a real date, and texts of many shapes. */
export function writtenDate(serial: number, shape: number): string | number {
  const { year, month, day } = civilOf(serial);
  switch (shape % 8) {
    case 0:
      return `${year}-${two(month)}-${two(day)}`;
    case 1:
      return `${year}/${month}/${day}`;
    case 2:
      return `${year}年${month}月${day}日`;
    case 3:
      return `${year}.${two(month)}.${two(day)}`;
    case 4:
      return `民国${year - 1911}年${month}月${day}日`;
    default:
      return serial;
  }
}
