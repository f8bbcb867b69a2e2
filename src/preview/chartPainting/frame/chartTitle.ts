import { chartTitleText } from '../../model/drawing/chartData';
import type { ChartTitleModel } from '../../model/drawing/chartParts';
import type { ChartScene } from '../chartScene';
import { letters, stroke, textPixels, type LetterStyle } from '../chartLetters';
import { isPlaced, pixelsOf, type Box } from './box';
import { IN_FRONT, type GraphicElement } from './graphicElement';

const USUAL = { size: 14 };
const LINE_HEIGHT = 1.25;
/** The orientation of letters that stand on one another. */
const STACKED = 180;
/** Pixels above and below the title. */
const MARGIN = { above: 10, below: 8 };

export interface ChartTitlePart {
  /** How much of the chart's height goes to the title; 0 where it lies over the plot. */
  readonly strip: number;
  readonly elements: readonly GraphicElement[];
}

/** The chart's title as it is drawn; nothing where it is not shown. */
export function chartTitlePart(scene: ChartScene): ChartTitlePart {
  const { chart, width } = scene;
  const { title } = chart;
  if (!title.visible) return { strip: 0, elements: [] };
  const style = letters(title.format.font, chart.format.font, USUAL);
  const text = wrapped(chartTitleText(scene.workbook, chart, scene.locale), style, width * 0.86);
  const lines = text.split('\n');
  const box = {
    left: width / 2,
    top: MARGIN.above,
    width: Math.max(...lines.map((line) => textPixels(line, style))),
    height: lines.length * style.fontSize * LINE_HEIGHT,
  };
  const strip = title.overlay || isPlaced(title.place) ? 0 : MARGIN.above + turnedHeight(box, angleOf(title)) + MARGIN.below;
  return { strip, elements: [titleElement(scene, text, style, box)] };
}

/** Radians by which a title is turned against the clock. */
const angleOf = ({ textOrientation }: ChartTitleModel): number =>
  textOrientation === STACKED ? 0 : (textOrientation * Math.PI) / 180;

/** How high a box is that is turned about its middle. */
const turnedHeight = ({ width, height }: Box, angle: number): number =>
  Math.abs(Math.sin(angle)) * width + Math.abs(Math.cos(angle)) * height;

function titleElement({ chart, width }: ChartScene, text: string, style: LetterStyle, box: Box): GraphicElement {
  const { title } = chart;
  const own = pixelsOf(title.place);
  const side = title.position === 'Left' ? 'left' : title.position === 'Right' ? 'right' : 'center';
  const x = own.left ?? (side === 'left' ? MARGIN.above : side === 'right' ? width - MARGIN.above : box.left);
  const line = stroke(title.format.line, { weight: 0.75 });
  const angle = angleOf(title);
  const runs = title.formula === undefined ? (title.runs ?? []) : [];
  return {
    type: 'text',
    z: IN_FRONT,
    silent: true,
    x,
    y: (own.top ?? box.top) + turnedHeight(box, angle) / 2,
    rotation: angle,
    style: {
      text: runs.length > 1 ? runs.map((run, at) => `{r${at}|${run.text}}`).join('') : text,
      align: own.left === undefined ? side : 'left',
      verticalAlign: 'middle',
      lineHeight: style.fontSize * LINE_HEIGHT,
      ...elementLetters(style),
      ...(title.format.fill ? { backgroundColor: title.format.fill, padding: 3 } : {}),
      ...(line.width > 0 ? { borderColor: line.color, borderWidth: line.width, padding: 3 } : {}),
      rich: Object.fromEntries(
        runs.map((run, at) => [
          `r${at}`,
          elementLetters(letters(run.font, { ...chart.format.font, ...title.format.font }, USUAL)),
        ]),
      ),
    },
  };
}

/** Letters of an element, which calls its colour a fill. */
export const elementLetters = ({
  fontFamily,
  fontSize,
  fontStyle,
  fontWeight,
  color,
}: LetterStyle): {
  fontFamily: string;
  fontSize: number;
  fontStyle: 'normal' | 'italic';
  fontWeight: 'normal' | 'bold';
  fill: string;
} => ({ fontFamily, fontSize, fontStyle, fontWeight, fill: color });

/** A text with line breaks where it is too long: between words, and between Chinese characters. */
export function wrapped(text: string, style: LetterStyle, room: number): string {
  const lines: string[] = [];
  for (const part of text.split('\n')) {
    let line = '';
    for (const word of part.match(/[\u2e80-\u9fff\uff00-\uffef]|[^\s\u2e80-\u9fff\uff00-\uffef]+\s*|\s+/g) ?? ['']) {
      if (line !== '' && textPixels(line + word.trimEnd(), style) > room) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += word;
    }
    lines.push(line.trimEnd());
  }
  return lines.join('\n');
}
