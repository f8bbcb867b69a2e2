import type { DrawingAnchor } from '../../model/drawing/anchor';
import type { ChartModel } from '../../model/drawing/chart';
import type { DrawingBase, DrawingModel, UnknownDrawing } from '../../model/drawing/drawing';
import type { SlicerModel } from '../../model/drawing/slicer';
import { CHART_RELATION } from '../chart/chartNames';
import { readChart } from '../chart/readChart';
import { slicerNameIn } from '../slicer/slicerFrame';
import { attributeOf, childrenOf, type XmlElement } from '../xml/element';
import type { DrawingSources } from './drawingSources';
import { relationsIn, standaloneMarkup } from './markupScope';
import { firstNamed, readNames } from './readNames';

/**
 * What an object other than a shape is: a chart or slicer where the model knows it, or else a drawing of which only the
 * place and the names are read.
 */
export function readFrame(
  object: XmlElement,
  anchor: DrawingAnchor,
  sources: DrawingSources,
): ChartModel | SlicerModel | UnknownDrawing {
  const base = readNames(firstNamed(object), anchor, sources);
  return (
    readChartFrame(object, base, sources) ?? readSlicerFrame(object, base, sources) ?? { ...base, kind: 'unknown' }
  );
}

function readChartFrame(object: XmlElement, base: DrawingBase, sources: DrawingSources): ChartModel | undefined {
  const id = attributeOf(chartLink(object), 'id');
  const relation = sources.relations.find((candidate) => candidate.id === id);
  const isChart = relation?.relationType === CHART_RELATION.chart || relation?.relationType === CHART_RELATION.extended;
  const root = isChart ? sources.parts.xml(relation.target) : undefined;
  if (!relation || !root) return undefined;
  const { workbook, sheet, parts } = sources;
  return readChart(root, base, {
    workbook,
    sheet,
    relations: parts.relations(relation.target),
    part: (path) => parts.xml(path),
    pivotTableId: (sheetName, pivotName) =>
      workbook.sheets.find(({ name }) => name === sheetName)?.pivotTables.find(({ name }) => name === pivotName)?.id,
  });
}

/** The `c:chart` or `cx:chart` that leads to the chart's part; what older programs show instead is passed over. */
function chartLink(object: XmlElement): XmlElement | undefined {
  if (object.name === 'chart' && attributeOf(object, 'id') !== undefined) return object;
  for (const child of childrenOf(object)) {
    const found = child.name === 'Fallback' ? undefined : chartLink(child);
    if (found) return found;
  }
  return undefined;
}

/** A frame that names a slicer of the workbook. */
function readSlicerFrame(object: XmlElement, base: DrawingBase, { slicers }: DrawingSources): SlicerModel | undefined {
  const name = slicerNameIn(object);
  const contents = name === undefined ? undefined : slicers.get(name);
  return name === undefined || !contents ? undefined : { ...base, name, ...contents };
}

/**
 * The drawing with the markup that it came from: its anchor's element, or its own in a group. What it was when it was
 * read is noted when all drawings of the part are known.
 */
export function withFile<Drawing extends DrawingModel>(
  drawing: Drawing,
  element: XmlElement,
  { root, relations }: DrawingSources,
): Drawing {
  const markup = standaloneMarkup(element, root);
  return Object.assign(drawing, { file: { markup, relations: relationsIn(markup, relations), asRead: '' } });
}
