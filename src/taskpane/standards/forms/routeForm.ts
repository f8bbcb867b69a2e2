import { GRADES } from '../../../domain/classification/classes';
import { DEPOT_NAME_LENGTH, parseRouteSettings, ROUTE_BOUNDS as BOUNDS, ROUTES_KEY, type WorkbookRouteSettings } from '../../../workbook/routeSettings';
import { asDraft, readAt, rowsAt, type Draft } from '../model/draft';
import type { SettingField, SettingForm, SettingGroup } from '../model/settingForm';

/** Characters of a region's, salesperson's or customer's name. */
const NAME_LENGTH = 200;
/** Rows of depots and of pins. */
const MOST_ROWS = 200;

const WAY: SettingGroup = {
  id: 'way',
  title: { text: 'standards.routes.way' },
  rule: 'P3.2c',
  entries: [['by'], ['isRoundTrip'], ['roadFactor'], ['seed']],
  fields: [
    {
      kind: 'choice',
      path: ['by'],
      label: { text: 'pane.reports.by' },
      choices: (['region', 'salesperson'] as const).map((value) => ({ value, label: { text: `pane.reports.${value}` } })),
    },
    { kind: 'flag', path: ['isRoundTrip'], label: { text: 'standards.routes.isRoundTrip' } },
    { kind: 'number', path: ['roadFactor'], label: { text: 'standards.routes.roadFactor' }, bounds: BOUNDS.roadFactor, unit: 'times' },
    { kind: 'number', path: ['seed'], label: { text: 'standards.routes.seed' }, bounds: BOUNDS.seed, unit: 'none' },
  ],
};

const INTERVALS: SettingGroup = {
  id: 'intervals',
  title: { text: 'standards.routes.intervals' },
  hint: 'standards.routes.intervalsHint',
  rule: 'P3.2c',
  entries: [['intervals']],
  fields: [...GRADES, 'none' as const].map((grade): SettingField => ({
    kind: 'number',
    path: ['intervals', grade],
    label: grade === 'none' ? { text: 'standards.routes.withoutGrade' } : { text: 'standards.routes.ofGrade', facts: { grade } },
    bounds: BOUNDS.weeks,
    unit: 'weeks',
  })),
};

const depotFields = (draft: Draft, row: number): readonly SettingField[] => {
  const isPlace = readAt(draft, ['depots', row, 'kind']) === 'place';
  return [
    { kind: 'text', path: ['depots', row, 'group'], label: { text: 'standards.routes.depotOf' }, length: NAME_LENGTH, isNeeded: false, placeholder: { text: 'standards.routes.allOthers' } },
    {
      kind: 'choice',
      path: ['depots', row, 'kind'],
      label: { text: 'standards.routes.depotKind' },
      choices: (['place', 'customer'] as const).map((value) => ({ value, label: { text: `standards.routes.depotKinds.${value}` } })),
    },
    ...(isPlace ? placeFields(row) : [{ kind: 'text', path: ['depots', row, 'customer'], label: { text: 'standards.routes.customer' }, length: NAME_LENGTH, isNeeded: true } as const]),
  ];
};

const placeFields = (row: number): readonly SettingField[] => [
  { kind: 'text', path: ['depots', row, 'name'], label: { text: 'standards.routes.depotName' }, length: DEPOT_NAME_LENGTH, isNeeded: true },
  { kind: 'number', path: ['depots', row, 'longitude'], label: { text: 'standards.routes.longitude' }, bounds: BOUNDS.longitude, unit: 'degrees' },
  { kind: 'number', path: ['depots', row, 'latitude'], label: { text: 'standards.routes.latitude' }, bounds: BOUNDS.latitude, unit: 'degrees' },
];

