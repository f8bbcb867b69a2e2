import type { ChartTextRun } from '../../../model/drawing/chartFormat';
import type { ChartTextModel } from '../../../model/drawing/chartParts';

/** Gives a part a text of its own in the place of what it showed. */
export function setOwnText(model: ChartTextModel, text: string): void {
  delete model.formula;
  model.runs = [{ text, font: {} }];
}

/** The runs of a text, cut so that the characters from `start` to before `end` are runs of their own. */
export function cutRuns(runs: readonly ChartTextRun[], start: number, end: number): ChartTextRun[] {
  let at = 0;
  return runs.flatMap((run) => {
    const from = at;
    at += run.text.length;
    const cuts = [0, start - from, end - from, run.text.length].map((cut) =>
      Math.min(Math.max(cut, 0), run.text.length),
    );
    const pieces = cuts.slice(1).map((cut, index) => run.text.slice(cuts[index], cut));
    return pieces.filter((text) => text !== '').map((text) => ({ text, font: { ...run.font } }));
  });
}

/** Those of the runs that share characters with the part from `start` to before `end`. */
export function runsWithin(runs: readonly ChartTextRun[], start: number, end: number): ChartTextRun[] {
  let at = 0;
  return runs.filter(({ text }) => {
    const from = at;
    at += text.length;
    return from < end && at > start;
  });
}
