/** `#RRGGBB`; null: no fill; undefined: automatic, as the chart's style has it. */
export type ChartFillModel = string | null | undefined;

/** A line or border. What is undefined is automatic. `style` as Excel.ChartLineStyle; 'None' is no line. Weight in points. */
export interface ChartLineModel {
  color?: string;
  style?: string;
  weight?: number;
}

/** Letters. What is undefined is automatic. Size in points; `underline` as Excel.ChartUnderlineStyle. */
export interface ChartFontModel {
  name?: string;
  size?: number;
  bold?: boolean;
  italic?: boolean;
  color?: string;
  underline?: string;
}

/** The look of one part of a chart. */
export interface ChartPartFormat {
  fill?: ChartFillModel;
  line: ChartLineModel;
  font: ChartFontModel;
  /** How it stood in the opened file, which says more: gradients, theme colours, effects. */
  file?: ChartFormatFromFile;
}

/** The markup that a format was read from; each is written again while what was read of it (`asRead`, JSON) is the same. */
export interface ChartFormatFromFile {
  readonly shape?: { readonly markup: string; readonly asRead: string };
  readonly text?: { readonly markup: string; readonly asRead: string };
}

/** What an element of the file holds that the model does not know: markup by the name of the child. */
export type ChartKeptMarkup = Readonly<Record<string, string>>;

export const automaticFormat = (): ChartPartFormat => ({ line: {}, font: {} });

/** A piece of a title's text with letters of its own. */
export interface ChartTextRun {
  text: string;
  font: ChartFontModel;
}

/** How far somebody moved a label from the place that it takes by itself, in points to the right and down. */
export interface ChartOffset {
  left?: number;
  top?: number;
}

/** A place within the chart that somebody chose, in points from its top left corner; what is undefined is automatic. */
export interface ChartPlace {
  left?: number;
  top?: number;
  width?: number;
  height?: number;
}
