import { describe, expect, it } from '@jest/globals';
import { chartFrame, isExtendedChart } from '../../../src/preview/file/chart/chartFrame';
import { CLASSIC_TYPES } from '../../../src/preview/file/chart/chartKinds';
import { ALL_TYPES, chartOfFigures, workbookOfFigures } from './chartModels';

const frameOf = (chartType: string): string => {
  const chart = chartOfFigures(workbookOfFigures(), chartType);
  return chartFrame({ ...chart, name: 'Sales "2026"', altTextDescription: 'Up & up', visible: false }, 'rId4', 7);
};

describe('the frame of a chart in the drawing part', () => {
  it('leads to the chart’s part and carries its names and its id', () => {
    const frame = frameOf('Pie');
    expect(frame).toMatch(/^<xdr:graphicFrame macro="">.*<\/xdr:graphicFrame>$/);
    expect(frame).toContain('<xdr:cNvPr id="7" name="Sales &quot;2026&quot;" descr="Up &amp; up" hidden="1">');
    expect(frame).toContain('id="{11111111-2222-3333-4444-555555555555}"');
    expect(frame).toMatch(/<a:graphicData uri="[^"]*drawingml\/2006\/chart"><c:chart xmlns:c="[^"]*" r:id="rId4"\/>/);
  });

  it.each([
    ['Waterfall', 'cx1'],
    ['Funnel', 'cx2'],
    ['RegionMap', 'cx4'],
  ])('of the kind %s is for programs that know %s, with a box for others', (chartType, required) => {
    const frame = frameOf(chartType);
    expect(frame).toMatch(
      new RegExp(`^<mc:AlternateContent [^>]*><mc:Choice xmlns:${required}="[^"]*" Requires="${required}">`),
    );
    expect(frame).toMatch(/<cx:chart xmlns:cx="[^"]*" r:id="rId4"\/>.*<mc:Fallback><xdr:sp /);
  });

  it('is of the newer sort for the kinds that older programs do not know', () => {
    const newer = ALL_TYPES.filter((chartType) => isExtendedChart({ chartType }));
    expect(newer).toEqual(ALL_TYPES.filter((chartType) => !CLASSIC_TYPES.includes(chartType)));
  });
});
