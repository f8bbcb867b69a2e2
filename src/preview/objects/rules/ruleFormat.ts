import {
  officeObject,
  type OfficeClassDefinition,
  type OfficeObject,
  type ScalarDefinition,
} from '../../interpreter/officeClass';
import { booleanArgument, choiceArgument, colorArgument, itemNotFound, numberFormatArgument } from '../arguments';
import { existing, setSetting, type ConditionalFormatSubject } from './conditionalFormat';

type Settings = Readonly<Record<string, unknown>>;

const settingsOf = (value: unknown): Settings =>
  typeof value === 'object' && value !== null ? (value as Settings) : {};

/** What a rule does to the look of a cell: `format` of its settings, of which only what was set is there. */
const formatOf = (subject: ConditionalFormatSubject): Settings => settingsOf(existing(subject).settings['format']);

const partOf = (subject: ConditionalFormatSubject, part: 'font' | 'fill' | 'borders'): Settings =>
  settingsOf(formatOf(subject)[part]);

/** Sets or (with undefined) takes away one part of the format. */
function setFormat(subject: ConditionalFormatSubject, name: string, value: unknown): void {
  const format = { ...formatOf(subject), [name]: value };
  if (value === undefined) delete format[name];
  setSetting(subject, 'format', format);
}

function fontScalar(
  name: string,
  check: (value: unknown, name: string) => unknown,
  none: unknown,
): ScalarDefinition<ConditionalFormatSubject> {
  return {
    get: (subject) => partOf(subject, 'font')[name] ?? none,
    set: (subject, value) => setFormat(subject, 'font', { ...partOf(subject, 'font'), [name]: check(value, name) }),
  };
}

export const conditionalRangeFormatClass: OfficeClassDefinition<ConditionalFormatSubject> = {
  scalars: {
    numberFormat: {
      get: (subject) => formatOf(subject)['numberFormat'] ?? null,
      set: (subject, value) => setFormat(subject, 'numberFormat', numberFormatArgument(value)),
    },
  },
  navigation: {
    borders: (subject) => officeObject('ConditionalRangeBorderCollection', subject),
    fill: (subject) => officeObject('ConditionalRangeFill', subject),
    font: (subject) => officeObject('ConditionalRangeFont', subject),
  },
};

export const conditionalRangeFontClass: OfficeClassDefinition<ConditionalFormatSubject> = {
  scalars: {
    bold: fontScalar('bold', booleanArgument, null),
    color: fontScalar('color', colorArgument, ''),
    italic: fontScalar('italic', booleanArgument, null),
    strikethrough: fontScalar('strikethrough', booleanArgument, null),
    underline: fontScalar(
      'underline',
      (value, name) => choiceArgument(value, name, ['None', 'Single', 'Double']),
      'None',
    ),
  },
  methods: { clear: (subject) => setFormat(subject, 'font', undefined) },
};

export const conditionalRangeFillClass: OfficeClassDefinition<ConditionalFormatSubject> = {
  scalars: {
    color: {
      get: (subject) => partOf(subject, 'fill')['color'] ?? '',
      set: (subject, value) => setFormat(subject, 'fill', { color: colorArgument(value, 'color') }),
    },
  },
  methods: { clear: (subject) => setFormat(subject, 'fill', undefined) },
};

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
type Edge = (typeof EDGES)[number];
const LINES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'] as const;

interface BorderSubject {
  readonly subject: ConditionalFormatSubject;
  readonly edge: Edge;
}

const borderObject = (subject: ConditionalFormatSubject, edge: Edge): OfficeObject<BorderSubject> =>
  officeObject('ConditionalRangeBorder', { subject, edge });

const borderOf = ({ subject, edge }: BorderSubject): Settings => settingsOf(partOf(subject, 'borders')[edge]);

function setBorder(border: BorderSubject, change: Settings): void {
  const { subject, edge } = border;
  const line = { style: 'Continuous', color: '#000000', ...borderOf(border), ...change };
  setFormat(subject, 'borders', { ...partOf(subject, 'borders'), [edge]: line });
}

export const conditionalRangeBorderClass: OfficeClassDefinition<BorderSubject> = {
  identity: ({ edge }) => ({ Id: edge }),
  scalars: {
    color: {
      get: (border) => borderOf(border)['color'] ?? '',
      set: (border, value) => setBorder(border, { color: colorArgument(value, 'color') }),
    },
    sideIndex: { get: ({ edge }) => edge },
    style: {
      get: (border) => borderOf(border)['style'] ?? 'None',
      set: (border, value) => setBorder(border, { style: choiceArgument(value, 'style', LINES) }),
    },
  },
};

export const conditionalRangeBorderCollectionClass: OfficeClassDefinition<ConditionalFormatSubject> = {
  scalars: { count: { get: () => EDGES.length } },
  navigation: {
    bottom: (subject) => borderObject(subject, 'EdgeBottom'),
    left: (subject) => borderObject(subject, 'EdgeLeft'),
    right: (subject) => borderObject(subject, 'EdgeRight'),
    top: (subject) => borderObject(subject, 'EdgeTop'),
  },
  items: (subject) => EDGES.map((edge) => borderObject(subject, edge)),
  item: (subject, key) => {
    const edge = EDGES.find((candidate) => candidate === key);
    return edge && borderObject(subject, edge);
  },
  methods: {
    getItemAt: (subject, [index]) => {
      const edge = typeof index === 'number' ? EDGES[index] : undefined;
      if (!edge) throw itemNotFound("The requested resource doesn't exist.");
      return borderObject(subject, edge);
    },
  },
};
