import type { ChartModel } from '../../model/drawing/chart';
import { chartFrame } from '../chart/chartFrame';
import { writeChart } from '../chart/writeChart';
import { RelationList } from '../package/relations';
import type { DrawingPart } from './drawingPart';

/** Adds a chart's part with those that hang on it, and gives the frame that shows it. */
export function addChart(chart: ChartModel, part: DrawingPart): string {
  const { writer, workbook } = part.parts;
  const written = writeChart(chart, workbook);
  const relations = new RelationList(written.kept.map((relation) => part.parts.keep(relation)));
  for (const { relationType, contentType, path: before, markup } of written.related) {
    const path = writer.freePath(before, '.xml');
    writer.add(path, contentType, markup);
    relations.add(relationType, path);
  }
  const path = writer.freePath(written.path, '.xml');
  writer.add(path, written.contentType, written.markup);
  writer.addRelations(path, relations.relations);
  return chartFrame(chart, part.relations.add(written.relationType, path), part.numberOf(chart.id));
}
