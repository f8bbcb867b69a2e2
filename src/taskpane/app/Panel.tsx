import { makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
    // The longest entry of a list must not make a narrow pane scroll sideways.
    '& .fui-Field': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '& .fui-Select, & .fui-Select__select': { minWidth: 0, width: '100%' },
  },
  title: { margin: 0 },
  accent: { borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}` },
});

/** A part of a page with a heading of its own. */
export function Panel(props: { readonly title?: string; readonly isAccented?: boolean; readonly children: ReactNode }): React.JSX.Element {
  const styles = useStyles();
  return (
    <section className={mergeClasses(styles.panel, props.isAccented === true && styles.accent)} aria-label={props.title}>
      {props.title !== undefined && <Subtitle2 as="h2" className={styles.title}>{props.title}</Subtitle2>}
      {props.children}
    </section>
  );
}