const depotsGroup = (draft: Draft): SettingGroup => ({
  id: 'depots',
  title: { text: 'standards.routes.depots' },
  hint: 'standards.routes.depotsHint',
  rule: 'P3.2c',
  entries: [['depots']],
  fields: [],
  list: {
    path: ['depots'],
    least: 0,
    most: MOST_ROWS,
    addLabel: 'standards.routes.addDepot',
    newRow: { group: '', kind: 'place', name: '', longitude: '', latitude: '', customer: '' },
    rowTitle: (row) => ({ text: 'standards.routes.depot', facts: { number: row + 1 } }),
    row: (row) => depotFields(draft, row),
  },
  laws: [{ kind: 'different', paths: rowsAt(draft, ['depots']).map((_, row) => ['depots', row, 'group']) }],
});

const pinsGroup = (draft: Draft): SettingGroup => ({
  id: 'pins',
  title: { text: 'standards.routes.pins' },
  hint: 'standards.routes.pinsHint',
  rule: 'P3.2c',
  entries: [['pins']],
  fields: [],
  list: {
    path: ['pins'],
    least: 0,
    most: MOST_ROWS,
    addLabel: 'standards.routes.addPin',
    newRow: { customer: '', kind: 'first', place: 1 },
    rowTitle: (row) => ({ text: 'standards.routes.pin', facts: { number: row + 1 } }),
    row: (row) => [
      { kind: 'text', path: ['pins', row, 'customer'], label: { text: 'standards.routes.customer' }, length: NAME_LENGTH, isNeeded: true },
      {
        kind: 'choice',
        path: ['pins', row, 'kind'],
        label: { text: 'standards.routes.pinKind' },
        choices: (['first', 'last', 'place'] as const).map((value) => ({ value, label: { text: `standards.routes.pinKinds.${value}` } })),
      },
      ...(readAt(draft, ['pins', row, 'kind']) === 'place' ? [{ kind: 'number', path: ['pins', row, 'place'], label: { text: 'standards.routes.place' }, bounds: BOUNDS.place, unit: 'none' } as const] : []),
    ],
  },
  laws: [{ kind: 'different', paths: rowsAt(draft, ['pins']).map((_, row) => ['pins', row, 'customer']) }],
});

const ALL_OTHERS = '*';

/** Depots and pins as rows; in the workbook they are entries by name. */
function rowsOf({ depots, pins, ...rest }: WorkbookRouteSettings): Draft {
  return {
    ...(asDraft(rest) as Readonly<Record<string, Draft>>),
    depots: Object.entries(depots).map(([group, depot]) => ({
      group: group === ALL_OTHERS ? '' : group,
      ...('customer' in depot ? { kind: 'customer', customer: depot.customer, name: '', longitude: '', latitude: '' } : { kind: 'place', ...depot, customer: '' }),
    })),
    pins: Object.entries(pins).map(([customer, pin]) => ({ customer, kind: typeof pin === 'number' ? 'place' : pin, place: typeof pin === 'number' ? pin : 1 })),
  };
}

const depotEntry = (depot: Draft): readonly [string, Draft] => {
  const of = (name: string): Draft => readAt(depot, [name]);
  const place = of('kind') === 'customer' ? { customer: of('customer') } : { name: of('name'), longitude: of('longitude'), latitude: of('latitude') };
  return [String(of('group')) || ALL_OTHERS, place];
};

const pinEntry = (pin: Draft): readonly [string, Draft] => {
  const kind = readAt(pin, ['kind']);
  return [String(readAt(pin, ['customer'])), kind === 'place' ? readAt(pin, ['place']) : kind];
};

/** P3.2c: how routes are made, where they start, who is visited when. */
export const routeForm: SettingForm = {
  job: 'planRoutes',
  key: ROUTES_KEY,
  draftOf: (stored) => rowsOf(parseRouteSettings(stored)),
  groupsOf: (draft) => [WAY, INTERVALS, depotsGroup(draft), pinsGroup(draft)],
  entriesOf: (draft) => ({
    ...(draft as Readonly<Record<string, unknown>>),
    depots: Object.fromEntries(rowsAt(draft, ['depots']).map(depotEntry)),
    pins: Object.fromEntries(rowsAt(draft, ['pins']).map(pinEntry)),
  }),
};
