import type { OfficeClassDefinition, OfficeObject, Session } from '../../interpreter/officeClass';
import { allDrawings } from '../../model/drawing/groupFrames';
import type { LineEndModel } from '../../model/drawing/shape';
import { choiceArgument, integerArgument, invalidArgument } from '../arguments';
import { followConnections, sitesOf } from './connections';
import { changeDrawings, isShape, shapeObject, type TypedShape } from './shapePlace';

type LineShape = TypedShape<'Line'>;
type EndName = 'begin' | 'end';

export const CONNECTOR_TYPES = ['Straight', 'Elbow', 'Curve'] as const;

const ARROWS = {
  arrowheadLength: ['Short', 'Medium', 'Long'],
  arrowheadStyle: ['None', 'Triangle', 'Stealth', 'Diamond', 'Oval', 'Open'],
  arrowheadWidth: ['Narrow', 'Medium', 'Wide'],
} as const;

function arrowScalar(end: EndName, key: keyof typeof ARROWS) {
  return {
    get: ({ content }: LineShape) => content[end][key],
    set: ({ sheet, content }: LineShape, value: unknown, session: Session) => {
      const given = choiceArgument<string>(value, key, ARROWS[key]);
      changeDrawings(sheet, session);
      content[end][key] = given;
    },
  };
}

/** The shape that an end is tied to, as a null object where it is free. */
function connectedShape({ sheet, content }: LineShape, end: EndName): OfficeObject | null {
  const id = content[end].connection?.shapeId;
  for (const { drawing } of allDrawings(sheet.drawings)) if (drawing.id === id) return shapeObject(sheet, drawing);
  return null;
}

function connect(line: LineShape, end: EndName, [shape, site]: readonly unknown[], session: Session): void {
  if (!isShape(shape)) throw invalidArgument('A shape is needed.');
  const { sheet, drawing } = shape.subject;
  if (sheet !== line.sheet || drawing === line.drawing)
    throw invalidArgument('The shape must be another one of the same sheet.');
  const most = sitesOf(drawing).length - 1;
  const connection = { shapeId: drawing.id, site: integerArgument(site, 'connectionSite', 0, most) };
  changeDrawings(line.sheet, session);
  line.content[end].connection = connection;
  followConnections(line.sheet);
}

function disconnect({ sheet, content }: LineShape, end: EndName, session: Session): void {
  changeDrawings(sheet, session);
  delete content[end].connection;
}

const siteOf = ({ connection }: LineEndModel): number | null => connection?.site ?? null;

export const lineClass: OfficeClassDefinition<LineShape> = {
  identity: ({ drawing }) => ({ Id: drawing.id }),
  scalars: {
    id: { get: ({ drawing }) => drawing.id },
    beginArrowheadLength: arrowScalar('begin', 'arrowheadLength'),
    beginArrowheadStyle: arrowScalar('begin', 'arrowheadStyle'),
    beginArrowheadWidth: arrowScalar('begin', 'arrowheadWidth'),
    beginConnectedSite: { get: ({ content }) => siteOf(content.begin) },
    connectorType: {
      get: ({ content }) => content.connectorType,
      set: ({ sheet, content }, value, session) => {
        const given = choiceArgument(value, 'connectorType', CONNECTOR_TYPES);
        changeDrawings(sheet, session);
        content.connectorType = given;
      },
    },
    endArrowheadLength: arrowScalar('end', 'arrowheadLength'),
    endArrowheadStyle: arrowScalar('end', 'arrowheadStyle'),
    endArrowheadWidth: arrowScalar('end', 'arrowheadWidth'),
    endConnectedSite: { get: ({ content }) => siteOf(content.end) },
    isBeginConnected: { get: ({ content }) => content.begin.connection !== undefined },
    isEndConnected: { get: ({ content }) => content.end.connection !== undefined },
  },
  navigation: {
    beginConnectedShape: (line) => connectedShape(line, 'begin'),
    endConnectedShape: (line) => connectedShape(line, 'end'),
    shape: ({ sheet, drawing }) => shapeObject(sheet, drawing),
  },
  methods: {
    connectBeginShape: (line, args, session) => connect(line, 'begin', args, session),
    connectEndShape: (line, args, session) => connect(line, 'end', args, session),
    disconnectBeginShape: (line, _args, session) => disconnect(line, 'begin', session),
    disconnectEndShape: (line, _args, session) => disconnect(line, 'end', session),
  },
};
