import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseManifest } from '../../../src/preview/page/ribbon/manifest';

const xml = readFileSync('manifest.xml', 'utf8');

describe('the ribbon made from the manifest', () => {
  const check = (language: string, tab: string, button: string) =>
    it(`is labelled in ${language}`, () => {
      const manifest = parseManifest(xml, language);
      expect(manifest.tabs.map(({ label }) => label)).toEqual([tab]);
      const labels = manifest.tabs
        .flatMap(({ groups }) => groups)
        .flatMap(({ buttons }) => buttons.map(({ label }) => label));
      expect(labels).toContain(button);
    });

  check('en-US', 'Customer Files', 'Build cards');
  check('zh-CN', '客户档案', '生成客户卡');
  check('zh-TW', '客戶檔案', '產生客戶卡');

  it('falls back to the default where a language has no text of its own', () => {
    expect(parseManifest(xml, 'fr-FR').name).toBe('Customer Files');
  });

  it('knows which function a button runs, and which one opens the pane', () => {
    const buttons = parseManifest(xml, 'en-US')
      .tabs.flatMap(({ groups }) => groups)
      .flatMap((group) => group.buttons);
    expect(buttons.map(({ action }) => (action.kind === 'run' ? action.functionName : action.kind))).toEqual(
      expect.arrayContaining(['showPane', 'setUpWorkbook', 'buildCards']),
    );
    expect(buttons.every(({ iconUrl, label, tip }) => iconUrl.endsWith('-64.png') && label !== '' && tip !== '')).toBe(
      true,
    );
  });

  it('knows the entries of a menu and what they run', () => {
    const buttons = parseManifest(xml, 'en-US').tabs.flatMap(({ groups }) => groups).flatMap((group) => group.buttons);
    const menus = buttons.flatMap(({ label, action }) => (action.kind === 'menu' ? [[label, action.items.map((item) => [item.label, item.action])]] : []));
    expect(menus).toEqual([
      [
        'One report',
        [
          ['Sales composition', { kind: 'run', functionName: 'composeSales' }],
          ['Product composition', { kind: 'run', functionName: 'composeProduct' }],
          ['Region composition', { kind: 'run', functionName: 'composeRegion' }],
          ['Credit analysis', { kind: 'run', functionName: 'composeCredit' }],
        ],
      ],
    ]);
  });

  it('refuses what is no XML', () => {
    expect(() => parseManifest('<OfficeApp', 'en-US')).toThrow('not well-formed');
  });
});
