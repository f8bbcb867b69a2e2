import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { PreviewInBrowser, type OpenedPreview } from './openPreview';
import { visit } from './visit';

jest.setTimeout(180_000);

let preview: PreviewInBrowser;
beforeAll(async () => {
  preview = await PreviewInBrowser.start();
});
afterAll(() => preview.stop());

const type = async ({ page }: OpenedPreview, text: string): Promise<void> => {
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
};

/** The middle of a cell of 64 by 20 pixels on the page. */
async function pointOf({ page }: OpenedPreview, row: number, column: number): Promise<readonly [number, number]> {
  const grid = await page.locator('#grid').boundingBox();
  if (!grid) throw new Error('the grid is not in sight');
  return [grid.x + 46 + (column + 0.5) * 64, grid.y + 22 + (row + 0.5) * 20];
}

describe('a drop-down in a cell', () => {
  it('offers its choices to the keyboard and the pointer', () =>
    visit(preview, 'en-US', async (opened) => {
      await opened.startEmpty();
      await opened.asAddIn(`
        sheet.getRange('B2:B3').dataValidation.rule = { list: { inCellDropDown: true, source: 'red,green,blue' } };
        sheet.onChanged.add(async ({ address, source }) => void heard.push(address + ' ' + source));`);
      await opened.goTo('B2');
      await opened.page.keyboard.press('Alt+ArrowDown');
      const list = opened.page.getByRole('listbox', { name: 'Choices' });
      await list.waitFor();
      await opened.page.keyboard.press('ArrowDown');
      await opened.page.keyboard.press('ArrowDown');
      await opened.page.keyboard.press('Enter');
      await opened.eventually(() => opened.read('B2', 'values'), [['green']]);
      await opened.goTo('B3');
      await opened.page.getByRole('button', { name: 'Choices' }).click();
      await list.getByRole('option', { name: 'blue' }).click();
      await opened.eventually(() => opened.read('B3', 'values'), [['blue']]);
      expect(await opened.heard()).toEqual(['B2 Local', 'B3 Local']);
    }));
});

describe('data validation', () => {
  const RULE = `
    const { dataValidation } = sheet.getRange('B2');
    dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 10, operator: 'Between' } };
    dataValidation.prompt = { showPrompt: true, title: 'How many', message: 'From 1 to 10' };`;

  it('shows its message, refuses what does not fit and lets one try again', () =>
    visit(preview, 'en-US', async (opened) => {
      await opened.startEmpty();
      await opened.asAddIn(
        `${RULE} dataValidation.errorAlert = { showAlert: true, style: 'Stop', title: 'Not so', message: 'Too many' };`,
      );
      await opened.goTo('B2');
      await opened.page.locator('.input-message', { hasText: 'From 1 to 10' }).waitFor();
      await type(opened, '99');
      const question = opened.page.getByRole('dialog', { name: 'Not so' });
      expect(await question.innerText()).toContain('Too many');
      await question.getByRole('button', { name: 'Retry' }).click();
      await opened.page.keyboard.press('Control+a');
      await type(opened, '7');
      await opened.eventually(() => opened.read('B2', 'values'), [[7]]);
      await opened.goTo('B2');
      await type(opened, '11');
      await opened.page.keyboard.press('Escape');
      await question.waitFor({ state: 'detached' });
      expect(await opened.read('B2', 'values')).toEqual([[7]]);
    }));

  it('only warns where that is all it is to do', () =>
    visit(preview, 'zh-CN', async (opened) => {
      await opened.startEmpty();
      await opened.asAddIn(
        `${RULE} dataValidation.errorAlert = { showAlert: true, style: 'Warning', title: '', message: '' };`,
      );
      await opened.goTo('B2');
      await type(opened, '99');
      const question = opened.page.getByRole('dialog', { name: 'Microsoft Excel' });
      expect(await question.innerText()).toContain('数据验证限制');
      await question.getByRole('button', { name: '是' }).click();
      await opened.eventually(() => opened.read('B2', 'values'), [[99]]);
    }));
});

