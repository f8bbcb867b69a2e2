import type { ChartKind } from './chartKinds';
import { chartElement, type ChartChildren } from './elementOrder';

/** The angles from which Excel shows new charts with depth, by the elements that hold their series. */
const VIEWS: Readonly<Record<string, ChartChildren>> = {
  bar3DChart: { rotX: 15, rotY: 20, depthPercent: 100, rAngAx: true },
  pie3DChart: { rotX: 30, rotY: 0, depthPercent: 100, rAngAx: false },
  line3DChart: { rotX: 15, rotY: 20, depthPercent: 100, rAngAx: false },
  area3DChart: { rotX: 15, rotY: 20, depthPercent: 100, rAngAx: false },
  surface3DChart: { rotX: 15, rotY: 20, depthPercent: 100, rAngAx: false },
  surfaceChart: { rotX: 90, rotY: 0, depthPercent: 100, rAngAx: false, perspective: 0 },
};
/** Columns that stand one behind the other are seen in perspective, others in parallel. */
const DEEP_COLUMNS: ChartChildren = { rotX: 15, rotY: 20, depthPercent: 100, rAngAx: false };

/** `c:view3D` of a kind, or undefined for flat ones. */
export function writeView3D({ element, group }: ChartKind): string | undefined {
  const isDeep = element === 'bar3DChart' && group['grouping'] === 'standard';
  const view = isDeep ? DEEP_COLUMNS : VIEWS[element];
  return view && chartElement('view3D', view);
}
