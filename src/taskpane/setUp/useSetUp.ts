import { useCallback, useState } from 'react';
import type { SetUpProposal } from '../../jobs/setUpProposal';
import { quietContext, type JobRunner, type RunWishes } from '../running/useJobRunner';
import type { PaneServices } from '../services';

export type SetUpState =
  | { readonly kind: 'none' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'confirming'; readonly proposal: SetUpProposal };

export interface SetUp {
  readonly state: SetUpState;
  /** Sets up at once, or asks first where something is doubtful. */
  readonly ask: () => void;
  /** Shows what was found whatever is doubtful. */
  readonly review: () => void;
  readonly confirm: (choices: string) => void;
  readonly leave: () => void;
}

/** From the click on Set up to the job: a person is asked only about what cannot be known. */
export function useSetUp(services: PaneServices, wishes: RunWishes, start: JobRunner['start']): SetUp {
  const [state, setState] = useState<SetUpState>({ kind: 'none' });
  const look = useCallback(
    (isReview: boolean) => {
      setState({ kind: 'looking' });
      services.proposeSetUp(quietContext(services, wishes)).then(
        (proposal) => {
          if (isReview || proposal.needsConfirmation) setState({ kind: 'confirming', proposal });
          else run();
        },
        // The job meets the same obstacle and says what it is.
        () => run(),
      );
      function run(): void {
        setState({ kind: 'none' });
        void start('setUpWorkbook');
      }
    },
    [services, wishes, start],
  );
  const ask = useCallback(() => look(false), [look]);
  const review = useCallback(() => look(true), [look]);
  const leave = useCallback(() => setState({ kind: 'none' }), []);
  const confirm = useCallback(
    (choices: string) => {
      setState({ kind: 'none' });
      void start('setUpWorkbook', { choices });
    },
    [start],
  );
  return { state, ask, review, confirm, leave };
}
