import { Spinner } from '@fluentui/react-components';
import { lazy, Suspense, type ComponentProps } from 'react';
import { useTexts } from '../language/TextsContext';
import type { StandardsPanel } from './StandardsPanel';

const Loaded = lazy(async () => ({ default: (await import('./StandardsPanel')).StandardsPanel }));

/** The form of a job's standards, loaded when somebody wants it. */
export function LazyStandards(props: ComponentProps<typeof StandardsPanel>): React.JSX.Element {
  const texts = useTexts();
  return (
    <Suspense fallback={<Spinner size="tiny" label={texts('pane.loading')} />}>
      <Loaded {...props} />
    </Suspense>
  );
}
