import type { Session } from '../../interpreter/officeClass';
import { anchorAt, type DrawingPlacement, type Frame } from '../../model/drawing/anchor';
import { shaded } from '../../model/drawing/lightCurve';
import type {
  LineEndModel,
  ShapeContent,
  ShapeFillModel,
  ShapeFontModel,
  ShapeLineModel,
  ShapeModel,
  ShapeTextModel,
} from '../../model/drawing/shape';
import type { SheetModel } from '../../model/sheet';
import type { WorkbookModel } from '../../model/workbook';
import { baseName, newShapeName } from './shapeNames';

/** The workbook's colours of background, text and first accent. */
const BACKGROUND = 0;
const TEXT = 1;
const ACCENT = 4;
/** Outlines of new shapes have half the light of their fill. */
const OUTLINE_SHADE = 0.5;
const OUTLINE_WEIGHT = 1;
const TEXT_BOX_OUTLINE_WEIGHT = 0.75;
const LINE_WEIGHT = 0.5;
const FONT_SIZE = 11;
const SIDE_MARGIN = 7.2;
const EDGE_MARGIN = 3.6;

const colorOf = ({ themeColors }: WorkbookModel, index: number): string => themeColors[index] ?? '#000000';

const noFill: ShapeFillModel = { type: 'NoFill', color: '#FFFFFF', transparency: 0 };
const solid = (color: string): ShapeFillModel => ({ type: 'Solid', color, transparency: 0 });
const outline = (color: string, weight: number, visible = true): ShapeLineModel => ({
  visible,
  color,
  weight,
  style: 'Single',
  dashStyle: 'Solid',
  transparency: 0,
});

/** The fill and outline that Excel gives to a new shape. */
function lookOf(content: ShapeContent, workbook: WorkbookModel): Pick<ShapeModel, 'fill' | 'line'> {
  const accent = colorOf(workbook, ACCENT);
  switch (content.type) {
    case 'GeometricShape': {
      const fill = content.isTextBox ? colorOf(workbook, BACKGROUND) : accent;
      const weight = content.isTextBox ? TEXT_BOX_OUTLINE_WEIGHT : OUTLINE_WEIGHT;
      return { fill: solid(fill), line: outline(shaded(fill, OUTLINE_SHADE), weight) };
    }
    case 'Line':
      return { fill: noFill, line: outline(accent, LINE_WEIGHT) };
    case 'Image':
    case 'Group':
      return { fill: noFill, line: outline('#000000', OUTLINE_WEIGHT, false) };
  }
}

/** Puts a new shape in front of all others. */
export function addShape(
  sheet: SheetModel,
  content: ShapeContent,
  frame: Frame,
  session: Session,
  placement: DrawingPlacement = content.type === 'Image' ? 'OneCell' : 'TwoCell',
): ShapeModel {
  const shape: ShapeModel = {
    kind: 'shape',
    id: session.newId(),
    name: newShapeName(sheet, baseName(content)),
    anchor: anchorAt(sheet, frame, placement),
    altTextTitle: '',
    altTextDescription: '',
    visible: true,
    rotation: 0,
    lockAspectRatio: content.type === 'Image',
    ...lookOf(content, session.workbook),
    content,
  };
  sheet.drawings.push(shape);
  return shape;
}

/** The letters of a new shape: the workbook's own, light on a filled shape and dark in a text box. */
const newFont = (workbook: WorkbookModel, isTextBox: boolean): ShapeFontModel => ({
  name: workbook.styles.get(0).font.name,
  size: FONT_SIZE,
  color: colorOf(workbook, isTextBox ? TEXT : BACKGROUND),
  bold: false,
  italic: false,
  underline: 'None',
});

export const newText = (text: string, workbook: WorkbookModel, isTextBox: boolean): ShapeTextModel => ({
  runs: [{ text, font: newFont(workbook, isTextBox) }],
  leftMargin: SIDE_MARGIN,
  rightMargin: SIDE_MARGIN,
  topMargin: EDGE_MARGIN,
  bottomMargin: EDGE_MARGIN,
  horizontalAlignment: 'Left',
  verticalAlignment: 'Top',
  horizontalOverflow: 'Clip',
  verticalOverflow: 'Clip',
  orientation: 'Horizontal',
  readingOrder: 'LeftToRight',
  autoSizeSetting: 'AutoSizeNone',
});

export const newLineEnd = (): LineEndModel => ({
  arrowheadLength: 'Medium',
  arrowheadStyle: 'None',
  arrowheadWidth: 'Medium',
});
