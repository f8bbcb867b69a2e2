import {
  officeObject,
  type OfficeClassDefinition,
  type OfficeObject,
  type Session,
} from '../../../interpreter/officeClass';
import type { ChartLineModel, ChartPartFormat } from '../../../model/drawing/chartFormat';
import { within, type Part } from '../chartPart';
import type { FillSubject } from './chartFill';
import type { FontLook, FontSubject } from './chartFont';
import type { LineLook, LineSubject } from './chartLine';

/** What the format of a part leads to; which of them there are is told by the class. */
export interface FormatSubject {
  readonly fill?: FillSubject;
  readonly line?: LineSubject;
  readonly font?: FontSubject;
}

/** How a part looks while nobody has set anything of it. */
export interface PartLook {
  readonly fill: (session: Session) => string | null;
  readonly line: (session: Session) => LineLook;
  readonly font: (session: Session) => FontLook;
}

/** The format of a part that has fill, border or line, and letters. */
export const partFormat = (format: Part<ChartPartFormat>, look: PartLook): FormatSubject => ({
  fill: { part: format, automatic: look.fill },
  line: { part: within(format, ({ line }) => line), automatic: look.line },
  font: { part: within(format, ({ font }) => font), automatic: look.font },
});

/** The format of a part that holds it as `format`. */
export const ownFormat = (part: Part<{ readonly format: ChartPartFormat }>, look: PartLook): FormatSubject =>
  partFormat(
    within(part, ({ format }) => format),
    look,
  );

/** The format of a part that is only a line. */
export const lineFormat = (line: Part<ChartLineModel>, look: PartLook['line']): FormatSubject => ({
  line: { part: line, automatic: look },
});

function object<Subject>(className: string, subject: Subject | undefined): OfficeObject | null {
  return subject === undefined ? null : officeObject(className, subject);
}

/** All classes of formats: each has those of these parts that the library gives it. */
export const chartFormatClass: OfficeClassDefinition<FormatSubject> = {
  navigation: {
    border: ({ line }) => object('ChartBorder', line),
    fill: ({ fill }) => object('ChartFill', fill),
    font: ({ font }) => object('ChartFont', font),
    line: ({ line }) => object('ChartLineFormat', line),
  },
};
