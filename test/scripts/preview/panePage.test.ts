import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { panePage } from '../../../scripts/preview/panePage';

const OFFICE = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';

describe('the task pane as the preview serves it', () => {
  it('is the production page but for office.js and one script before it', () => {
    const page = `<head><meta charset="utf-8" />${OFFICE}<script defer src="taskpane.js"></script></head>`;
    expect(panePage(page)).toBe(
      '<head><meta charset="utf-8" /><script src="/preview/before-office.js"></script><script src="/office-js/office.js"></script>' +
        '<script defer src="taskpane.js"></script></head>',
    );
  });

  it('is so for the minified page too', () => {
    const page = '<script src=ribbon.js></script><script src=https://appsforoffice.microsoft.com/lib/1/hosted/office.js></script>';
    expect(panePage(page)).toBe(
      '<script src=ribbon.js></script><script src="/preview/before-office.js"></script><script src="/office-js/office.js"></script>',
    );
  });

  it('leaves no address of the net in the page of the add-in', () => {
    const page = panePage(readFileSync('src/taskpane/taskpane.html', 'utf8'));
    expect(page).toContain('/office-js/office.js');
    expect(page).not.toMatch(/src="https:/);
  });

  it('refuses a page without office.js', () => {
    expect(() => panePage('<head></head>')).toThrow('does not load office.js');
  });
});
