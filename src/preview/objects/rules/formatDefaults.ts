/** Excel.ConditionalFormatType, with the property that leads to each type's own object. */
export const FORMAT_TYPES = {
  Custom: 'custom',
  DataBar: 'dataBar',
  ColorScale: 'colorScale',
  IconSet: 'iconSet',
  TopBottom: 'topBottom',
  PresetCriteria: 'preset',
  ContainsText: 'textComparison',
  CellValue: 'cellValue',
} as const;

export type FormatType = keyof typeof FORMAT_TYPES;

export const formatTypes = Object.keys(FORMAT_TYPES) as readonly FormatType[];

/** What a conditional format is before its rule is set. */
export function defaultSettings(type: FormatType): Record<string, unknown> {
  switch (type) {
    case 'Custom':
      return { rule: { formula: '' }, format: {} };
    case 'CellValue':
      return { rule: { formula1: '=0', operator: 'EqualTo' }, format: {} };
    case 'ContainsText':
      return { rule: { operator: 'Contains', text: '' }, format: {} };
    case 'TopBottom':
      return { rule: { rank: 10, type: 'TopItems' }, format: {} };
    case 'PresetCriteria':
      return { rule: { criterion: 'Blanks' }, format: {} };
    case 'ColorScale':
      return {
        criteria: {
          minimum: { type: 'LowestValue', color: '#F8696B' },
          midpoint: { type: 'Percentile', formula: '=50', color: '#FFEB84' },
          maximum: { type: 'HighestValue', color: '#63BE7B' },
        },
      };
    case 'IconSet':
      return {
        style: 'ThreeTrafficLights1',
        criteria: iconCriteria('ThreeTrafficLights1'),
        reverseIconOrder: false,
        showIconOnly: false,
      };
    case 'DataBar':
      return dataBar();
  }
}

function dataBar(): Record<string, unknown> {
  return {
    lowerBoundRule: { type: 'Automatic' },
    upperBoundRule: { type: 'Automatic' },
    showDataBarOnly: false,
    barDirection: 'Context',
    axisFormat: 'Automatic',
    axisColor: '#000000',
    positiveFormat: { fillColor: '#638EC6', gradientFill: true, borderColor: '' },
    negativeFormat: {
      fillColor: '#FF0000',
      borderColor: '',
      matchPositiveFillColor: false,
      matchPositiveBorderColor: true,
    },
  };
}

/** How many icons a set has, by its name. */
export function iconCount(style: string): number {
  if (style.startsWith('Four')) return 4;
  return style.startsWith('Five') ? 5 : 3;
}

const THRESHOLDS: Readonly<Record<number, readonly number[]>> = { 3: [33, 67], 4: [25, 50, 75], 5: [20, 40, 60, 80] };

/** The thresholds that Excel gives a set; the first icon needs none. */
export const iconCriteria = (style: string): Record<string, unknown>[] => [
  { type: 'Invalid', formula: '', operator: 'Invalid' },
  ...(THRESHOLDS[iconCount(style)] ?? []).map((percent) => ({
    type: 'Percent',
    formula: `=${percent}`,
    operator: 'GreaterThanOrEqual',
  })),
];
