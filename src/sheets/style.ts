/**
 * A cell's look, in Excel's units: sizes in points, colours `#RRGGBB`. Parts that are left out stay as they are.
 */
export interface CellLook {
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** '' takes the fill away. */
  readonly fillColor?: string;
  readonly horizontal?: 'General' | 'Left' | 'Center' | 'Right' | 'CenterAcrossSelection';
  readonly vertical?: 'Top' | 'Center' | 'Bottom';
  readonly wrap?: boolean;
  readonly shrinkToFit?: boolean;
  readonly indent?: number;
  /** Lines on the outside and between the cells of each area. */
  readonly borders?: { readonly [edge in LookEdge]?: LookLine };
  readonly locked?: boolean;
}

export type LookEdge = 'top' | 'bottom' | 'left' | 'right' | 'insideHorizontal' | 'insideVertical';

export interface LookLine {
  readonly weight: 'Hairline' | 'Thin' | 'Medium' | 'Thick';
  readonly color: string;
}
