import type { OfficeClassDefinition, Session } from '../../../interpreter/officeClass';
import type { ChartFillModel } from '../../../model/drawing/chartFormat';
import { colorArgument } from '../../arguments';
import { change, type Part } from '../chartPart';

/** Something that has a fill. */
export interface WithFill {
  fill?: ChartFillModel;
}

export interface FillSubject {
  readonly part: Part<WithFill>;
  /** The colour that the fill has while nobody has set one; null: none. */
  readonly automatic: (session: Session) => string | null;
}

export const chartFillClass: OfficeClassDefinition<FillSubject> = {
  methods: {
    clear: ({ part }, _, session) =>
      change(part, session, (model) => {
        model.fill = null;
      }),
    getSolidColor: ({ part, automatic }, _, session) => {
      const { fill } = part.read();
      return (fill === undefined ? automatic(session) : fill) ?? '';
    },
    setSolidColor: ({ part }, [color], session) => {
      const fill = colorArgument(color, 'color');
      change(part, session, (model) => {
        model.fill = fill;
      });
    },
  },
};
