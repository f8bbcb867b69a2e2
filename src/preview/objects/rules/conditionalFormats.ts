import type { LiveArea } from '../../interpreter/liveArea';
import type { OfficeClassDefinition, OfficeObject, Session } from '../../interpreter/officeClass';
import { intersectAreas, subtractAreas } from '../../model/operations/subtractAreas';
import { setRuleAreas } from '../../model/ruleAreas';
import type { ConditionalFormatModel } from '../../model/rules';
import { choiceArgument, itemNotFound } from '../arguments';
import { checkAllowed } from '../cells/protectedCells';
import { rectOf } from '../range/rangeObject';
import { formatObject, ordered, renumber, type ConditionalFormatSubject } from './conditionalFormat';
import { defaultSettings, formatTypes } from './formatDefaults';

/** The formats that touch a range, by priority. */
function formatsOn(area: LiveArea): ConditionalFormatSubject[] {
  rectOf(area);
  return ordered(area.sheet)
    .filter((format) => intersectAreas(format.areas, area.rects).length > 0)
    .map((format) => ({ sheet: area.sheet, format }));
}

function find(area: LiveArea, id: unknown): OfficeObject | undefined {
  const found = formatsOn(area).find(({ format }) => format.id === id);
  return found && formatObject(found);
}

/**
 * A new format comes after those that are there, as Microsoft's samples (and macros) have it: what is added first is
 * of priority 0. The library's types say the opposite of the method.
 */
function add(area: LiveArea, [type]: readonly unknown[], session: Session): OfficeObject {
  rectOf(area);
  checkAllowed(area.sheet, 'allowFormatCells');
  const kind = choiceArgument(type, 'type', formatTypes);
  const format: ConditionalFormatModel = {
    id: session.newId(),
    type: kind,
    areas: [...area.rects],
    priority: 0,
    stopIfTrue: false,
    settings: defaultSettings(kind),
  };
  renumber(area.sheet, [...ordered(area.sheet), format]);
  return formatObject({ sheet: area.sheet, format });
}

/** Takes the range out of all formats; those without any cells left go. */
function clearAll(area: LiveArea): void {
  rectOf(area);
  checkAllowed(area.sheet, 'allowFormatCells');
  for (const { format } of formatsOn(area)) setRuleAreas(format, subtractAreas(format.areas, area.rects));
  renumber(
    area.sheet,
    ordered(area.sheet).filter((format) => format.areas.length > 0),
  );
}

export const conditionalFormatCollectionClass: OfficeClassDefinition<LiveArea> = {
  items: (area) => formatsOn(area).map(formatObject),
  item: find,
  methods: {
    add,
    clearAll,
    getCount: (area) => formatsOn(area).length,
    getItemAt: (area, [index]) => {
      const found = typeof index === 'number' ? formatsOn(area)[index] : undefined;
      if (!found) throw itemNotFound("The requested resource doesn't exist.");
      return formatObject(found);
    },
    getItemOrNullObject: (area, [id]) => find(area, id) ?? null,
  },
};
