import type { LiveArea } from '../../interpreter/liveArea';
import {
  officeObject,
  type OfficeClassDefinition,
  type OfficeObject,
  type Session,
} from '../../interpreter/officeClass';
import type { CellArea } from '../../calculation';
import { sheetAddress } from '../../model/address';
import { unionAreas } from '../../model/operations/unionAreas';
import { integerArgument, itemNotFound } from '../arguments';
import { rangeAreasObject, rectOf } from './rangeObject';

/** The areas of each sheet, in the order of the tabs. */
export type WorkbookRangeAreasSubject = readonly LiveArea[];

type Methods = NonNullable<OfficeClassDefinition<LiveArea>['methods']>;

const missing = () => itemNotFound("The requested resource doesn't exist.");

/** Areas of several sheets as one object; fails where there are none. */
function workbookRangeAreas(session: Session, areas: readonly CellArea[]): OfficeObject<WorkbookRangeAreasSubject> {
  if (areas.length === 0) throw missing();
  const perSheet = session.workbook.sheets.flatMap((sheet) => {
    const rects = areas.filter((area) => area.sheet === sheet).map(({ rect }) => rect);
    return rects.length > 0 ? [rangeAreasObject(session, sheet, unionAreas(rects)).subject] : [];
  });
  return officeObject('WorkbookRangeAreas', perSheet);
}

const traced =
  (kind: 'precedents' | 'dependents', isDirect: boolean): Methods[string] =>
  (area, _, session) =>
    workbookRangeAreas(session, session.calculator[kind]({ sheet: area.sheet, rect: rectOf(area) }, isDirect));

/** The methods of a range that follow its formulas' references. */
export const rangeTraces: Methods = {
  getDependents: traced('dependents', false),
  getDirectDependents: traced('dependents', true),
  getDirectPrecedents: traced('precedents', true),
  getPrecedents: traced('precedents', false),
};

const areasObject = (area: LiveArea): OfficeObject => officeObject('RangeAreas', area);

function findBySheet(areas: WorkbookRangeAreasSubject, key: unknown): OfficeObject | null {
  const wanted = String(key).toLowerCase();
  const area = areas.find(({ sheet }) => sheet.isCalled(wanted) || sheet.id.toLowerCase() === wanted);
  return area ? areasObject(area) : null;
}

export const workbookRangeAreasClass: OfficeClassDefinition<WorkbookRangeAreasSubject> = {
  scalars: {
    addresses: {
      get: (areas) => areas.map(({ sheet, rects }) => rects.map((rect) => sheetAddress(sheet.name, rect)).join(',')),
    },
  },
  navigation: {
    areas: (areas) => officeObject('RangeAreasCollection', areas),
    ranges: (areas) => officeObject('RangeCollection', areas),
  },
  methods: {
    getRangeAreasBySheet: (areas, [key]) => {
      const found = findBySheet(areas, key);
      if (!found) throw missing();
      return found;
    },
    getRangeAreasOrNullObjectBySheet: (areas, [key]) => findBySheet(areas, key),
  },
};

export const rangeAreasCollectionClass: OfficeClassDefinition<WorkbookRangeAreasSubject> = {
  items: (areas) => areas.map(areasObject),
  methods: {
    getCount: (areas) => areas.length,
    getItemAt: (areas, [index]) => {
      const area = areas[integerArgument(index, 'index')];
      if (!area) throw missing();
      return areasObject(area);
    },
  },
};
