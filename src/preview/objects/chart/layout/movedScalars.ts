import type { ScalarDefinition, Session } from '../../../interpreter/officeClass';
import type { Frame } from '../../../model/drawing/anchor';
import type { ChartOffset } from '../../../model/drawing/chartFormat';
import { points } from '../chartArguments';
import { change, type Part } from '../chartPart';
import { rounded } from './textBox';

/** A label: where it lies by itself, whether it is shown, and how far it was moved. */
interface MovableLabel<Subject> {
  readonly automatic: (subject: Subject, session: Session) => Frame;
  readonly isShown: (subject: Subject) => boolean;
  readonly offset: (subject: Subject) => Part<ChartOffset>;
}

/** Where a label lies, in points; null where it is not shown. Moved labels go along with what they belong to. */
export function movedScalars<Subject>({
  automatic,
  isShown,
  offset,
}: MovableLabel<Subject>): Record<string, ScalarDefinition<Subject>> {
  const size = (side: 'width' | 'height'): ScalarDefinition<Subject> => ({
    get: (subject, session) => (isShown(subject) ? rounded(automatic(subject, session)[side]) : null),
  });
  const place = (side: keyof ChartOffset): ScalarDefinition<Subject> => ({
    get: (subject, session) =>
      isShown(subject) ? rounded(automatic(subject, session)[side] + (offset(subject).read()[side] ?? 0)) : null,
    set: (subject, value, session) => {
      const length = points(value, side, session);
      const from = automatic(subject, session)[side];
      change(offset(subject), session, (moved) => {
        moved[side] = length - from;
      });
    },
  });
  return { left: place('left'), top: place('top'), width: size('width'), height: size('height') };
}
