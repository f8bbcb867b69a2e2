import type { ChartModel } from '../../../model/drawing/chart';
import type { DrawingBase } from '../../../model/drawing/drawing';
import type { XmlElement } from '../../xml/element';
import type { ChartReadingFacts } from '../chartReading';
import type { ChartSources } from '../chartSources';

export function readExtendedChart(_root: XmlElement, _base: DrawingBase, _sources: ChartSources, _facts: ChartReadingFacts): ChartModel | undefined {
  return undefined;
}
