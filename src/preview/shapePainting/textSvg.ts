import { FALLBACK_FONTS, textPixels } from '../chartPainting/chartLetters';
import type { ShapeTextModel } from '../model/drawing/shape';
import { pointsToPixels } from './shapeLook';
import { escaped, svgElement } from './svgText';
import { textInset } from './textBox';

const LINE_HEIGHT = 1.2;

interface Word {
  readonly text: string;
  readonly font: ShapeTextModel['runs'][number]['font'];
  readonly width: number;
  /** Begins a line of its own. */
  readonly breaks: boolean;
}

const weightOf = (bold: boolean): 'bold' | 'normal' => (bold ? 'bold' : 'normal');

/** Words with the white space behind them; Chinese characters are words of their own. */
function wordsOf(text: ShapeTextModel): Word[] {
  return text.runs.flatMap(({ text: run, font }) =>
    run.split(/\r\n|[\r\n]/).flatMap((line, at) => {
      const words = line.match(/[\u2e80-\u9fff\uff00-\uffef]|[^\s\u2e80-\u9fff\uff00-\uffef]+\s*|\s+/g) ?? [''];
      return words.map((word, place) => ({
        text: word,
        font,
        width: textPixels(word, { fontSize: pointsToPixels(font.size), fontWeight: weightOf(font.bold) }),
        breaks: at > 0 && place === 0,
      }));
    }),
  );
}

function linesOf(words: readonly Word[], room: number): Word[][] {
  const lines: Word[][] = [[]];
  let width = 0;
  for (const word of words) {
    const last = lines.at(-1);
    if (word.breaks || (last && last.length > 0 && width + word.width > room)) {
      lines.push([word]);
      width = word.width;
    } else {
      last?.push(word);
      width += word.width;
    }
  }
  return lines;
}

const heightOf = (line: readonly Word[]): number =>
  Math.max(...line.map(({ font }) => pointsToPixels(font.size)), 0) * LINE_HEIGHT;

/** The text of a geometric shape in its box (pixels) as SVG, broken into lines by the estimated widths of its letters. */
export function textSvg(text: ShapeTextModel, geometry: string, width: number, height: number): string {
  if (text.runs.every((run) => run.text === '')) return '';
  const inset = textInset(geometry);
  const left = width * inset.left + pointsToPixels(text.leftMargin);
  const right = width * (1 - inset.right) - pointsToPixels(text.rightMargin);
  const top = height * inset.top + pointsToPixels(text.topMargin);
  const bottom = height * (1 - inset.bottom) - pointsToPixels(text.bottomMargin);
  const lines = linesOf(wordsOf(text), Math.max(1, right - left));
  const all = lines.reduce((sum, line) => sum + heightOf(line), 0);
  const isCentred = text.verticalAlignment.startsWith('Middle');
  let y = isCentred ? (top + bottom - all) / 2 : text.verticalAlignment.startsWith('Bottom') ? bottom - all : top;
  const { horizontalAlignment: align } = text;
  const [x, anchor] =
    align === 'Center' ? [(left + right) / 2, 'middle'] : align === 'Right' ? [right, 'end'] : [left, 'start'];
  return lines
    .map((line) => {
      y += heightOf(line);
      return svgElement(
        'text',
        { x, y: y - heightOf(line) * 0.24, 'text-anchor': anchor, 'xml:space': 'preserve' },
        line.map(spanOf).join(''),
      );
    })
    .join('');
}

const spanOf = ({ text, font }: Word): string =>
  svgElement(
    'tspan',
    {
      'font-family': `${font.name}, ${FALLBACK_FONTS.replaceAll("'", '')}`,
      'font-size': pointsToPixels(font.size),
      'font-weight': weightOf(font.bold),
      'font-style': font.italic ? 'italic' : 'normal',
      'text-decoration': font.underline === 'None' ? undefined : 'underline',
      fill: font.color,
    },
    escaped(text),
  );
