import {
  officeObject,
  type OfficeClassDefinition,
  type ScalarDefinition,
  type Session,
} from '../../interpreter/officeClass';
import { anchorAt, frameOf, type Frame } from '../../model/drawing/anchor';
import { allSlicers, noteSlicerFields, slicerTarget } from '../../model/drawing/slicerSources';
import { choiceArgument, invalidArgument, numberArgument, textArgument } from '../arguments';
import { checkAllowed } from '../cells/protectedCells';
import { changePivots } from '../pivot/changePivot';
import { clearSelection, isCleared, selectedKeys, selectKeys } from './slicerItems';
import { existing, renameSlicer, type SlicerPlace } from './slicerPlace';

const CAPTION_LIMIT = 255;

/** One side of the slicer's box in points; sizes must be above 0, distances not below. */
const box = (side: keyof Frame): ScalarDefinition<SlicerPlace> => ({
  get: (place, session) => frameOf(place.sheet, existing(place, session).anchor)[side],
  set: (place, value, session) => {
    const slicer = changeable(place, session);
    const isSize = side === 'width' || side === 'height';
    const points = numberArgument(value, side, 0);
    if (isSize && points === 0) throw invalidArgument(`${side} must be above 0.`);
    const frame = { ...frameOf(place.sheet, slicer.anchor), [side]: points };
    slicer.anchor = anchorAt(place.sheet, frame, slicer.anchor.placement);
  },
});

function changeable(place: SlicerPlace, session: Session): ReturnType<typeof existing> {
  const slicer = existing(place, session);
  checkAllowed(place.sheet, 'allowEditObjects');
  return slicer;
}

/** Office.js's documentation calls two of Excel's styles by names of their own. */
const STYLE_ALIASES: Readonly<Record<string, string>> = {
  TableStyleOther1: 'SlicerStyleOther1',
  TableStyleOther2: 'SlicerStyleOther2',
};

function setStyle(place: SlicerPlace, value: unknown, session: Session): void {
  const slicer = changeable(place, session);
  const name = textArgument(value, 'style');
  const style = session.workbook.objectStyles.nameOf('slicer', STYLE_ALIASES[name] ?? name);
  if (style === undefined) throw invalidArgument(`There is no slicer style ${name}.`);
  slicer.style = style;
}

/** Takes the slicer away; what it chose stays chosen where the field stands in the PivotTable. */
function remove(place: SlicerPlace, session: Session): void {
  const { workbook } = session;
  const slicer = changeable(place, session);
  const target = slicerTarget(workbook, slicer.source);
  place.sheet.drawings.splice(place.sheet.drawings.indexOf(slicer), 1);
  noteSlicerFields(workbook);
  if (target?.kind !== 'pivot') return;
  changePivots(
    target.pivots.map(({ pivot }) => pivot),
    session,
    () => undefined,
  );
}

export const slicerClass: OfficeClassDefinition<SlicerPlace> = {
  identity: ({ slicer }) => ({ Id: slicer.id }),
  scalars: {
    id: { get: ({ slicer }) => slicer.id },
    name: { get: (place, session) => existing(place, session).name, set: renameSlicer },
    caption: {
      get: (place, session) => existing(place, session).caption,
      set: (place, value, session) => {
        changeable(place, session).caption = textArgument(value, 'caption', CAPTION_LIMIT);
      },
    },
    left: box('left'),
    top: box('top'),
    width: box('width'),
    height: box('height'),
    isFilterCleared: { get: isCleared },
    /** Slicers of one field are sorted alike. */
    sortBy: {
      get: (place, session) => existing(place, session).sortBy,
      set: (place, value, session) => {
        const { cacheName } = changeable(place, session);
        const sortBy = choiceArgument(value, 'sortBy', ['DataSourceOrder', 'Ascending', 'Descending']);
        for (const slicer of allSlicers(session.workbook)) if (slicer.cacheName === cacheName) slicer.sortBy = sortBy;
      },
    },
    style: { get: (place, session) => existing(place, session).style, set: setStyle },
  },
  navigation: {
    slicerItems: (place) => officeObject('SlicerItemCollection', place),
    worksheet: ({ sheet }) => officeObject('Worksheet', sheet),
  },
  methods: {
    clearFilters: (place, _, session) => clearSelection(place, session),
    delete: (place, _, session) => remove(place, session),
    getSelectedItems: (place, _, session) => selectedKeys(place, session),
    selectItems: (place, [items], session) => selectKeys(place, items, session),
  },
};
