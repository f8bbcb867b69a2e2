import { Caption1, makeStyles, mergeClasses, MessageBar, MessageBarBody, Spinner, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { LEFT_OUT_REASONS } from '../../../domain/composition/ledgerFacts';
import { wordProblem } from '../../../i18n/wordProblem';
import type { Texts } from '../../../i18n/texts';
import type { CompositionPreview } from '../../../jobs/compositionPreview';
import { useTexts } from '../../language/TextsContext';
import type { PreviewState } from './useComposition';

const useStyles = makeStyles({
  figures: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, overflowWrap: 'anywhere', padding: tokens.spacingHorizontalM, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3 },
  former: { opacity: 0.6 },
  total: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase500 },
  muted: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
});

/** What the reports would say, before anything is written. Read out when the figures have changed. */
export function FirstFigures({ state }: { readonly state: PreviewState }): React.JSX.Element | null {
  const styles = useStyles();
  const texts = useTexts();
  if (state.kind === 'none') return null;
  if (state.kind !== 'shown') {
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{state.kind === 'refused' ? wordProblem(texts, state.problem) : texts('pane.composition.failed')}</MessageBarBody>
      </MessageBar>
    );
  }
  const { preview, isCurrent } = state;
  return (
    <section className={mergeClasses(styles.figures, !isCurrent && styles.former)} aria-label={texts('pane.composition.figures')} aria-busy={!isCurrent} role="status">
      <Subtitle2 as="h3" style={{ margin: 0 }}>
        {preview.period.text}
      </Subtitle2>
      <Figures preview={preview} />
      <Findings preview={preview} />
      {!isCurrent && <Spinner size="extra-tiny" label={texts('pane.composition.reckoning')} />}
    </section>
  );
}

function Figures({ preview }: { readonly preview: CompositionPreview }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const { period, before, customers } = preview;
  const days = texts('pane.composition.days', { first: period.first, last: period.last, firstBefore: before.first, lastBefore: before.last });
  return (
    <>
      <Caption1 className={styles.muted}>{days}</Caption1>
      {!period.isComplete && <Caption1>{texts('composition.head.notOver')}</Caption1>}
      <span className={styles.total}>{amountText(preview.total, preview.currency, texts)}</span>
      <Text size={200}>{changeText(preview, texts)}</Text>
      <Text size={200}>{texts('pane.composition.customers', { count: customers })}</Text>
      <Caption1 className={styles.muted}>{linesText(preview, texts)}</Caption1>
    </>
  );
}

function Findings({ preview: { reports } }: { readonly preview: CompositionPreview }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <ul className={styles.list}>
      {reports.flatMap(({ kind, findings }) =>
        (findings.length > 0 ? findings : [texts('composition.findings.none')]).map((finding, index) => (
          <li key={`${kind} ${index}`}>
            <Text size={200}>
              <b>{texts(`composition.shortTitles.${kind}`)}</b> {finding}
            </Text>
          </li>
        )),
      )}
    </ul>
  );
}

/** Whole, or to the cent. */
function amountText(amount: number, currency: string, { language }: Texts): string {
  const digits = Number.isInteger(amount) ? 0 : 2;
  const text = new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(amount);
  return currency === '' ? text : `${text} ${currency}`;
}

function changeText({ total, totalBefore, currency }: CompositionPreview, texts: Texts): string {
  if (!(totalBefore > 0)) return texts('composition.key.noChange');
  const format = new Intl.NumberFormat(texts.language, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  return texts('pane.composition.change', { change: format.format(total / totalBefore - 1), before: amountText(totalBefore, currency, texts) });
}

/** Lines that the reports rest on, and those left out by reason; other periods are nobody's business here. */
function linesText({ lines: { inPeriod, filteredOut, leftOut } }: CompositionPreview, texts: Texts): string {
  const counted = (label: string, count: number): string => (count > 0 ? texts('pane.composition.counted', { label, count }) : '');
  return [
    texts('pane.composition.lines', { count: inPeriod }),
    counted(texts('composition.reconciliation.filtered'), filteredOut),
    ...LEFT_OUT_REASONS.map((reason) => counted(texts(`composition.reconciliation.${reason}`), leftOut[reason])),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
