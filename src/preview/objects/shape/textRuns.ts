import type { ShapeFontModel, ShapeTextModel, ShapeTextRun } from '../../model/drawing/shape';

/** A part of a text: characters from `start` to before `end`. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

export const textIn = (text: ShapeTextModel): string => text.runs.map((run) => run.text).join('');

export const wholeText = (text: ShapeTextModel): TextSpan => ({ start: 0, end: textIn(text).length });

/** Runs cut where the span begins and ends, in three parts. */
function cut(
  runs: readonly ShapeTextRun[],
  { start, end }: TextSpan,
): [ShapeTextRun[], ShapeTextRun[], ShapeTextRun[]] {
  const parts: [ShapeTextRun[], ShapeTextRun[], ShapeTextRun[]] = [[], [], []];
  let at = 0;
  for (const { text, font } of runs) {
    const bounds = [0, start - at, end - at, text.length].map((bound) => Math.min(Math.max(bound, 0), text.length));
    parts.forEach((part, index) => {
      const piece = text.slice(bounds[index], bounds[index + 1]);
      if (piece !== '') part.push({ text: piece, font });
    });
    at += text.length;
  }
  return parts;
}

/** The runs of a span; of an empty span the one whose letters what is typed there takes. */
export function runsIn(text: ShapeTextModel, span: TextSpan): readonly ShapeTextRun[] {
  const [before, within, after] = cut(text.runs, span);
  if (within.length > 0) return within;
  const neighbour = before.at(-1) ?? after[0] ?? text.runs[0];
  return neighbour ? [{ ...neighbour, text: '' }] : [];
}

/** Puts other characters into a span; they take the letters of its first one. Gives the span that they fill. */
export function replaceText(text: ShapeTextModel, span: TextSpan, replacement: string): TextSpan {
  const [before, , after] = cut(text.runs, span);
  const font = runsIn(text, span)[0]?.font;
  if (!font) return span;
  const runs = [...before, ...(replacement === '' ? [] : [{ text: replacement, font }]), ...after];
  text.runs = runs.length > 0 ? runs : [{ text: '', font }];
  return { start: span.start, end: span.start + replacement.length };
}

/** Changes the letters of a span. */
export function changeFont(text: ShapeTextModel, span: TextSpan, change: Partial<ShapeFontModel>): void {
  const changed = ({ text: characters, font }: ShapeTextRun): ShapeTextRun => ({
    text: characters,
    font: { ...font, ...change },
  });
  const [before, within, after] = cut(text.runs, span);
  const isWhole = before.length === 0 && after.length === 0;
  text.runs = isWhole ? text.runs.map(changed) : [...before, ...within.map(changed), ...after];
}

/** What all of some values are; null where they differ. */
export function commonOf<Value>(values: readonly Value[]): Value | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}
