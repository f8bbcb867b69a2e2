import type { CreditReport } from '../../domain/credit/creditReport';
import type { Language } from '../../domain/language';
import type { Problem } from '../../domain/problem';
import { createTexts } from '../../i18n/texts';
import type { CellInput, Plan, PlanStep } from '../plan';
import { AGEING_KIND, AGEING_TABLE, ageingSheet } from './ageingSheet';
import { creditListSteps, isInPlace, type CreditList, type CreditListThere } from './creditList';
import { CREDIT_KIND, CREDIT_TABLE, creditSheet } from './creditSheet';
import { LIMIT_KIND, LIMIT_TABLE, limitSheet } from './limitSheet';
import { SCORE_KIND, SCORE_TABLE, scoreSheet } from './scoreSheet';

/** Marks of the credit sheets, in tab order. */
export const CREDIT_KINDS = [CREDIT_KIND, SCORE_KIND, LIMIT_KIND, AGEING_KIND] as const;
/** Mark of a credit sheet that a person built on: the add-in leaves it alone from then on. */
export const KEPT_KIND = 'creditKept';

export interface CreditRequest {
  readonly report: CreditReport;
  /** The tables of an earlier run, by the mark of their sheets. */
  readonly there: ReadonlyMap<string, CreditListThere & { readonly sheetName: string }>;
  /** Remarks on the credit sheet, by `remarkKey`. */
  readonly remarks: ReadonlyMap<string, CellInput>;
  /** The name that a new table gets, other than those that are taken. */
  readonly tableName: (wish: string) => string;
  readonly language: Language;
  /** The day of the run, which tells sheets apart that are left to a person. */
  readonly date: string;
}

/** The four credit sheets, made or written anew in place. A sheet whose table a person moved or widened is left to them. */
export function planCredit(request: CreditRequest): { readonly plan: Plan; readonly problems: readonly Problem[] } {
  const texts = createTexts(request.language);
  const { report, remarks, tableName } = request;
  const lists: readonly CreditList[] = [
    creditSheet(report, remarks, tableName(CREDIT_TABLE), texts),
    scoreSheet(report, tableName(SCORE_TABLE), texts),
    limitSheet(report, tableName(LIMIT_TABLE), texts),
    ageingSheet(report, tableName(AGEING_TABLE), texts),
  ];
  const steps: PlanStep[] = [];
  const problems: Problem[] = [];
  for (const list of lists) {
    const found = request.there.get(list.handle);
    const there = found && isInPlace(list, found) ? found : undefined;
    if (found && !there) {
      steps.push({ kind: 'writeSheet', sheet: { kind: 'existing', id: found.sheetId }, content: {}, mark: { kind: KEPT_KIND, key: `${list.handle}|${request.date}|${found.sheetId}` } });
      problems.push({ code: 'creditSheetKept', severity: 'hint', place: { sheet: found.sheetName }, facts: { sheet: found.sheetName } });
    }
    steps.push(...creditListSteps(list, there, texts));
    if (list.handle !== CREDIT_KIND) continue;
    steps.push({ kind: 'activate', sheet: there ? { kind: 'existing', id: there.sheetId } : { kind: 'planned', handle: CREDIT_KIND } });
  }
  return { plan: { steps }, problems };
}
