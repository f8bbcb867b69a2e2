import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button, Caption1, makeStyles, MessageBar, MessageBarActions, MessageBarBody, Spinner, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useState } from 'react';
import { wordJob } from '../../i18n/wordJob';
import type { ExcelDoor } from '../../workbook/runExcel';
import { Panel } from '../app/Panel';
import { useTexts } from '../language/TextsContext';
import { classificationForm } from './forms/classificationForm';
import { creditForm } from './forms/creditForm';
import { routeForm } from './forms/routeForm';
import { GroupFields } from './GroupFields';
import { fieldsOf, isDefault, withDefaults } from './model/formState';
import { pathName } from './model/draft';
import type { SettingForm, SettingGroup } from './model/settingForm';
import { wordText } from './wordField';
import { useStandards, type Standards } from './useStandards';

const useStyles = makeStyles({
  start: { alignSelf: 'flex-start' },
  quiet: { color: tokens.colorNeutralForeground3 },
  head: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '2px', textAlign: 'left', paddingBlock: tokens.spacingVerticalXS },
  faulty: { color: tokens.colorPaletteRedForeground1 },
  // Stays in sight below a long form.
  footer: {
    position: 'sticky',
    bottom: `calc(-1 * ${tokens.spacingHorizontalL})`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    zIndex: 1,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  panel: { margin: 0, paddingInline: tokens.spacingHorizontalS },
});

const FORMS: Readonly<Record<SettingForm['job'], SettingForm>> = { classify: classificationForm, assessCredit: creditForm, planRoutes: routeForm };

interface Props {
  readonly door: ExcelDoor;
  readonly job: SettingForm['job'];
  readonly onBack: () => void;
}

/** Every threshold that a job goes by, with the policy's default, and what the company has instead. */
export function StandardsPanel({ door, job, onBack }: Props): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const form = FORMS[job];
  const standards = useStandards(door, form);
  return (
    <Panel title={texts('standards.heading', { job: wordJob(texts, job) })}>
      <Caption1 className={styles.quiet}>{texts('standards.hint')}</Caption1>
      {standards.state === 'reading' && <Spinner size="tiny" label={texts('standards.loading')} />}
      {standards.state === 'failed' && <Unreadable standards={standards} />}
      {standards.state === 'read' && <Groups form={form} standards={standards} />}
      {standards.state === 'read' && <SaveButtons form={form} standards={standards} />}
      <BackButton isChanged={standards.isChanged} onBack={onBack} />
    </Panel>
  );
}

function Unreadable({ standards }: { readonly standards: Standards }): React.JSX.Element {
  const texts = useTexts();
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{texts('standards.readFailed')}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={standards.again}>
          {texts('standards.again')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

interface GroupsProps {
  readonly form: SettingForm;
  readonly standards: Standards;
}

function Groups({ form, standards }: GroupsProps): React.JSX.Element {
  const styles = useStyles();
  const { groups, draft, defaults, faults, read, change } = standards;
  return (
    <Accordion collapsible multiple>
      {groups.map((group) => (
        <AccordionItem key={group.id} value={group.id}>
          <AccordionHeader as="h3">
            <GroupHead group={group} isDefault={isDefault(form, group, read)} faults={fieldsOf(group, draft).filter(({ path }) => faults.has(pathName(path))).length} />
          </AccordionHeader>
          <AccordionPanel className={styles.panel}>
            <GroupFields
              group={group}
              draft={draft}
              defaults={defaults}
              faults={faults}
              isDefault={isDefault(form, group, draft)}
              onChange={change}
              onReset={() => change(withDefaults(form, group, draft))}
            />
          </AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  );
}

function GroupHead({ group, isDefault: isUsual, faults }: { readonly group: SettingGroup; readonly isDefault: boolean; readonly faults: number }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <span className={styles.head}>
      <span>{wordText(texts, group.title)}</span>
      {faults > 0 ? (
        <Caption1 className={styles.faulty}>{texts('standards.faultsLeft', { count: faults })}</Caption1>
      ) : (
        <Caption1 className={styles.quiet}>{texts(isUsual ? 'standards.default' : 'standards.changed')}</Caption1>
      )}
    </span>
  );
}

function SaveButtons({ form, standards }: GroupsProps): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const { groups, draft, faults, isChanged, isSaving, note, change, save } = standards;
  const isAllDefault = groups.every((group) => isDefault(form, group, draft));
  return (
    <div className={styles.footer}>
      {note === 'meanwhile' && <Meanwhile standards={standards} />}
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={!isChanged || faults.size > 0 || isSaving} onClick={save}>
          {texts('standards.save')}
        </Button>
        <Button disabled={isAllDefault} onClick={() => change(standards.defaults)}>
          {texts('standards.resetAll')}
        </Button>
      </div>
      <Caption1 role="status">{statusText(standards, texts)}</Caption1>
    </div>
  );
}

function statusText({ faults, note, isChanged }: Standards, texts: ReturnType<typeof useTexts>): string {
  if (faults.size > 0) return texts('standards.faultsLeft', { count: faults.size });
  if (note === 'saved' || note === 'saveFailed') return texts(`standards.${note}`);
  return isChanged ? texts('standards.unsaved') : '';
}

function Meanwhile({ standards }: { readonly standards: Standards }): React.JSX.Element {
  const texts = useTexts();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{texts('standards.meanwhile')}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={standards.takeTheirs}>
          {texts('standards.takeTheirs')}
        </Button>
        <Button size="small" onClick={standards.keepMine}>
          {texts('standards.keepMine')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** Changes that were not saved are not lost by one click. */
function BackButton({ isChanged, onBack }: { readonly isChanged: boolean; readonly onBack: () => void }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const [isAsking, setAsking] = useState(false);
  if (isAsking && isChanged) {
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{texts('standards.leave')}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={onBack}>
            {texts('standards.discard')}
          </Button>
          <Button size="small" onClick={() => setAsking(false)}>
            {texts('standards.stay')}
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
  return (
    <Button className={styles.start} appearance="subtle" icon={<ArrowLeftRegular />} onClick={() => (isChanged ? setAsking(true) : onBack())}>
      {texts('standards.back')}
    </Button>
  );
}
