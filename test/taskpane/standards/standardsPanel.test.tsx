/** @jest-environment ./test/helpers/browserLikeEnvironment.ts */
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { cleanup, configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import type { Language } from '../../../src/domain/language';
import { createTexts } from '../../../src/i18n/texts';
import { startExcel, type PreviewExcel } from '../../../src/preview';
import { TextsProvider } from '../../../src/taskpane/language/TextsContext';
import { LazyStandards } from '../../../src/taskpane/standards/LazyStandards';
import type { SettingForm } from '../../../src/taskpane/standards/model/settingForm';
import { CLASSIFICATION_KEY, parseClassificationSettings } from '../../../src/workbook/classificationSettings';
import { CREDIT_KEY, parseCreditSettings } from '../../../src/workbook/creditSettings';
import { ROUTES_KEY } from '../../../src/workbook/routeSettings';
import { openDoor, type ExcelDoor } from '../../../src/workbook/runExcel';
import { changeSharedSetting, readSharedSetting } from '../../../src/workbook/sharedSetting';

jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 20_000 });

let excel: PreviewExcel | undefined;
afterEach(() => {
  cleanup();
  excel?.dispose();
});

interface Opened {
  readonly door: ExcelDoor;
  readonly container: HTMLElement;
  readonly left: () => boolean;
}

/** A job's standards over a workbook; what is stored there is put in before. */
async function openStandards(job: SettingForm['job'], stored: Readonly<Record<string, unknown>> = {}, key = '', language: Language = 'en-US'): Promise<Opened> {
  const host = await startExcel();
  excel = host;
  const door = openDoor(host.Excel, () => true);
  if (key !== '') await changeSharedSetting(door, key, stored, {});
  let isLeft = false;
  const { container } = render(
    <FluentProvider theme={webLightTheme}>
      <TextsProvider value={createTexts(language)}>
        <LazyStandards door={door} job={job} onBack={() => (isLeft = true)} />
      </TextsProvider>
    </FluentProvider>,
  );
  await screen.findByRole('button', { name: createTexts(language)('standards.save') });
  return { door, container, left: () => isLeft };
}

const open = async (group: RegExp): Promise<void> => userEvent.click(await screen.findByRole('button', { name: group }));
const box = (name: string | RegExp): HTMLElement => screen.getByRole('textbox', { name });
const saveButton = (): HTMLElement => screen.getByRole('button', { name: 'Save' });

