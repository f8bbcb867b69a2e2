import { creditCode } from '../../scripts/makeSample/creditCode';
import { fieldsOf } from '../../src/domain/catalogue/catalogue';
import { PROVINCES } from '../../src/domain/validation/places/provinces';
import type { ColumnTable, RawCell } from '../../src/domain/tables';
import { seeded } from '../measure';

/** The fields of the files: forty of them, of every type. */
export const FILE_FIELDS = [
  'customerId',
  'customerName',
  'shortName',
  'customerType',
  'telephone',
  'contactName',
  'contactTitle',
  'email',
  'website',
  'region',
  'province',
  'city',
  'district',
  'street',
  'postalCode',
  'longitude',
  'latitude',
  'foundingDate',
  'firstDealDate',
  'legalForm',
  'lineOfBusiness',
  'assets',
  'creditCode',
  'salesperson',
  'ownerName',
  'ownerBirthDate',
  'ownerTelephone',
  'managerName',
  'managerTelephone',
  'legalRepresentativeName',
  'employees',
  'annualSales',
  'ownership',
  'tradeType',
  'locationType',
  'marketPosition',
  'grade',
  'lastChanged',
  'lastVerified',
  'remarks',
] as const;

type FileField = (typeof FILE_FIELDS)[number];

const NAMES = '王建国 李秀英 张丽华 刘海燕 陈文博 杨晓东 赵婷婷 黄俊杰 周雪梅 吴国栋'.split(' ');
const BUSINESSES = '办公用品批发 日用百货 食品饮料 五金建材 家用电器 服装鞋帽'.split(' ');
const ITEMS = new Map(fieldsOf('Customers').map((field) => [field.key, field.items?.map(({ key }) => key) ?? []]));

/** So many files of mainland companies without a fault, as Office.js hands cells over: parsed from JSON. */
export function customerFiles(count: number): ColumnTable {
  const random = seeded(3);
  const whole = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  const digits = (length: number): string => String(whole(0, 10 ** length - 1)).padStart(length, '0');
  const rows = Array.from({ length: count }, (_, row) => fileOf(row, whole, digits));
  const columns = FILE_FIELDS.map(
    (key) => [key, JSON.parse(JSON.stringify(rows.map((one) => one[key]))) as RawCell[]] as const,
  );
  return { rowCount: count, columns: new Map(columns) };
}

function fileOf(
  row: number,
  whole: (least: number, most: number) => number,
  digits: (length: number) => string,
): Readonly<Record<FileField, RawCell>> {
  const pick = <T>(from: readonly T[]): T => from[whole(0, from.length - 1)] as T;
  const item = (key: FileField): string => pick(ITEMS.get(key) ?? ['']);
  const province = PROVINCES[row % 31] ?? pick(PROVINCES);
  const city = pick(province.cities);
  const founded = whole(33_000, 44_000);
  const size = Math.exp((whole(0, 1000) + whole(0, 1000) + whole(0, 1000)) / 500);
  return {
    customerId: `KH${String(row + 1).padStart(6, '0')}`,
    customerName: `${city}${digits(7)}商贸有限公司`,
    shortName: `${city}${digits(3)}`,
    customerType: item('customerType'),
    telephone: `0571-8${digits(7)}`,
    contactName: pick(NAMES),
    contactTitle: '经理',
    email: `office${row}@example.com`,
    website: `www.kh${row}.example.com`,
    region: province.regions[0] ?? '',
    province: province.name,
    city,
    district: '中心区',
    street: `人民路${whole(1, 999)}号`,
    postalCode: `${province.postalCodes[0] ?? '10'}${digits(4)}`,
    longitude: 100 + whole(0, 2_000_000) / 100_000,
    latitude: 25 + whole(0, 1_500_000) / 100_000,
    foundingDate: founded,
    firstDealDate: founded + whole(1, 1_500),
    legalForm: '有限责任公司',
    lineOfBusiness: pick(BUSINESSES),
    assets: Math.round(size * 40) * 10_000,
    creditCode: creditCode('330106', digits(8)),
    salesperson: pick(NAMES),
    ownerName: pick(NAMES),
    ownerBirthDate: whole(20_000, 33_000),
    ownerTelephone: `13${digits(9)}`,
    managerName: pick(NAMES),
    managerTelephone: `13${digits(9)}`,
    legalRepresentativeName: pick(NAMES),
    employees: Math.max(3, Math.round(size * 2)),
    annualSales: Math.round(size * 95) * 10_000,
    ownership: item('ownership'),
    tradeType: item('tradeType'),
    locationType: item('locationType'),
    marketPosition: item('marketPosition'),
    grade: item('grade'),
    lastChanged: 46_250,
    lastVerified: 46_270,
    remarks: row % 5 === 0 ? '每次送货前一天电话预约，货到后由仓库主管签收。' : '',
  };
}
