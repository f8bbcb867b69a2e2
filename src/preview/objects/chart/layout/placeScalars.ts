import type { ScalarDefinition, Session } from '../../../interpreter/officeClass';
import type { Frame } from '../../../model/drawing/anchor';
import type { ChartPlace } from '../../../model/drawing/chartFormat';
import { points } from '../chartArguments';
import { change, type Part } from '../chartPart';

type Side = keyof Frame;
const SIDES: readonly Side[] = ['left', 'top', 'width', 'height'];

/** Where something lies, in points; null where it is not shown. `place` holds the sides that can be set. */
export function placeScalars<Subject>(
  boxOf: (subject: Subject, session: Session) => Frame | null,
  place?: (subject: Subject) => Part<ChartPlace>,
  settable: readonly Side[] = SIDES,
): Record<string, ScalarDefinition<Subject>> {
  return Object.fromEntries(
    SIDES.map((side): [string, ScalarDefinition<Subject>] => {
      const get = (subject: Subject, session: Session): number | null => boxOf(subject, session)?.[side] ?? null;
      if (!place || !settable.includes(side)) return [side, { get }];
      const set = (subject: Subject, value: unknown, session: Session): void => {
        const length = points(value, side, session);
        change(place(subject), session, (model) => {
          model[side] = length;
        });
      };
      return [side, { get, set }];
    }),
  );
}
