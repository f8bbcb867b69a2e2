import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { manifestProblems } from '../../scripts/manifest/manifestProblems';
import { pngSize } from '../../scripts/manifest/pngSize';
import { RIBBON_ENTRIES, RIBBON_FUNCTIONS, RIBBON_JOBS } from '../../src/commands/ribbon';
import { createTexts } from '../../src/i18n/texts';

const root = path.join(__dirname, '../..');
const manifest = readFileSync(path.join(root, 'manifest.xml'), 'utf8');

const pictureSize = (file: string): ReturnType<typeof pngSize> => {
  try {
    return pngSize(readFileSync(path.join(root, file)));
  } catch {
    return undefined;
  }
};

const check = (source: string, isProduction = false, functions: readonly string[] = [...RIBBON_FUNCTIONS.keys()]): readonly string[] =>
  manifestProblems(source, { functions, pictureSize, isProduction });

const broken = (from: string | RegExp, to: string): string => {
  const source = manifest.replace(from, to);
  if (source === manifest) throw new Error(`nothing to break: ${String(from)}`);
  return source;
};

describe('manifest.xml', () => {
  it('keeps every rule', () => expect(check(manifest)).toEqual([]));

  it('calls the jobs what the pane calls them', () => {
    for (const language of ['zh-CN', 'zh-TW', 'en-US'] as const) {
      const texts = createTexts(language);
      for (const job of RIBBON_JOBS) expect(manifest).toContain(`"${texts(`jobs.${job}.name`)}"`);
      for (const { given } of Object.values(RIBBON_ENTRIES)) expect(manifest).toContain(`"${texts(`composition.titles.${given.only}`)}"`);
      expect(manifest).toContain(`"${texts('pane.title')}"`);
    }
  });
});

describe('the checks of the manifest bite', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['a resid that is nowhere', broken('<Label resid="SetUp.Label"', '<Label resid="Gone"'), /Gone, which is not in ShortStrings/],
    ['a text in the wrong section', broken('<Description resid="SetUp.Tip"', '<Description resid="SetUp.Label"'), /not in LongStrings/],
    ['an id twice', broken('id="CustomerFiles.Button.SetUp"', 'id="CustomerFiles.Button.Pane"'), /there twice/],
    ['an address without https', broken('https://localhost:3000/support.html', 'http://localhost:3000/support.html'), /https/],
    ['a missing language', broken(/<bt:Override Locale="zh-TW" Value="產生客戶卡"\/>/, ''), /Cards.Label has no text in zh-TW/],
    ['a name that is too long', broken('DefaultValue="Build cards"', `DefaultValue="${'x'.repeat(126)}"`), /Over 125/],
    ['an icon that is not there', broken('icons/app-16.png', 'icons/gone-16.png'), /no picture/],
    ['an icon of another size', broken('icons/app-16.png', 'icons/app-20.png'), /20 x 20 pixels, not 16/],
    ['a menu entry without a function', broken('<FunctionName>composeSales<', '<FunctionName>composeSale<'), /Nothing is bound/],
    ['a menu entry with the id of another', broken('id="CustomerFiles.Item.Product"', 'id="CustomerFiles.Item.Sales"'), /there twice/],
    ['a button without a function', broken('<FunctionName>buildCards<', '<FunctionName>buildCard<'), /Nothing is bound/],
    ['another page for the functions', broken('<FunctionFile resid="Url.Pane"', '<FunctionFile resid="Url.Support"'), /different pages/],
  ];
  it.each(cases)('%s', (_, source, message) => expect(check(source).join('\n')).toMatch(message));

  it('a function without a button', () => expect(check(manifest, false, [...RIBBON_FUNCTIONS.keys(), 'composeMore'])).toEqual(['The function composeMore has no button.']));
  it('localhost in a manifest for people', () => expect(check(manifest, true).join('\n')).toMatch(/address of this machine/));
});
