import type { Session } from '../../interpreter/officeClass';
import { bounding } from '../../model/area';
import { chartAreas } from '../../model/drawing/chartReference';
import type { Place } from '../places';
import { existing, type ChartOnSheet } from './chartPart';

/** The range that the names, categories and values of all series lie in; undefined where they lie on several sheets or nowhere. */
export function placeOfSeries(on: ChartOnSheet, { workbook }: Session): Place | undefined {
  let place: Place | undefined;
  for (const { name, values, categories, bubbleSizes } of existing(on).series) {
    for (const part of [name, values, categories, bubbleSizes]) {
      if (part?.formula === undefined) continue;
      for (const { sheet, rect } of chartAreas(workbook, on.sheet, part.formula) ?? []) {
        if (place && place.sheet !== sheet) return undefined;
        place = { sheet, rect: place ? bounding(place.rect, rect) : rect };
      }
    }
  }
  return place;
}
