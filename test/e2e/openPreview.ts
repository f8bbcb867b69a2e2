import type { Server } from 'node:http';
import { isDeepStrictEqual } from 'node:util';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { serve } from '../../scripts/preview/server';
import { writeWorkbook } from '../../src/preview/file';
import { newWorkbook } from '../../src/preview/newWorkbook';
import { launchBrowser } from '../helpers/browser';

/** A browser and the preview's server, shared by the tests of one file. */
export class PreviewInBrowser {
  private constructor(
    private readonly browser: Browser,
    private readonly server: Server,
    readonly address: string,
  ) {}

  /** With the pane that was built for the preview, or with one in another folder. */
  static async start(pane?: string): Promise<PreviewInBrowser> {
    const [browser, { server, address }] = await Promise.all([launchBrowser(), serve(0, pane)]);
    return new PreviewInBrowser(browser, server, address);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }

  /** Opens the page in a language, as a new visitor, and waits until Excel and the add-in have met. */
  async open(language: string): Promise<OpenedPreview> {
    const opened = await this.newVisitor(language);
    await opened.arrive();
    await opened.whenReady();
    return opened;
  }

  /** A visitor who has not opened the page yet. */
  async newVisitor(language: string): Promise<OpenedPreview> {
    const context = await this.browser.newContext({
      locale: language,
      viewport: { width: 1440, height: 860 },
      acceptDownloads: true,
    });
    return new OpenedPreview(context, await context.newPage(), this.address, language);
  }
}

/**
 * True once for every document in the pane: when office.js there has met Excel. `Office.onReady` is called only after
 * the add-in has called it, since office.js takes ribbon clicks from the first call on.
 */
const MET_ANEW = `document.querySelector('button') && !window.metBefore &&
  Office.onReady().then(() => typeof Excel === 'object' && (window.metBefore = true))`;

/** One visitor's page, and everything that went wrong in it. */
export class OpenedPreview {
  /** Errors on the console, uncaught errors, requests that left this machine. */
  readonly faults: string[] = [];
  readonly pane: FrameLocator;

  constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    private readonly address: string,
    private readonly language: string,
  ) {
    this.pane = page.frameLocator('#pane-frame');
    page.on('console', (message) => {
      if (message.type() === 'error') this.faults.push(`console: ${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => this.faults.push(`uncaught: ${error.message}`));
    context.on('request', (request) => {
      if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(address))
        this.faults.push(`request: ${request.url()}`);
    });
  }

  async arrive(): Promise<void> {
    await this.page.goto(`${this.address}/?lang=${this.language}`);
  }

  /**
   * Resolves when the grid is drawn and a document that was not ready before has been loaded into the pane and
   * `Office.onReady` has resolved there: the document of the workbook before stays for a moment.
   */
  async whenReady(): Promise<void> {
    await this.page.locator('#grid canvas').first().waitFor();
    for (;;) {
      const ready = this.inPane<boolean>(MET_ANEW);
      if (await ready.catch(() => false)) return;
      await this.page.waitForTimeout(50);
    }
  }

  /** Evaluates an expression in the pane, where `Office` and `Excel` are the add-in's own. */
  async inPane<T>(expression: string): Promise<T> {
    const frame = this.page.frame({ url: /taskpane\.html/ });
    if (!frame) throw new Error('The pane has not been loaded.');
    return frame.evaluate(expression) as Promise<T>;
  }

  /** Reads a range of the active sheet the way the add-in would. */
  async read<T>(address: string, property: string): Promise<T> {
    const load = `range.load('${property}'); await context.sync(); return range.${property};`;
    return this.inPane(
      `Excel.run(async (context) => { const range = context.workbook.worksheets.getActiveWorksheet().getRange('${address}'); ${load} })`,
    );
  }

  /** Opens a new workbook of one empty sheet. */
  async startEmpty(): Promise<void> {
    await this.openFile('empty.xlsx', writeWorkbook(newWorkbook('empty.xlsx')));
  }

  /** Runs statements as the add-in's, with `context` and the first `sheet`; what they note in `window.heard` is `heard`. */
  async asAddIn<T = void>(statements: string): Promise<T> {
    return this.inPane(`Excel.run(async (context) => {
      window.heard ??= [];
      const sheet = context.workbook.worksheets.getFirst();
      ${statements}
      await context.sync();
    })`);
  }

  /** What the add-in's handlers have noted. */
  heard(): Promise<readonly string[]> {
    return this.inPane('window.heard');
  }

  /** Waits until something is as it should be; fails with what it is in the end. */
  async eventually<T>(read: () => Promise<T>, expected: T): Promise<void> {
    for (let tries = 0; ; tries++) {
      const found = await read();
      if (isDeepStrictEqual(found, expected)) return;
      if (tries === 40) throw new Error(`expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`);
      await this.page.waitForTimeout(100);
    }
  }

  /** Goes to a cell by the name box. */
  async goTo(address: string): Promise<void> {
    await this.page.locator('#name-box').fill(address);
    await this.page.locator('#name-box').press('Enter');
  }

  async openFile(name: string, bytes: Uint8Array): Promise<void> {
    await this.page
      .locator('#file')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
    await this.page.locator('#workbook-name', { hasText: name }).waitFor({ timeout: 60_000 });
    await this.whenReady();
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}
