import {
  officeObject,
  type OfficeClassDefinition,
  type OfficeObject,
  type Session,
} from '../../../interpreter/officeClass';
import { chartTitleText } from '../../../model/drawing/chartData';
import type { ChartFontModel } from '../../../model/drawing/chartFormat';
import type { ChartTitleModel } from '../../../model/drawing/chartParts';
import { integerArgument, invalidArgument } from '../../arguments';
import type { Part } from '../chartPart';
import type { FontSubject } from '../format/chartFont';
import { LOOKS } from '../format/chartLooks';
import { cutRuns, runsWithin } from './textRuns';

/** Some characters of a title, whose letters can be other than the rest's. */
export function titleSubstring(
  part: Part<ChartTitleModel>,
  start: unknown,
  length: unknown,
  session: Session,
): OfficeObject {
  const text = chartTitleText(session.workbook, part.on.chart, session.options.locale);
  const from = integerArgument(start, 'start', 0, Math.max(0, text.length - 1));
  const to = from + integerArgument(length, 'length', 1, text.length - from);
  if (part.read().formula !== undefined) throw invalidArgument('The title shows a cell, which has one look.');
  const write = (): ChartFontModel[] => {
    const title = part.read();
    title.runs = cutRuns(title.runs ?? [{ text, font: {} }], from, to);
    return runsWithin(title.runs, from, to).map((run) => run.font);
  };
  const subject: FontSubject = {
    part: { on: part.on, read: () => part.read().format.font, write },
    pieces: () => runsWithin(part.read().runs ?? [], from, to).map((run) => run.font),
    automatic: LOOKS.title.font,
  };
  return officeObject('ChartFormatString', subject);
}

export const chartFormatStringClass: OfficeClassDefinition<FontSubject> = {
  navigation: { font: (subject) => officeObject('ChartFont', subject) },
};
