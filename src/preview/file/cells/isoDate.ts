const DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const ISO = /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/;

/**
 * The serial number of an ISO date, time or both, without time zone; undefined for anything else, and for dates that
 * the calendar does not have. Days before March 1900 count Excel's 29 February 1900.
 */
export function isoSerial(text: string, date1904 = false): number | undefined {
  const match = ISO.exec(text);
  if (!match || text === '') return undefined;
  const [, year, month, day, hour, minute, second] = match;
  const clock = timeOf(hour, minute, second);
  if (clock === undefined) return undefined;
  if (year === undefined) return hour === undefined ? undefined : clock;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (date.getUTCMonth() + 1 !== Number(month) || date.getUTCDate() !== Number(day)) return undefined;
  const days = Math.round((date.getTime() - (date1904 ? EPOCH_1904 : EPOCH_1900)) / DAY);
  return (!date1904 && days < 61 ? days - 1 : days) + clock;
}

function timeOf(hour = '0', minute = '0', second = '0'): number | undefined {
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) >= 60) return undefined;
  return (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
}