describe('a comment', () => {
  it('is seen when the pointer comes to its cell, and is answered there', () =>
    visit(preview, 'en-US', async (opened) => {
      await opened.startEmpty();
      await opened.asAddIn(`
        context.workbook.comments.add(sheet.getRange('C3'), 'Is this right?');
        context.workbook.comments.onChanged.add(async ({ changeType }) => void heard.push(changeType));`);
      await opened.page.waitForTimeout(400);
      await opened.page.mouse.move(...(await pointOf(opened, 2, 2)));
      const card = opened.page.getByRole('dialog', { name: 'Comment' });
      await card.waitFor();
      expect(await card.innerText()).toContain('Is this right?');
      await card.getByRole('textbox', { name: 'Reply' }).fill('It is.');
      await opened.page.keyboard.press('Enter');
      await card.getByText('It is.').waitFor();
      await card.getByRole('button', { name: 'Resolve thread' }).click();
      const found = await opened.asAddIn(`
        const comment = context.workbook.comments.getItemAt(0).load('resolved');
        const replies = comment.replies.load('items/content');
        await context.sync();
        return [comment.resolved, replies.items.map(({ content }) => content)];`);
      expect(found).toEqual([true, ['It is.']]);
      expect(await opened.heard()).toEqual(['ReplyAdded', 'CommentResolved']);
    }));

  it('is opened by Shift+F2 and closed by Esc', () =>
    visit(preview, 'en-US', async (opened) => {
      await opened.startEmpty();
      await opened.asAddIn(`context.workbook.comments.add(sheet.getRange('C3'), 'Is this right?');`);
      await opened.goTo('C3');
      await opened.page.waitForTimeout(400);
      await opened.page.keyboard.press('Shift+F2');
      const card = opened.page.getByRole('dialog', { name: 'Comment' });
      await card.waitFor();
      await opened.page.keyboard.press('Escape');
      await card.waitFor({ state: 'hidden' });
    }));
});

describe('a link', () => {
  it('goes to its place in the workbook', () =>
    visit(preview, 'en-US', async (opened) => {
      await opened.startEmpty();
      await opened.asAddIn(`
        context.workbook.worksheets.add('There');
        sheet.getRange('B2').hyperlink = { documentReference: 'There!D5', textToDisplay: 'Go', screenTip: 'Over there' };`);
      await opened.page.waitForTimeout(400);
      const [x, y] = await pointOf(opened, 1, 1);
      await opened.page.mouse.move(x, y);
      await opened.eventually(
        () => opened.page.locator('.grid-table').getAttribute('title'),
        'Over there\nClick once to follow.',
      );
      await opened.page.mouse.click(x, y);
      await opened.page.locator('#sheet-tabs [aria-selected="true"]', { hasText: 'There' }).waitFor();
      await opened.eventually(() => opened.page.locator('#name-box').inputValue(), 'D5');
    }));
});

describe('a click on a cell', () => {
  it('is told to the add-in with its place in the cell', () =>
    visit(preview, 'en-US', async (opened) => {
      await opened.startEmpty();
      await opened.asAddIn(`
        sheet.onSingleClicked.add(async ({ address, offsetX, offsetY }) =>
          void heard.push([address, Math.round(offsetX), Math.round(offsetY)].join(' ')));`);
      const [x, y] = await pointOf(opened, 2, 1);
      await opened.page.mouse.click(x, y);
      // Half a cell of 64 by 20 pixels, in points.
      await opened.eventually(() => opened.heard(), ['B3 24 8']);
    }));
});

describe('keys', () => {
  it('clear, paste blocks and go far', () =>
    visit(preview, 'en-US', async (opened) => {
      await opened.startEmpty();
      await opened.goTo('B2');
      await opened.page.evaluate(`(() => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', 'a\\tb\\n1\\t=1+1');
        document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      })()`);
      await opened.eventually(
        () => opened.read('B2:C3', 'values'),
        [
          ['a', 'b'],
          [1, 2],
        ],
      );
      await opened.page.keyboard.press('Control+End');
      await opened.eventually(() => opened.page.locator('#name-box').inputValue(), 'C3');
      await opened.page.keyboard.press('Delete');
      await opened.eventually(() => opened.read('C3', 'values'), [['']]);
      await opened.page.keyboard.press('Control+Home');
      await opened.eventually(() => opened.page.locator('#name-box').inputValue(), 'A1');
    }));
});
