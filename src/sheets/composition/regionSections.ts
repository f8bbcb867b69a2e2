import type { CompositionBasis } from '../../domain/composition/compositionReport';
import type { RegionComposition } from '../../domain/composition/regionComposition';
import { REST } from '../../domain/composition/shareTable';
import type { Texts } from '../../i18n/texts';
import type { ChartPlan } from '../chartPlan';
import type { Area } from '../plan';
import { PALETTE } from '../style';
import { COUNT_FORMAT, moneyFormat, SHARE_FORMAT } from './reportGrid';
import { reportChart } from './reportChart';
import type { NameOf } from './reportNames';
import type { Section, SectionCells, SectionRow } from './section';
import { shareSection } from './shareSection';

/** Regions that the chart shows. */
const CHARTED = 10;

/** P3.3c: regions with their chart, white spots, districts, salespeople. */
export function regionSections(region: RegionComposition, { hasRegionsOfFiles }: Pick<CompositionBasis, 'hasRegionsOfFiles'>, nameOf: NameOf, texts: Texts): readonly Section[] {
  const charted = Math.min(CHARTED, region.byRegion.rows.filter(({ code }) => code !== REST).length);
  return [
    shareSection(
      {
        table: 'byRegion',
        title: texts('composition.sections.byRegion'),
        ...(hasRegionsOfFiles ? { note: texts('composition.sections.byRegionNote') } : {}),
        of: texts('composition.analysis.region'),
        shares: region.byRegion,
        nameOf: (code) => nameOf('region', code),
        chart: { of: 'byRegion', make: (cells, place) => regionChart(cells, place, charted, texts) },
      },
      texts,
    ),
    whiteSpotSection(region, nameOf, texts),
    ...(region.byDistrict
      ? [shareSection({ table: undefined, title: texts('composition.sections.byDistrict'), of: texts('composition.analysis.region'), shares: region.byDistrict, nameOf: (code) => nameOf('district', code) }, texts)]
      : []),
    ...(region.bySalesperson
      ? [shareSection({ table: 'bySalesperson', title: texts('composition.sections.bySalesperson'), of: texts('composition.columns.salesperson'), shares: region.bySalesperson, nameOf: (code) => nameOf('salesperson', code) }, texts)]
      : []),
  ];
}

/** Ranked bars, the period before lighter beneath each. */
function regionChart(cells: SectionCells, place: Area, rows: number, texts: Texts): ChartPlan {
  const categories = cells.column('name', rows);
  return reportChart(place, {
    name: 'Regions',
    kind: 'bar',
    title: texts('composition.chart.region'),
    series: [
      { name: texts('composition.chart.now'), values: cells.column('amount', rows), categories, color: PALETTE.accent },
      { name: texts('composition.chart.before'), values: cells.column('before', rows), categories, color: PALETTE.bar },
    ],
    x: { isReversed: true },
  });
}

function whiteSpotSection({ whiteSpots: spots, isOfCategories }: RegionComposition, nameOf: NameOf, texts: Texts): Section {
  const largest = Math.max(0, ...spots.map(({ amountBefore }) => amountBefore));
  return {
    table: 'whiteSpots',
    title: texts('composition.sections.whiteSpots'),
    ...(isOfCategories ? { note: texts('composition.sections.whiteSpotsNote') } : {}),
    columns: [
      { key: 'name', header: texts('composition.analysis.region'), column: 0, isText: true },
      { key: 'customers', header: texts('composition.columns.customers'), column: 1, format: COUNT_FORMAT },
      { key: 'withoutSales', header: texts('composition.columns.withoutSales'), column: 2, format: COUNT_FORMAT },
      { key: 'share', header: texts('composition.columns.share'), column: 3, format: SHARE_FORMAT, hasBar: true },
      { key: 'before', header: texts('composition.columns.before'), column: 4, span: 2, format: moneyFormat(largest) },
    ],
    rows: spots.map(({ region, customers, withoutSales, amountBefore }): SectionRow => ({
      code: region,
      cells: {
        name: nameOf('region', region),
        customers,
        withoutSales,
        share: { formula: ({ letters }, row) => `=IF(${letters('customers')}${row}>0,${letters('withoutSales')}${row}/${letters('customers')}${row},"")` },
        before: amountBefore,
      },
    })),
    ifEmpty: texts('composition.sections.none'),
  };
}
