import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { PreviewInBrowser, type OpenedPreview } from './openPreview';
import { visit } from './visit';

jest.setTimeout(180_000);

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

let preview: PreviewInBrowser;
beforeAll(async () => {
  preview = await PreviewInBrowser.start();
});
afterAll(() => preview.stop());

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds serious or critical, as `rule: element` texts. */
function serious(violations: readonly Violation[]): string[] {
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return grave.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/**
 * Tabster's elements at the ends of a group only catch the focus to hand it on, so nobody ever stands on one; axe
 * takes every hidden element that can have the focus for a mistake.
 */
const HANDS_FOCUS_ON = '[data-tabster-dummy]';

const inPane = (opened: OpenedPreview): Promise<readonly Violation[]> =>
  opened
    .inPane<boolean>(`${AXE}; true`)
    .then(() => opened.inPane(`axe.run({ exclude: [['${HANDS_FOCUS_ON}']] }).then((result) => result.violations)`));

describe('what axe-core finds', () => {
  const check = (language: string) =>
    it(`is nothing serious in the task pane in ${language}`, () =>
      visit(preview, language, async (opened) => {
        await opened.pane.locator('button').first().waitFor();
        expect(serious(await inPane(opened))).toEqual([]);
      }));

  check('zh-CN');
  check('zh-TW');
  check('en-US');

  it('is nothing serious in the page around it', () =>
    visit(preview, 'en-US', async (opened) => {
      await opened.page.evaluate(`${AXE}; true`);
      const { violations } = (await opened.page.evaluate(`axe.run({ exclude: [['iframe']] })`)) as {
        violations: readonly Violation[];
      };
      expect(serious(violations)).toEqual([]);
    }));
});
