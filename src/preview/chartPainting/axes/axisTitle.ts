import { chartText } from '../../model/drawing/chartData';
import type { ChartAxisModel } from '../../model/drawing/chartParts';
import { chartWords } from '../../model/drawing/chartWords';
import { letters, type LetterStyle } from '../chartLetters';
import type { ChartScene } from '../chartScene';
import { displayUnitLabel } from './numberText';

const USUAL = { size: 10 };
const UNIT_USUAL = { size: 9 };

/** An axis's title, or the name of its unit, as ECharts names an axis; nothing where neither is shown. */
export function axisName(
  scene: ChartScene,
  axis: ChartAxisModel | undefined,
  isVertical: boolean,
): { readonly name?: string; readonly nameTextStyle?: LetterStyle; readonly nameRotate?: number } {
  if (!axis) return {};
  const { title } = axis;
  const unit = displayUnitLabel(axis);
  const text = title.visible
    ? (chartText(scene.workbook, scene.chart, title, scene.locale) ?? chartWords(scene.locale).axisTitle)
    : '';
  const name = [text, unit].filter((part) => part !== '').join(' ');
  if (name === '') return {};
  const font = title.visible ? title.format.font : axis.format.font;
  return {
    name,
    nameTextStyle: letters(font, scene.chart.format.font, title.visible ? USUAL : UNIT_USUAL),
    nameRotate: rotation(title.textOrientation, isVertical),
  };
}

/** Titles of upright axes are turned unless somebody chose otherwise; 180 stands for letters under one another. */
const rotation = (chosen: number | undefined, isVertical: boolean): number => {
  if (chosen === undefined) return isVertical ? 90 : 0;
  return chosen === 180 ? 90 : chosen;
};
