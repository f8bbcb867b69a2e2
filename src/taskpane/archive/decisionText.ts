import type { LoanOutcome, StepRefusal } from '../../domain/archive/borrowing/loanStep';
import { Refusal } from '../../domain/problem';
import type { Texts } from '../../i18n/texts';
import { wordProblem } from '../../i18n/wordProblem';

/** A decision as the pane says it. */
export interface DecisionText {
  readonly intent: 'success' | 'warning' | 'error';
  readonly text: string;
}

/** Why a step is refused, with the rule. */
export const refusalText = ({ code, facts, rule }: Omit<StepRefusal, 'kind'>, texts: Texts): string =>
  texts('archiveSteps.borrow.refused', { reason: wordProblem(texts, { code, severity: 'error', place: {}, facts }), rule });

/** What the policy says of a request, before anything is written. */
export function requestText(decide: () => LoanOutcome, texts: Texts): DecisionText {
  const outcome = outcomeOf(decide);
  if (outcome.kind === 'refused') return { intent: 'error', text: refusalText(outcome, texts) };
  const { decision } = outcome;
  if (decision.kind === 'allowed') return { intent: 'success', text: texts('archiveSteps.borrow.free', { rule: decision.rule }) };
  const approvers = decision.approvers.map(({ name }) => name).join(texts.language === 'en-US' ? ', ' : '、') || '–';
  return { intent: 'warning', text: texts('archiveSteps.borrow.needs', { approvers, rule: decision.rule }) };
}

/** An option that cannot be used refuses like a step. */
function outcomeOf(decide: () => LoanOutcome): LoanOutcome {
  try {
    return decide();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, facts, rule = 'A7' } = error.problem;
    return { kind: 'refused', code, facts, rule };
  }
}
