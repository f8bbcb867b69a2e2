const OFFICE_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Namespaces of drawing parts. */
export const DRAWING_NAMESPACE = {
  sheetDrawing: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  creation: 'http://schemas.microsoft.com/office/drawing/2014/main',
  vectorPicture: 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
} as const;

export const DRAWING_RELATION = {
  drawing: `${OFFICE_RELATION}/drawing`,
  image: `${OFFICE_RELATION}/image`,
  hyperlink: `${OFFICE_RELATION}/hyperlink`,
} as const;

export const DRAWING_CONTENT = 'application/vnd.openxmlformats-officedocument.drawing+xml';

/** What Office calls the extensions that hold a drawing's id and a picture's vector graphic. */
export const EXTENSION = {
  creation: '{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}',
  vectorPicture: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}',
} as const;
