/** The same without the properties that are undefined. */
export type Given<Parts extends object> = { [Key in keyof Parts]?: Exclude<Parts[Key], undefined> };

/** Leaves out what is undefined, which ECharts would otherwise take for something that was chosen. */
export function given<Parts extends object>(parts: Parts): Given<Parts> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Given<Parts>;
}
