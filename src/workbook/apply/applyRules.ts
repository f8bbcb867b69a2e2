import { assertNever } from '../../domain/assertNever';
import type { CellRule, ConditionalBlock, SheetContent, ValidationBlock } from '../../sheets/plan';
import type { MessageMeter } from './messageMeter';
import { ACTION_BYTES, rangeOf } from '../ranges';

/** Data validations and conditional formats of a sheet's content. */
export async function applyRules(sheet: Excel.Worksheet, content: SheetContent, meter: MessageMeter): Promise<void> {
  for (const block of content.validations ?? []) {
    await meter.spend(ACTION_BYTES * 3);
    applyValidation(sheet, block);
  }
  for (const block of content.conditionals ?? []) {
    await meter.spend(ACTION_BYTES * 3);
    applyConditional(sheet, block);
  }
}

function applyValidation(sheet: Excel.Worksheet, block: ValidationBlock): void {
  const validation = rangeOf(sheet, block.area).dataValidation;
  const rule = validationRule(block.rule);
  if (rule) validation.rule = rule;
  if (block.prompt) validation.prompt = { showPrompt: true, ...block.prompt };
  if (block.error && rule) validation.errorAlert = { showAlert: true, style: STRICTNESS[block.strictness], ...block.error };
  validation.ignoreBlanks = true;
}

const STRICTNESS = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

/** The rule in Excel's shape; a prompt without a rule hangs on a formula that is always true. */
function validationRule(rule: CellRule): Excel.DataValidationRule | undefined {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.source.kind === 'items' ? rule.source.items.join(',') : rule.source.formula } };
    case 'date':
      return { date: { operator: 'Between', formula1: rule.min, formula2: rule.max } };
    case 'decimal':
      return { decimal: { operator: 'Between', formula1: rule.min, formula2: rule.max } };
    case 'wholeNumber':
      return { wholeNumber: { operator: 'Between', formula1: rule.min, formula2: rule.max } };
    case 'textLength':
      return { textLength: { operator: 'LessThanOrEqualTo', formula1: rule.max } };
    case 'custom':
      return { custom: { formula: rule.formula } };
    case 'none':
      return undefined;
    default:
      return assertNever(rule);
  }
}

function applyConditional(sheet: Excel.Worksheet, block: ConditionalBlock): void {
  const formats = rangeOf(sheet, block.area).conditionalFormats;
  const { rule } = block;
  switch (rule.kind) {
    case 'formula': {
      const custom = formats.add('Custom').custom;
      custom.rule.formula = rule.formula;
      if (rule.look.fillColor !== undefined) custom.format.fill.color = rule.look.fillColor;
      if (rule.look.fontColor !== undefined) custom.format.font.color = rule.look.fontColor;
      if (rule.look.bold !== undefined) custom.format.font.bold = rule.look.bold;
      break;
    }
    case 'dataBar': {
      const bar = formats.add('DataBar').dataBar;
      bar.positiveFormat.fillColor = rule.color;
      bar.positiveFormat.gradientFill = false;
      if (rule.max !== undefined) {
        bar.lowerBoundRule = { type: 'Number', formula: '0' };
        bar.upperBoundRule = { type: 'Number', formula: String(rule.max) };
      }
      break;
    }
    default:
      assertNever(rule);
  }
}
