import { cents } from '../domain/cents';
import { basisHandOvers, basisSteps, compositionSteps } from '../domain/composition/compositionReport';
import type { LedgerFacts, LeftOutReason } from '../domain/composition/ledgerFacts';
import type { Period } from '../domain/composition/period';
import type { ReportKind, ReportWish } from '../domain/composition/reportWish';
import { isoOf } from '../domain/serialDate';
import { createTexts, type Texts } from '../i18n/texts';
import { findingText } from '../sheets/composition/findingText';
import { periodText } from '../sheets/composition/periodText';
import { reportNames } from '../sheets/composition/reportNames';
import { Cancelled } from '../workbook/apply/messageMeter';
import { compositionChoices, type CompositionChoices } from './compositionChoices';
import { chosenComposition, compositionInput, readCompositionSource, type CompositionSource } from './compositionInput';
import { parseCompositionOptions, type SheetChoice } from './compositionOptions';
import { heedingCancel, Turns } from './inTurns';
import type { JobContext } from './job';
import type { GivenOptions } from './options';

/** A period by its name in words; days as `YYYY-MM-DD`. */
export interface PreviewPeriod {
  readonly text: string;
  readonly first: string;
  readonly last: string;
  readonly isComplete: boolean;
}

/** Lines of the ledger: those of the reports, and all others by what became of them. Together they are all lines. */
export interface PreviewLines {
  readonly inPeriod: number;
  readonly filteredOut: number;
  readonly otherPeriods: number;
  readonly leftOut: Readonly<Record<LeftOutReason, number>>;
}

/** The first figures of reports that are not made yet. */
export interface CompositionPreview {
  /** What holds where nothing else is chosen: the choices given over the workbook's last ones. */
  readonly wish: ReportWish;
  readonly sheets: SheetChoice;
  readonly period: PreviewPeriod;
  readonly before: PreviewPeriod;
  /** Name of the currency of all amounts; '' where the ledger names none. */
  readonly currency: string;
  readonly total: number;
  readonly totalBefore: number;
  /** Customers with sales in the period. */
  readonly customers: number;
  readonly lines: PreviewLines;
  /** The weightiest findings of each report, in words. */
  readonly reports: readonly { readonly kind: ReportKind; readonly findings: readonly string[] }[];
}

/** A workbook that was read once, of which choices are tried one after another; it speaks the context's display language. */
export interface CompositionReader {
  /** Lines of the ledger: what a preview costs goes by them. */
  readonly lines: number;
  /** The workbook's last choices. */
  readonly last: { readonly wish: ReportWish; readonly sheets: SheetChoice };
  /**
   * The first figures for these options, worked out in turns; throws a Refusal where they cannot be used or the reports
   * would be about nothing, and Cancelled soon after the signal says so.
   */
  readonly preview: (given: GivenOptions, signal?: AbortSignal) => Promise<CompositionPreview>;
  readonly choices: () => CompositionChoices;
}

/** Findings of each report that are shown ahead. */
const FINDINGS_AHEAD = 1;

/** The first figures for options, by a fresh look at the workbook. Nothing is written. */
export async function previewComposition(context: JobContext, given: GivenOptions): Promise<CompositionPreview> {
  return (await readCompositions(context)).preview(given);
}

/**
 * Reads the workbook for previews. Nothing is written. Throws Cancelled soon after the context's signal says so, and
 * refuses a workbook without customers (`noCustomers`).
 */
export async function readCompositions(context: JobContext): Promise<CompositionReader> {
  const texts = createTexts(context.displayLanguage);
  const source = await readCompositionSource(heedingCancel(context));
  if (context.signal.aborted) throw new Cancelled();
  return {
    lines: source.sources.tables.get('Sales')?.rowCount ?? 0,
    last: source.stored,
    preview: (given, signal = new AbortController().signal) => previewOf(source, given, signal, texts),
    choices: () => compositionChoices(source, context.displayLanguage),
  };
}

async function previewOf(source: CompositionSource, given: GivenOptions, signal: AbortSignal, texts: Texts): Promise<CompositionPreview> {
  const { wish, sheets } = chosenComposition(source.stored, parseCompositionOptions(given));
  const turns = new Turns({ signal, onProgress: () => undefined }, basisHandOvers(source.sources.tables.get('Sales')?.rowCount ?? 0) + wish.reports.length);
  const basis = await turns.run(basisSteps(compositionInput(source, wish)));
  const made = await turns.run(compositionSteps(basis));
  const nameOf = reportNames(basis, [], texts);
  const shown = (period: Period): PreviewPeriod => ({ text: periodText(period, texts), first: isoOf(period.first), last: isoOf(period.last), isComplete: period.isComplete });
  return {
    wish,
    sheets,
    period: shown(basis.period),
    before: shown(basis.before),
    currency: basis.currency,
    ...totalsOf(basis.facts),
    lines: linesOf(basis.facts),
    reports: made.map(({ kind, findings }) => ({ kind, findings: findings.slice(0, FINDINGS_AHEAD).map((finding) => findingText(finding, nameOf, texts)) })),
  };
}

function totalsOf({ cells: { count, customer, amount, amountBefore } }: LedgerFacts): Pick<CompositionPreview, 'total' | 'totalBefore' | 'customers'> {
  const buyers = new Set<number>();
  let [total, totalBefore] = [0, 0];
  for (let group = 0; group < count; group++) {
    total += amount[group] ?? 0;
    totalBefore += amountBefore[group] ?? 0;
    if (amount[group] !== 0) buyers.add(customer[group] ?? 0);
  }
  return { total: cents(total), totalBefore: cents(totalBefore), customers: buyers.size };
}

function linesOf({ used, inPeriod, filteredOut, leftOut }: LedgerFacts): PreviewLines {
  return {
    inPeriod: inPeriod.lines,
    filteredOut: filteredOut.lines,
    otherPeriods: used.lines - inPeriod.lines - filteredOut.lines,
    leftOut: {
      unknownCustomer: leftOut.unknownCustomer.lines,
      withoutDate: leftOut.withoutDate.lines,
      inFuture: leftOut.inFuture.lines,
      withoutAmount: leftOut.withoutAmount.lines,
      otherCurrency: leftOut.otherCurrency.lines,
    },
  };
}
