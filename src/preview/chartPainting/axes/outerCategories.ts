import type { CustomSeriesOption } from 'echarts';
import { FAINT_LINE, textPixels, type LetterStyle } from '../chartLetters';
import { elementLetters } from '../frame/chartTitle';
import type { CategorySlots } from './categorySlots';

/** A run of slots under one outer label. */
interface Run {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

const ROW = 1.6;

/** How many pixels the outer levels of a category axis take below its own labels. */
export const outerHeight = ({ outer }: CategorySlots, { fontSize }: LetterStyle): number =>
  outer.length * fontSize * ROW;

function runsOf(level: readonly string[]): Run[] {
  const starts = level.flatMap((label, at) => (label !== '' || at === 0 ? [at] : []));
  return starts.map((from, place) => ({ label: level[from] ?? '', from, to: (starts[place + 1] ?? level.length) - 1 }));
}

/** The outer levels of categories, written below the axis's own labels with lines between what belongs together. */
export function outerCategorySeries(slots: CategorySlots, style: LetterStyle, bottom: number): CustomSeriesOption[] {
  return slots.outer.map((level, depth) => {
    const runs = runsOf(level.slice(0, slots.labels.length));
    const middle = bottom - (slots.outer.length - depth - 0.5) * style.fontSize * ROW;
    return {
      type: 'custom' as const,
      id: `outerCategories${depth}`,
      silent: true,
      clip: false,
      encode: { x: [0, 1] },
      data: runs.map(({ from, to }) => [from, to]),
      renderItem: ({ dataIndex }, api) => {
        const size = api.size?.([1, 0]);
        const half = (Array.isArray(size) ? (size[0] ?? 0) : 0) / 2;
        const [from = 0] = api.coord([api.value(0), 0]);
        const [to = 0] = api.coord([api.value(1), 0]);
        const text = runs[dataIndex]?.label ?? '';
        const room = to - from + 2 * half - 4;
        const line = (x: number) => ({
          type: 'line' as const,
          shape: { x1: x, y1: middle - style.fontSize * 1.7, x2: x, y2: middle + style.fontSize * 0.7 },
          style: { stroke: FAINT_LINE, lineWidth: 1 },
        });
        const label = {
          type: 'text' as const,
          x: (from + to) / 2,
          y: middle,
          style: {
            text,
            align: 'center' as const,
            verticalAlign: 'middle' as const,
            width: Math.max(1, Math.min(room, textPixels(text, style) * 1.2)),
            overflow: 'truncate' as const,
            ...elementLetters(style),
          },
        };
        return { type: 'group', children: [line(from - half), line(to + half), label] };
      },
    };
  });
}
