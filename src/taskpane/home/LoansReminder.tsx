import type { LadderRung } from '../../domain/archive/borrowing/loanLadder';
import type { StepsOverview } from '../../jobs/archiveSteps/stepsOverview';
import { useTexts } from '../language/TextsContext';
import { Reminder } from './Reminder';

/** A7: the ladder of loans that have to be seen to; nothing where all are in time. */
export function LoansReminder({ steps, onShow }: { readonly steps: StepsOverview | undefined; readonly onShow: () => void }): React.JSX.Element | null {
  const texts = useTexts();
  const count = (rung: LadderRung): number => steps?.out.filter((one) => one.rung === rung).length ?? 0;
  const facts = { recalled: count('recalled'), long: count('longOverdue'), overdue: count('overdue'), soon: count('dueSoon') };
  const all = facts.recalled + facts.long + facts.overdue + facts.soon;
  if (all === 0) return null;
  return <Reminder isUrgent={all > facts.soon} title={texts('archiveSteps.reminder.title', { count: all })} parts={texts('archiveSteps.reminder.parts', facts)} onShow={onShow} />;
}
