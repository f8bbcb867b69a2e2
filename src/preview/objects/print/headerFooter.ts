import {
  officeObject,
  type OfficeClassDefinition,
  type OfficeObject,
  type ScalarDefinition,
} from '../../interpreter/officeClass';
import type { PageLayoutModel } from '../../model/pageLayout';
import { booleanArgument, choiceArgument, textArgument } from '../arguments';

/** The headers and footers of some pages; default and odd pages share theirs, as in the file. */
interface PagesSubject {
  readonly layout: PageLayoutModel;
  readonly pages: 'odd' | 'even' | 'first';
}

/** Excel's bound for one header's or footer's text with its codes. */
const TEXT_LIMIT = 255;

const part = (name: string): ScalarDefinition<PagesSubject> => ({
  get: ({ layout, pages }) => layout.headersFooters[`${pages}.${name}`] ?? '',
  set: ({ layout, pages }, value) => {
    layout.headersFooters[`${pages}.${name}`] = textArgument(value, name, TEXT_LIMIT);
  },
});

export const headerFooterClass: OfficeClassDefinition<PagesSubject> = {
  scalars: {
    leftHeader: part('leftHeader'),
    centerHeader: part('centerHeader'),
    rightHeader: part('rightHeader'),
    leftFooter: part('leftFooter'),
    centerFooter: part('centerFooter'),
    rightFooter: part('rightFooter'),
  },
};

const STATES = ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'] as const;

const onOff = (name: 'useSheetMargins' | 'useSheetScale'): ScalarDefinition<PageLayoutModel> => ({
  get: (layout) => layout.headersFooters[name] !== 'false',
  set: (layout, value) => {
    layout.headersFooters[name] = String(booleanArgument(value, name));
  },
});

const pages =
  (of: PagesSubject['pages']) =>
  (layout: PageLayoutModel): OfficeObject =>
    officeObject('HeaderFooter', { layout, pages: of });

export const headerFooterGroupClass: OfficeClassDefinition<PageLayoutModel> = {
  scalars: {
    state: {
      get: (layout) => layout.headersFooters['state'] ?? 'Default',
      set: (layout, value) => {
        layout.headersFooters['state'] = choiceArgument(value, 'state', STATES);
      },
    },
    useSheetMargins: onOff('useSheetMargins'),
    useSheetScale: onOff('useSheetScale'),
  },
  navigation: {
    defaultForAllPages: pages('odd'),
    oddPages: pages('odd'),
    evenPages: pages('even'),
    firstPage: pages('first'),
  },
};
