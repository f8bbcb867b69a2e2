import { officeObject, type OfficeClassDefinition, type Session } from '../../../interpreter/officeClass';
import type { ChartGridlinesModel } from '../../../model/drawing/chartParts';
import { booleanArgument } from '../../arguments';
import { change, within, type Part } from '../chartPart';
import { lineFormat } from '../format/chartFormat';
import type { LineLook } from '../format/chartLine';

interface GridlinesSubject {
  readonly part: Part<ChartGridlinesModel>;
  readonly look: (session: Session) => LineLook;
}

export const chartGridlinesClass: OfficeClassDefinition<GridlinesSubject> = {
  scalars: {
    visible: {
      get: ({ part }) => part.read().visible,
      set: ({ part }, value, session) => {
        const visible = booleanArgument(value, 'visible');
        change(part, session, (gridlines) => {
          gridlines.visible = visible;
        });
      },
    },
  },
  navigation: {
    format: ({ part, look }) =>
      officeObject(
        'ChartGridlinesFormat',
        lineFormat(
          within(part, ({ line }) => line),
          look,
        ),
      ),
  },
};
