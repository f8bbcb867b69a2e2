import { expect } from '@jest/globals';
import type { OpenedPreview, PreviewInBrowser } from './openPreview';

/** Runs a test as one visitor; whatever went wrong in the page fails it. */
export async function visit(
  preview: PreviewInBrowser,
  language: string,
  test: (opened: OpenedPreview) => Promise<void>,
): Promise<void> {
  const opened = await preview.open(language);
  try {
    await test(opened);
    expect(opened.faults).toEqual([]);
  } finally {
    await opened.close();
  }
}