describe('the standards of a job', () => {
  it('show default, bounds, unit and rule of each threshold', async () => {
    await openStandards('classify');
    await open(/^Relationship/);
    expect(box('New until so long after the first deal')).toHaveProperty('value', '365');
    expect(screen.getByText('Default 365; 1 to 36,500')).toBeTruthy();
    expect(screen.getByText('days')).toBeTruthy();
    expect(screen.getByText('Rule P1.1')).toBeTruthy();
    expect(saveButton()).toHaveProperty('disabled', true);
  });

  it('are kept in the workbook, only what was changed', async () => {
    const { door } = await openStandards('classify', { periodMonths: 6 }, CLASSIFICATION_KEY);
    await open(/^Grades by cumulative share/);
    const share = box('A while the share before it is under');
    await userEvent.clear(share);
    await userEvent.type(share, '70');
    expect(screen.getByText('Not saved yet.')).toBeTruthy();
    await userEvent.click(saveButton());
    await screen.findByText('Saved. The next run goes by it.');
    expect(await readSharedSetting(door, CLASSIFICATION_KEY)).toEqual({ periodMonths: 6, gradeShares: { A: 0.7, B: 0.95 } });
    expect(screen.getByRole('button', { name: /^Grades by cumulative share.*the company’s own/ })).toBeTruthy();
  });

  it('say at the field what is wrong, and cannot be saved so', async () => {
    const { door } = await openStandards('classify');
    await open(/^Grades by cumulative share/);
    const share = box('A while the share before it is under');
    await userEvent.clear(share);
    await userEvent.type(share, '120');
    expect(screen.getByText('Enter a number from 0.1 to 99.9.')).toBeTruthy();
    expect(share.getAttribute('aria-invalid')).toBe('true');
    await userEvent.clear(share);
    await userEvent.type(share, '97');
    expect(screen.getByText('This has to be more than the one before.')).toBeTruthy();
    expect(saveButton()).toHaveProperty('disabled', true);
    expect(screen.getByRole('status').textContent).toBe('1 field needs another entry.');
    expect(await readSharedSetting(door, CLASSIFICATION_KEY)).toEqual({});
  });

  it('go back to the default, one group or all, and follow the policy again', async () => {
    const { door } = await openStandards('classify', { newCustomerDays: 90, keyYears: 5 }, CLASSIFICATION_KEY);
    await open(/^Relationship/);
    expect(box('New until so long after the first deal')).toHaveProperty('value', '90');
    await userEvent.click(screen.getByRole('button', { name: 'Back to the default: Relationship' }));
    expect(box('New until so long after the first deal')).toHaveProperty('value', '365');
    await userEvent.click(saveButton());
    await screen.findByText('Saved. The next run goes by it.');
    expect(await readSharedSetting(door, CLASSIFICATION_KEY)).toEqual({ keyYears: 5 });
    await userEvent.click(screen.getByRole('button', { name: 'All back to the defaults' }));
    await userEvent.click(saveButton());
    await screen.findByText('Saved. The next run goes by it.');
    expect(await readSharedSetting(door, CLASSIFICATION_KEY)).toEqual({});
  });

  it('are not written over what somebody else changed meanwhile, unless one wants it', async () => {
    const { door } = await openStandards('classify');
    await open(/^Deal stage/);
    const days = box('Active for so long after the last deal or order');
    await userEvent.clear(days);
    await userEvent.type(days, '60');
    await changeSharedSetting(door, CLASSIFICATION_KEY, { activeCustomerDays: 30 }, {});
    await userEvent.click(saveButton());
    expect(await screen.findByText(/Somebody else changed the same standards meanwhile/)).toBeTruthy();
    expect(parseClassificationSettings(await readSharedSetting(door, CLASSIFICATION_KEY)).activeCustomerDays).toBe(30);
    await userEvent.click(screen.getByRole('button', { name: 'Keep mine' }));
    await screen.findByText('Saved. The next run goes by it.');
    expect(parseClassificationSettings(await readSharedSetting(door, CLASSIFICATION_KEY)).activeCustomerDays).toBe(60);
  });

  it('are left by one click only where nothing was changed', async () => {
    const { left } = await openStandards('assessCredit');
    await open(/^Credit limit/);
    await userEvent.type(box('Limits are rounded down to multiples of'), '00');
    await userEvent.click(screen.getByRole('button', { name: 'Back' }));
    expect(left()).toBe(false);
    await userEvent.click(screen.getByRole('button', { name: 'Go on with them' }));
    expect(box('Limits are rounded down to multiples of')).toHaveProperty('value', '100');
    await userEvent.click(screen.getByRole('button', { name: 'Back' }));
    await userEvent.click(screen.getByRole('button', { name: 'Discard them' }));
    expect(left()).toBe(true);
  });

  it('have grades that can be added and taken away', async () => {
    const { door } = await openStandards('assessCredit');
    await open(/^Grades and what follows/);
    await userEvent.click(screen.getByRole('button', { name: 'Take away: AA' }));
    await userEvent.click(screen.getByRole('button', { name: 'Add a grade' }));
    const added = screen.getByRole('region', { name: 'New grade' });
    expect(within(added).getByText('Enter a number.')).toBeTruthy();
    await userEvent.type(within(added).getByRole('textbox', { name: /^Name/ }), 'BB');
    await userEvent.type(within(added).getByRole('textbox', { name: 'Score from' }), '60');
    await userEvent.click(saveButton());
    await screen.findByText('Saved. The next run goes by it.');
    const { grades } = parseCreditSettings(await readSharedSetting(door, CREDIT_KEY));
    expect(grades.map(({ name, from }) => `${name} ${from}`)).toEqual(['AAA 90', 'A 70', 'BB 60', 'B 55', 'C 40', 'D 0']);
  });

  it('have depots as places or customers', async () => {
    const { door } = await openStandards('planRoutes');
    await open(/^Where routes start/);
    await userEvent.click(screen.getByRole('button', { name: 'Add a depot' }));
    await userEvent.type(box('Region or salesperson'), 'North');
    await userEvent.type(box(/^Name of the place/), 'Hub');
    await userEvent.type(box('Longitude'), '121.47');
    await userEvent.type(box('Latitude'), '31.23');
    await userEvent.click(screen.getByRole('button', { name: 'Add a depot' }));
    const second = screen.getByRole('region', { name: 'Depot 2' });
    await userEvent.selectOptions(within(second).getByRole('combobox', { name: 'Starts at' }), 'A customer');
    await userEvent.type(within(second).getByRole('textbox', { name: /^Customer/ }), 'C3');
    await userEvent.click(saveButton());
    await screen.findByText('Saved. The next run goes by it.');
    expect(await readSharedSetting(door, ROUTES_KEY)).toEqual({ depots: { North: { name: 'Hub', longitude: 121.47, latitude: 31.23 }, '*': { customer: 'C3' } } });
  });

  it.each<readonly [SettingForm['job'], Language]>([
    ['classify', 'zh-CN'],
    ['assessCredit', 'zh-TW'],
    ['planRoutes', 'en-US'],
  ])('can be used by everybody: %s in %s', async (job, language) => {
    const { container } = await openStandards(job, {}, '', language);
    const groups = within(container).getAllByRole('button', { expanded: false });
    for (const group of groups) await userEvent.click(group);
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
