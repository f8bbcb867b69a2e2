import type { WorkbookModel } from '../../model/workbook';
import { attributeOf, flagOf, numberOf, otherAttributes, type XmlElement } from '../xml/element';
import { element } from '../xml/markup';

const MODES = { auto: 'Automatic', autoNoTable: 'AutomaticExceptTables', manual: 'Manual' } as const;

const MODELLED = ['calcMode', 'calcId', 'fullCalcOnLoad', 'iterate', 'iterateCount', 'iterateDelta', 'fullPrecision'];

/** How the workbook is calculated: when, how circles are, and how precisely. */
export function readCalculation(settings: XmlElement | undefined, workbook: WorkbookModel): void {
  const mode = attributeOf(settings, 'calcMode');
  workbook.calculationMode = mode === 'manual' || mode === 'autoNoTable' ? MODES[mode] : 'Automatic';
  if (!settings) return;
  const { iterativeCalculation } = workbook;
  iterativeCalculation.enabled = flagOf(settings, 'iterate');
  iterativeCalculation.maxIteration = numberOf(settings, 'iterateCount') ?? iterativeCalculation.maxIteration;
  iterativeCalculation.maxChange = numberOf(settings, 'iterateDelta') ?? iterativeCalculation.maxChange;
  workbook.usePrecisionAsDisplayed = !flagOf(settings, 'fullPrecision', true);
  workbook.preserved.attributes.set('calcPr', otherAttributes(settings, MODELLED));
}

export function writeCalculation({
  calculationMode,
  iterativeCalculation,
  usePrecisionAsDisplayed,
  preserved,
}: WorkbookModel): string {
  const mode = Object.entries(MODES).find(([, office]) => office === calculationMode)?.[0];
  const { enabled, maxIteration, maxChange } = iterativeCalculation;
  return element('calcPr', {
    calcId: 191029,
    calcMode: mode === 'auto' ? undefined : mode,
    ...preserved.attributes.get('calcPr'),
    iterate: enabled || undefined,
    iterateCount: maxIteration === 100 ? undefined : maxIteration,
    iterateDelta: maxChange === 0.001 ? undefined : maxChange,
    fullPrecision: usePrecisionAsDisplayed ? false : undefined,
    fullCalcOnLoad: true,
  });
}
