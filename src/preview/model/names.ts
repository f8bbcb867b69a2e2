/** A defined name. `formula` with its leading `=`, en-US; scope is where it is kept (workbook or sheet). */
export interface NamedItemModel {
  readonly id: string;
  name: string;
  formula: string;
  comment: string;
  visible: boolean;
}
