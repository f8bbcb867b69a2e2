import type { Composition, CompositionBasis } from '../../domain/composition/compositionReport';
import type { CreditComposition } from '../../domain/composition/creditComposition';
import type { ProductComposition } from '../../domain/composition/productComposition';
import type { RegionComposition } from '../../domain/composition/regionComposition';
import type { SalesComposition } from '../../domain/composition/salesComposition';
import { REST, type ShareTable } from '../../domain/composition/shareTable';
import { assertNever } from '../../domain/assertNever';
import { isoOf } from '../../domain/serialDate';
import type { Texts } from '../../i18n/texts';
import { amountText, shareText, signedShareText } from './figureText';
import { COUNT_FORMAT, moneyFormat, SHARE_FORMAT } from './reportGrid';
import type { KeyFigure } from './reportHead';
import type { NameOf } from './reportNames';

/** The five figures under the title of a report. */
export function keyFigures(composition: Composition, basis: CompositionBasis, nameOf: NameOf, texts: Texts): readonly KeyFigure[] {
  switch (composition.kind) {
    case 'sales':
      return salesFigures(composition.sales, basis, texts);
    case 'product':
      return productFigures(composition.product, nameOf, texts);
    case 'region':
      return regionFigures(composition.region, nameOf, texts);
    case 'credit':
      return creditFigures(composition.credit, basis, texts);
    default:
      return assertNever(composition);
  }
}

const figure = (key: string, label: string, value: KeyFigure['value'], format: string, note = ''): KeyFigure => ({ key, label, value, format, note });

/** Shown whole from a hundred on: a tile is no place for cents, and the table below has them. */
const tileMoney = (value: number): string => (Math.abs(value) >= 100_000 ? '#,##0' : moneyFormat(value));

function salesAmount({ total, totalBefore }: ShareTable, texts: Texts): KeyFigure {
  const note = totalBefore > 0 ? texts('composition.key.change', { change: signedShareText(total / totalBefore - 1, texts.language) }) : texts('composition.key.noChange');
  return figure('amount', texts('composition.key.sales'), total, tileMoney(total), note);
}

function effective({ concentration }: ShareTable, texts: Texts): KeyFigure {
  if (!concentration) return figure('effective', texts('composition.key.effective'), '', '0.0');
  return figure('effective', texts('composition.key.effective'), concentration.effectiveNumber, '0.0', texts('composition.key.hhi', { hhi: Math.round(concentration.hhi) }));
}

function salesFigures({ byGrade, largest, lost, gained }: SalesComposition, { customers }: CompositionBasis, texts: Texts): readonly KeyFigure[] {
  const money = (amount: number): string => amountText(Math.round(amount), texts.language);
  return [
    salesAmount(byGrade, texts),
    figure('customers', texts('composition.key.customers'), byGrade.customers, COUNT_FORMAT, texts('composition.key.ofFile', { count: customers.names.filter((name) => name !== '').length })),
    figure('lost', texts('composition.key.lost'), lost.customers, COUNT_FORMAT, texts('composition.key.lostNote', { amount: money(lost.amountBefore) })),
    figure('gained', texts('composition.key.gained'), gained.customers, COUNT_FORMAT, texts('composition.key.gainedNote', { amount: money(gained.amount) })),
    effective(largest, texts),
  ];
}

/** The first row with a name of its own, by amount. */
function largestShare(table: ShareTable, nameOf: (code: number) => string, texts: Texts): KeyFigure {
  const first = table.rows.find(({ code }) => code !== REST);
  const value = first && !Number.isNaN(first.share) ? first.share : '';
  return figure('largest', texts('composition.key.largest'), value, SHARE_FORMAT, first ? nameOf(first.code) : '');
}

/** Rows with sales, those in the rest counted one by one. */
const sold = ({ rows, inRest }: ShareTable): number => rows.filter(({ code, amount }) => code !== REST && amount > 0).length + inRest;

function productFigures({ byCategory, byProduct, dropped }: ProductComposition, nameOf: NameOf, texts: Texts): readonly KeyFigure[] {
  return [
    salesAmount(byProduct, texts),
    figure('products', texts('composition.key.products'), sold(byProduct), COUNT_FORMAT),
    byCategory ? largestShare(byCategory, (code) => nameOf('category', code), texts) : largestShare(byProduct, (code) => nameOf('product', code), texts),
    figure('dropped', texts('composition.key.dropped'), dropped.products, COUNT_FORMAT, texts('composition.key.lostNote', { amount: amountText(Math.round(dropped.amountBefore), texts.language) })),
    effective(byProduct, texts),
  ];
}

function regionFigures({ byRegion, customersWithoutSales, isOfCategories }: RegionComposition, nameOf: NameOf, texts: Texts): readonly KeyFigure[] {
  return [
    salesAmount(byRegion, texts),
    figure('regions', texts('composition.key.regions'), sold(byRegion), COUNT_FORMAT),
    largestShare(byRegion, (code) => nameOf('region', code), texts),
    figure('whiteSpots', texts('composition.key.whiteSpots'), customersWithoutSales, COUNT_FORMAT, isOfCategories ? texts('composition.key.whiteSpotsNote') : ''),
    effective(byRegion, texts),
  ];
}

function creditFigures({ byGrade, receivables, overLimitCount, overLimitExcess }: CreditComposition, { credit, reportDate }: CompositionBasis, texts: Texts): readonly KeyFigure[] {
  const sum = (of: (one: (typeof receivables)[number]) => number): number => receivables.reduce((total, one) => total + of(one), 0);
  const [exposure, overdue, open] = [sum((one) => one.exposure), sum((one) => one.overdue), sum(({ ages }) => ages.reduce((total, age) => total + age, 0))];
  const unrated = byGrade.rows.find(({ code }) => code === credit.policy.grades.length);
  const asOf = texts('composition.key.asOf', { date: isoOf(reportDate) });
  return [
    salesAmount(byGrade, texts),
    figure('exposure', texts('composition.key.exposure'), exposure, tileMoney(exposure), asOf),
    figure('overdue', texts('composition.key.overdue'), overdue, tileMoney(overdue), open > 0 ? texts('composition.key.overdueNote', { share: shareText(overdue / open, texts.language) }) : asOf),
    figure('overLimit', texts('composition.key.overLimit'), overLimitCount, COUNT_FORMAT, texts('composition.key.overLimitNote', { amount: amountText(Math.round(overLimitExcess), texts.language) })),
    figure('unrated', texts('composition.key.unrated'), unrated && !Number.isNaN(unrated.share) ? unrated.share : '', SHARE_FORMAT, texts('composition.key.unratedNote', { count: unrated?.customers ?? 0 })),
  ];
}
