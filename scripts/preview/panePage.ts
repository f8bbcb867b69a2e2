/** The minified page has no quotes round addresses. */
const OFFICE_ON_THE_NET =
  /<script\b[^>]*\bsrc=("?)https:\/\/appsforoffice\.microsoft\.com\/lib\/[^"\s>]*\/office(\.debug)?\.js\1(\s[^>]*)?><\/script>/i;
const OFFICE_HERE = '<script src="/preview/before-office.js"></script><script src="/office-js/office.js"></script>';

/**
 * The production page as the preview serves it: office.js from the installed package instead of Microsoft's servers,
 * and one script before it. Everything else is the page that Excel would load.
 */
export function panePage(html: string): string {
  if (!OFFICE_ON_THE_NET.test(html)) throw new Error('taskpane.html does not load office.js from Microsoft.');
  return html.replace(OFFICE_ON_THE_NET, OFFICE_HERE);
}
