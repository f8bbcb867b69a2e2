import { field } from '../../domain/catalogue/catalogue';
import type { CustomerClasses } from '../../domain/classification/customerClasses';
import { CLASS_KINDS, type ClassKind } from '../../domain/classification/reasons';
import type { Texts } from '../../i18n/texts';
import { CLASSES_OF, className } from './classText';

type EnteredKind = 'customerType' | 'ownership' | 'tradeType' | 'locationType';
export type SummaryKind = ClassKind | EnteredKind;

/** The kinds of classes in the policy's order. */
export const SUMMARY_KINDS: readonly SummaryKind[] = ['relationship', 'dealStage', 'customerType', 'position', 'ownership', 'tradeType', 'locationType', 'grade'];

/** How many customers a class has and what they bought in the period. */
export interface ClassCount {
  readonly label: string;
  readonly customers: number;
  readonly sales: number;
  /** Counted within another line, like the remark 'large, short history'. */
  readonly isRemark: boolean;
}

/** Customers and sales by class of one kind, every class of it, and those without one. */
export function classCounts(kind: SummaryKind, all: readonly CustomerClasses[], texts: Texts): readonly ClassCount[] {
  const sums = new Map<string, { customers: number; sales: number }>();
  const add = (key: string, sales: number): void => {
    const sum = sums.get(key) ?? { customers: 0, sales: 0 };
    sums.set(key, { customers: sum.customers + 1, sales: sum.sales + sales });
  };
  for (const facts of all) {
    add(valueOf(kind, facts), facts.sales);
    if (kind === 'position' && facts.isLargeShortHistory) add(REMARK, facts.sales);
  }
  const line = (key: string, label: string, isRemark = false): ClassCount => ({ label, ...(sums.get(key) ?? { customers: 0, sales: 0 }), isRemark });
  return [
    ...classesOf(kind, texts).map(({ key, label }) => line(key, label)),
    ...(kind === 'position' ? [line(REMARK, texts('classification.largeShort'), true)] : []),
    ...(kind === 'relationship' ? [] : [line('', isComputed(kind) ? texts('classification.noClass') : texts('classification.summary.notEntered'))]),
  ];
}

const REMARK = 'largeShort';

const isComputed = (kind: SummaryKind): kind is ClassKind => CLASS_KINDS.some((one) => one === kind);

function valueOf(kind: SummaryKind, facts: CustomerClasses): string {
  if (isComputed(kind)) return facts.classes[kind].valid?.value ?? '';
  const entered = String(facts[kind]);
  return field('Customers', kind).items?.some(({ key }) => key === entered) ? entered : '';
}

function classesOf(kind: SummaryKind, texts: Texts): readonly { readonly key: string; readonly label: string }[] {
  if (isComputed(kind)) return CLASSES_OF[kind].map((key) => ({ key, label: className(key, texts) }));
  return (field('Customers', kind).items ?? []).map(({ key, label }) => ({ key, label: label[texts.language] }));
}
