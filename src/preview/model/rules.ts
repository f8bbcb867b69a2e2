import type { Rect } from './area';

/**
 * A data validation over one or more areas. `rule`, `errorAlert` and `prompt` have the shapes of
 * Excel.DataValidationRule, DataValidationErrorAlert and DataValidationPrompt; formulas are text, en-US.
 */
export interface DataValidationModel {
  areas: Rect[];
  /** Replaced as a whole, never changed: copies of the validation share it. */
  rule: Readonly<Record<string, unknown>>;
  errorAlert: { readonly message: string; readonly showAlert: boolean; readonly style: string; readonly title: string };
  prompt: { readonly message: string; readonly showPrompt: boolean; readonly title: string };
  ignoreBlanks: boolean;
}

/**
 * A conditional format. `type` as Excel.ConditionalFormatType; `settings` holds that type's rule and format in
 * Office.js's shapes (`{ rule, format }` for custom, cellValue, containsText, topBottom, preset; `{ criteria, ... }`
 * for colorScale, iconSet; the bar's properties for dataBar).
 */
export interface ConditionalFormatModel {
  readonly id: string;
  readonly type: string;
  areas: Rect[];
  /** 0 is applied first. */
  priority: number;
  stopIfTrue: boolean;
  /** Replaced as a whole, never changed: copies of the format share it. */
  settings: Readonly<Record<string, unknown>>;
}
