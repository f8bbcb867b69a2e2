import { officeObject, type OfficeClassDefinition, type OfficeObject } from '../../interpreter/officeClass';
import { itemNotFound, textArgument } from '../arguments';
import { ungroup } from './groupShapes';
import { drawingAt } from './shapeCollection';
import { drawingByKey, shapeObject, type TypedShape } from './shapePlace';

type GroupShape = TypedShape<'Group'>;

const find = ({ sheet, content }: GroupShape, key: unknown): OfficeObject | undefined => {
  const member = drawingByKey(content.shapes, key);
  return member && shapeObject(sheet, member);
};

function getItem(group: GroupShape, key: unknown): OfficeObject {
  const found = find(group, textArgument(key, 'key'));
  if (!found) throw itemNotFound("The requested resource doesn't exist.");
  return found;
}

export const groupShapeCollectionClass: OfficeClassDefinition<GroupShape> = {
  items: ({ sheet, content }) => content.shapes.map((member) => shapeObject(sheet, member)),
  item: find,
  methods: {
    getCount: ({ content }) => content.shapes.length,
    getItem: (group, [key]) => getItem(group, key),
    getItemAt: ({ sheet, content }, [index]) => shapeObject(sheet, drawingAt(content.shapes, index)),
    getItemOrNullObject: (group, [key]) => find(group, textArgument(key, 'key')) ?? null,
  },
};

export const shapeGroupClass: OfficeClassDefinition<GroupShape> = {
  identity: ({ drawing }) => ({ Id: drawing.id }),
  scalars: { id: { get: ({ drawing }) => drawing.id } },
  navigation: {
    shape: ({ sheet, drawing }) => shapeObject(sheet, drawing),
    shapes: (group) => officeObject('GroupShapeCollection', group),
  },
  methods: { ungroup: (group, _args, session) => ungroup(group, session) },
};
