import { chartData } from '../../model/drawing/chartData';
import { chartTitleText } from '../../model/drawing/chartData';
import type { ChartModel } from '../../model/drawing/chart';
import type { DrawingModel } from '../../model/drawing/drawing';
import { drawingJson } from '../../model/drawing/drawingJson';
import { frameIn } from './frameIn';
import type { SlicerModel } from '../../model/drawing/slicer';
import { drawChartInto } from '../charts/charts';
import type { SheetView } from '../grid/sheetView';
import { drawShape } from '../shapes/shapeView';
import { drawSlicer, type SlicerActions, type SlicerTexts } from '../slicers/slicerView';
import type { SlicerItem } from '../slicers/slicerChoice';
import type { FloatingItem } from './floatingLayer';
import { anchorBox } from './pixelBox';

/** What drawing needs besides the sheet. */
export interface DrawingSurroundings {
  readonly locale: string;
  readonly slicerTexts: SlicerTexts;
  readonly slicerItems: (slicer: SlicerModel) => readonly SlicerItem[];
  readonly slicerAdds: (slicer: SlicerModel) => boolean;
  readonly slicerActions: (slicer: SlicerModel) => SlicerActions;
}

export const drawingKey = ({ id }: Pick<DrawingModel, 'id'>): string => `drawing:${id}`;

/** The drawings of a sheet that are shown, from back to front. */
export const drawingItems = (view: SheetView, surroundings: DrawingSurroundings): FloatingItem[] =>
  view.sheet.drawings
    .filter(({ visible, kind }) => visible && kind !== 'unknown')
    .map((drawing) => drawingItem(view, drawing, surroundings));

function drawingItem(view: SheetView, drawing: DrawingModel, surroundings: DrawingSurroundings): FloatingItem {
  const item = { key: drawingKey(drawing), box: anchorBox(drawing.anchor, view.offsets) };
  const label = nameOf(view, drawing, surroundings.locale);
  const named = (element: HTMLElement, role: string): void => {
    element.classList.add('drawing', drawing.kind);
    element.role = role;
    element.ariaLabel = label;
    element.tabIndex = 0;
  };
  switch (drawing.kind) {
    case 'chart':
      return {
        ...item,
        mark: () => chartMark(view, drawing, surroundings.locale),
        draw: (element) => {
          named(element, 'img');
          return drawChart(view, drawing, element, item.box, surroundings.locale);
        },
      };
    case 'shape':
      return {
        ...item,
        mark: () => drawingJson(drawing),
        draw: (element) => {
          named(element, 'img');
          return drawShape(frameIn(element), drawing, item.box, (place, chart) =>
            drawChart(view, chart, place, sizeOf(place), surroundings.locale),
          );
        },
      };
    case 'slicer':
      return {
        ...item,
        mark: () =>
          JSON.stringify([
            drawing,
            surroundings.slicerItems(drawing),
            surroundings.slicerAdds(drawing),
            view.workbook.themeColors,
          ]),
        draw: (element) => {
          named(element, 'group');
          drawSlicer(
            frameIn(element),
            {
              slicer: drawing,
              items: surroundings.slicerItems(drawing),
              adds: surroundings.slicerAdds(drawing),
              theme: view.workbook.themeColors,
            },
            surroundings.slicerTexts,
            surroundings.slicerActions(drawing),
          );
          return undefined;
        },
      };
    case 'unknown':
      return { ...item, mark: () => '', draw: () => undefined };
  }
}

const sizeOf = (element: HTMLElement): { readonly width: number; readonly height: number } => ({
  width: element.clientWidth,
  height: element.clientHeight,
});

function drawChart(
  { workbook }: SheetView,
  chart: ChartModel,
  element: HTMLElement,
  { width, height }: { readonly width: number; readonly height: number },
  locale: string,
): () => void {
  const place = frameIn(element);
  const release = drawChartInto(place, { workbook, chart, locale, box: { left: 0, top: 0, width, height } });
  return () => {
    release();
    place.replaceChildren();
  };
}

/** A chart is drawn anew when it or what it shows has changed. */
function chartMark({ workbook }: SheetView, chart: ChartModel, locale: string): string {
  const shown = chartData(workbook, chart, locale).series.map(({ series: _, ...data }) => data);
  return `${drawingJson(chart)}${JSON.stringify(shown)}${chartTitleText(workbook, chart, locale)}${workbook.themeColors.join()}`;
}

function nameOf({ workbook }: SheetView, drawing: DrawingModel, locale: string): string {
  const { altTextDescription, altTextTitle, name } = drawing;
  const title = drawing.kind === 'chart' && drawing.title.visible ? chartTitleText(workbook, drawing, locale) : '';
  return altTextDescription || altTextTitle || title || (drawing.kind === 'slicer' ? drawing.caption : name);
}
