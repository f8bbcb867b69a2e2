/** What works otherwise than in Excel, by class; shown in the README beside what is supported and refused. */
export const differences: Readonly<Record<string, string>> = {
  Comment: 'plain text only',
  RangeFormat: 'fitted widths and heights are estimated from kinds of characters, as no fonts are at hand',
  Range: 'a column too narrow for its number is no matter of `text`',
  WorksheetFreezePanes: '`freezeAt` freezes from the sheet’s first cell to the range’s last; a scrolled corner is not kept',
  NamedItem: 'a number is always of the type `Double`',
  TableStyle: 'known by name only',
};
