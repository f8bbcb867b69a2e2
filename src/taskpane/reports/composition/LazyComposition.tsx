import { Spinner } from '@fluentui/react-components';
import { lazy, Suspense, type ComponentProps } from 'react';
import { Panel } from '../../app/Panel';
import { useTexts } from '../../language/TextsContext';
import type { CompositionPanel } from './CompositionPanel';

const Loaded = lazy(async () => ({ default: (await import('./CompositionPanel')).CompositionPanel }));

/** The panel for composition reports, loaded when its page is first shown so that the pane itself opens quickly. */
export function LazyComposition(props: ComponentProps<typeof CompositionPanel>): React.JSX.Element {
  const texts = useTexts();
  return (
    <Panel title={texts('jobs.composeReports.name')}>
      <Suspense fallback={<Spinner size="tiny" label={texts('pane.loading')} />}>
        <Loaded {...props} />
      </Suspense>
    </Panel>
  );
}
