/** The first three digits of Taiwan's postal codes by city and county, simplified names without ending: `from-to`. */
const RANGES: Readonly<Record<string, string>> = {
  台北: '100-116',
  基隆: '200-206',
  新北: '207-208 220-253',
  连江: '209-212',
  宜兰: '260-290',
  // City and county of Hsinchu, and of Chiayi, are written alike without their endings.
  新竹: '300-315',
  桃园: '320-338',
  苗栗: '350-369',
  台中: '400-439',
  彰化: '500-530',
  南投: '540-558',
  嘉义: '600-625',
  云林: '630-655',
  台南: '700-745',
  高雄: '800-852',
  澎湖: '880-885',
  金门: '890-896',
  屏东: '900-947',
  台东: '950-966',
  花莲: '970-983',
};

const BY_CITY: ReadonlyMap<string, readonly (readonly [number, number])[]> = new Map(
  Object.entries(RANGES).map(([city, ranges]) => [city, ranges.split(' ').map((range): readonly [number, number] => [Number(range.slice(0, 3)), Number(range.slice(-3))])]),
);

/** What postal codes of a Taiwan city begin with, as `100-116`; undefined for places that are none of its cities and counties. */
export const taiwanRanges = (city: string): string | undefined => RANGES[city]?.replaceAll(' ', ', ');

/** Whether a postal code lies in a Taiwan city, of which `taiwanRanges` knows. */
export function isPostalCodeOf(code: string, city: string): boolean {
  const number = Number(code.slice(0, 3));
  return (BY_CITY.get(city) ?? []).some(([from, to]) => number >= from && number <= to);
}
