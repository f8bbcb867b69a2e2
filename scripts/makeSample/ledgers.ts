import type { SampleCustomer } from './customers';
import type { SeededRandom } from './random';
import { civilOf, serialOf } from './serial';

export const FIRST_DAY = serialOf(2024, 10, 1);
export const LAST_DAY = serialOf(2026, 9, 30);

export interface Product {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly unit: string;
  readonly price: number;
  readonly margin: number;
}

const PRODUCT_ROWS: readonly (readonly [string, string, string, number, number])[] = [
  ['复印纸 A4 70g', '办公用品', '箱', 118, 0.14], ['复印纸 A3 80g', '办公用品', '箱', 168, 0.15], ['中性笔 0.5 黑', '办公用品', '盒', 18, 0.35], ['文件夹 A4', '办公用品', '个', 6.5, 0.4],
  ['碎纸机 SD-210', '办公设备', '台', 688, 0.22], ['激光打印机 LP-30', '办公设备', '台', 1299, 0.12], ['装订机 ZD-12', '办公设备', '台', 359, 0.25], ['投影仪 TY-5', '办公设备', '台', 3280, 0.1],
  ['硒鼓 LP-30', '耗材', '支', 236, 0.3], ['墨盒 彩色', '耗材', '支', 98, 0.33], ['标签带 12mm', '耗材', '卷', 32, 0.38],
  ['办公椅 人体工学', '办公家具', '把', 599, 0.28], ['会议桌 2.4m', '办公家具', '张', 1880, 0.26], ['文件柜 铁皮', '办公家具', '个', 460, 0.24],
  ['洗手液 500ml', '清洁用品', '瓶', 15.8, 0.42], ['抽纸 3层', '清洁用品', '提', 21.5, 0.3], ['茶叶 铁观音 礼盒', '礼品', '盒', 268, 0.45], ['月饼 礼盒', '礼品', '盒', 198, 0.36],
];

export const PRODUCTS: readonly Product[] = PRODUCT_ROWS.map(([name, category, unit, price, margin], index) => ({
  id: `P${String(index + 1).padStart(3, '0')}`, name, category, unit, price, margin,
}));

export interface SaleLine {
  readonly date: number;
  readonly order: string;
  readonly customer: SampleCustomer;
  readonly product: Product;
  readonly quantity: number;
  readonly amount: number;
  readonly cost: number;
}

/** How busy each month is, January first: New Year stock in December, mooncakes in September, quiet February. */
const SEASON = [0.9, 0.55, 1, 1, 0.95, 1, 0.85, 0.9, 1.35, 1, 1.1, 1.4];

/** 6,000 lines over two years; a few customers buy most (their weights fall by a power law). */
export function makeSales(random: SeededRandom, customers: readonly SampleCustomer[], count = 6_000): readonly SaleLine[] {
  const buyers = customers.filter(({ weight }) => weight > 0);
  const draws: { date: number; customer: SampleCustomer }[] = [];
  while (draws.length < count) {
    const date = random.whole(FIRST_DAY, LAST_DAY);
    if (!random.chance((SEASON[civilOf(date).month - 1] ?? 1) / 1.4)) continue;
    const customer = heavier(random, buyers);
    if (customer.firstDeal === '' || date < customer.firstDeal) continue;
    draws.push({ date, customer });
  }
  draws.sort((a, b) => a.date - b.date);
  let number = 0;
  let previous: { date: number; customer: SampleCustomer } | undefined;
  return draws.map(({ date, customer }) => {
    const isSameOrder = previous?.date === date && previous.customer === customer;
    if (!isSameOrder) number++;
    previous = { date, customer };
    const { year, month, day } = civilOf(date);
    const order = `SO${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}-${String(number).padStart(4, '0')}`;
    return { date, order, customer, ...position(random, customer, date) };
  });
}

function heavier(random: SeededRandom, buyers: readonly SampleCustomer[]): SampleCustomer {
  const total = buyers.reduce((sum, { weight }) => sum + weight, 0);
  let left = random.next() * total;
  for (const buyer of buyers) {
    left -= buyer.weight;
    if (left <= 0) return buyer;
  }
  return random.pick(buyers);
}

function position(random: SeededRandom, customer: SampleCustomer, date: number): Pick<SaleLine, 'product' | 'quantity' | 'amount' | 'cost'> {
  const isAutumn = civilOf(date).month === 9;
  const product = isAutumn && random.chance(0.3) ? (PRODUCTS[17] ?? random.pick(PRODUCTS)) : random.pick(PRODUCTS);
  const scale = product.price > 500 ? 4 : 30;
  const quantity = Math.max(1, Math.round(scale * (0.3 + customer.weight * 3) * (0.5 + random.next())));
  const amount = Math.round(quantity * product.price * 100) / 100;
  return { product, quantity, amount, cost: Math.round(amount * (1 - product.margin) * 100) / 100 };
}

export interface Receivable {
  readonly invoice: string;
  readonly customer: SampleCustomer;
  readonly order: string;
  readonly issued: number;
  readonly due: number;
  readonly amount: number;
  readonly paidOn: number | '';
  readonly paid: number | '';
}

/** One invoice for every large order; paid as each customer uses to, not yet where that lies after the last day. */
export function makeReceivables(random: SeededRandom, sales: readonly SaleLine[]): readonly Receivable[] {
  const orders = new Map<string, { customer: SampleCustomer; date: number; amount: number }>();
  for (const { order, customer, date, amount } of sales) {
    const known = orders.get(order);
    orders.set(order, { customer, date, amount: Math.round(((known?.amount ?? 0) + amount) * 100) / 100 });
  }
  return [...orders]
    .filter(([, { amount }]) => amount > 6_000)
    .map(([order, { customer, date, amount }], index) => {
      const issued = date + random.whole(0, 3);
      const due = issued + random.pick([30, 30, 45, 60]);
      const paidOn = due + customer.paysLate + Math.round(random.normal() * 6);
      const isPaid = paidOn <= LAST_DAY && !(customer.paysLate === 40 && random.chance(0.3));
      return { invoice: `FP${String(20240001 + index)}`, customer, order, issued, due, amount, paidOn: isPaid ? Math.max(issued, paidOn) : '', paid: isPaid ? amount : '' };
    });
}
