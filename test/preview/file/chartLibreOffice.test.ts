import { beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWorkbook, writeWorkbook } from '../../../src/preview/file';
import { CLASSIC_TYPES } from '../../../src/preview/file/chart/chartKinds';
import { drawingsOf } from '../../../src/preview/model/drawing/drawing';
import type { ChartModel } from '../../../src/preview/model/drawing/chart';
import type { WorkbookModel } from '../../../src/preview/model/workbook';
import { chartOfFigures, workbookOfFigures } from './chartModels';

/** LibreOffice opens a workbook with a chart of each type and saves what it made of it. */
const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;
const MINUTES = 60_000;

/** What LibreOffice has instead of kinds that it does not know. */
const INSTEAD: Readonly<Record<string, string>> = {
  PieOfPie: 'Pie',
  BarOfPie: 'Pie',
  Bubble3DEffect: 'Bubble',
  Surface: '3DColumn',
  SurfaceWireframe: '3DColumn',
  SurfaceTopView: '3DColumn',
  SurfaceTopViewWireframe: '3DColumn',
};

function workbookOfAll(): WorkbookModel {
  const workbook = workbookOfFigures();
  const [sheet] = workbook.sheets;
  for (const [at, chartType] of CLASSIC_TYPES.entries()) {
    const chart = chartOfFigures(workbook, chartType);
    chart.name = chartType;
    chart.title.runs = [{ text: `Of ${chartType}`, font: {} }];
    sheet?.drawings.pop();
    const anchor = { placement: 'Absolute', left: 0, top: 110 + at * 200, width: 300, height: 190 } as const;
    sheet?.drawings.push({ ...chart, id: `{11111111-2222-3333-4444-${String(at).padStart(12, '0')}}`, anchor });
  }
  return workbook;
}

(hasLibreOffice ? describe : describe.skip)('LibreOffice, where it is installed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'charts-'));
  let charts: readonly ChartModel[] = [];

  beforeAll(() => {
    mkdirSync(join(folder, 'out'));
    writeFileSync(join(folder, 'charts.xlsx'), writeWorkbook(workbookOfAll()));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const out = join(folder, 'out');
    spawnSync('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      out,
      join(folder, 'charts.xlsx'),
    ]);
    const workbook = readWorkbook(readFileSync(join(out, 'charts.xlsx')));
    charts = drawingsOf(workbook.sheets[0]?.drawings ?? [], 'chart');
  }, 3 * MINUTES);

  it('takes every chart for one', () => {
    expect(charts.map(({ name }) => name)).toEqual(CLASSIC_TYPES);
  });

  it.each(CLASSIC_TYPES.map((chartType, index) => ({ chartType, index })))(
    'takes a chart for what it is: $chartType',
    ({ chartType, index }) => {
      const chart = charts[index];
      expect(chart).toMatchObject({ chartType: INSTEAD[chartType] ?? chartType, title: { visible: true } });
      expect(chart?.title.runs?.map(({ text }) => text).join('')).toBe(`Of ${chartType}`);
      const own = chartOfFigures(workbookOfFigures(), chartType);
      expect(chart?.series.map(({ values }) => values.formula)).toEqual(own.series.map(({ values }) => values.formula));
      expect(chart?.axes.map(({ kind, group, visible }) => [kind, group, visible])).toEqual(
        own.axes.map(({ kind, group, visible }) => [kind, group, visible]),
      );
      expect(chart?.legend.visible).toBe(own.legend.visible);
    },
  );
});
