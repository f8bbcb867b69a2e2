import { createTexts } from '../../i18n/texts';
import { WorkbookFileError } from '../file';
import type { LibraryData } from '../interpreter/classData';
import { parseManifest } from './ribbon/manifest';
import { renderRibbon } from './ribbon/ribbon';
import { PaneFrame } from './paneFrame';
import { LANGUAGE_NAMES, PAGE_LANGUAGES, pageLanguage, pageText, type PageLanguage, type PageText } from './pageTexts';
import { SheetScreen } from './sheetScreen';
import { byId, make } from './shell/make';
import { download } from './shell/download';
import { acceptDroppedFiles } from './shell/dropFile';
import { Notice } from './shell/notice';
import { makePaneResizable } from './shell/paneWidth';
import { Workbench } from './workbench';
import { addSheet } from './user/sheetActions';

const SAMPLE = '/assets/sample.xlsx';
const LANGUAGE_KEY = 'office-display-language';

/** Texts of elements, titles of elements, labels of elements: by id. */
const TEXTS: Readonly<Record<string, PageText>> = {
  'preview-mark': 'preview',
  'open-sample': 'sample',
  'open-file': 'open',
  download: 'download',
  'notice-dismiss': 'dismiss',
  'drop-text': 'drop',
};
const TITLES: Readonly<Record<string, PageText>> = {
  'preview-mark': 'previewHint',
  'close-pane': 'closePane',
  'add-sheet': 'addSheet',
};
const LABELS: Readonly<Record<string, PageText>> = {
  language: 'language',
  'name-box': 'nameBox',
  formula: 'formulaBar',
  'sheet-tabs': 'sheets',
  grid: 'grid',
  'close-pane': 'closePane',
  'pane-handle': 'resizePane',
  'add-sheet': 'addSheet',
};

async function start(): Promise<void> {
  const [library, manifestText] = await Promise.all([
    fetch('/excel-classes.json').then((response) => response.json() as Promise<LibraryData>),
    fetch('/manifest.xml').then((response) => response.text()),
  ]);
  let language = initialLanguage();
  const text = (key: PageText, facts?: Readonly<Record<string, string>>): string => pageText(language, key, facts);
  const workbench = new Workbench(library, language);
  const notice = new Notice(
    byId('notice', HTMLElement),
    byId('notice-text', HTMLElement),
    byId('notice-dismiss', HTMLElement),
  );
  const pane = new PaneFrame(
    byId('pane-frame', HTMLIFrameElement),
    workbench,
    { isShown: () => !byId('pane', HTMLElement).hidden, show: showPane },
    language,
  );

  const open = (bytes: Uint8Array, name: string): void => {
    try {
      workbench.open(bytes, name);
      notice.hide();
      pane.load(language);
    } catch (error) {
      notice.show(text('cannotOpen', { name, reason: reasonOf(error, language) }));
    }
    showName(workbench);
  };
  const openSample = async (): Promise<void> => {
    const response = await fetch(SAMPLE);
    if (response.ok) open(new Uint8Array(await response.arrayBuffer()), 'sample.xlsx');
  };
  const openFile = async (file: File): Promise<void> => open(new Uint8Array(await file.arrayBuffer()), file.name);

  const applyLanguage = (): void => {
    document.documentElement.lang = language;
    applyTexts(text);
    const manifest = parseManifest(manifestText, language);
    document.title = manifest.name;
    byId('ribbon-tab', HTMLElement).textContent = manifest.tabs[0]?.label ?? manifest.name;
    byId('pane-name', HTMLElement).textContent = manifest.name;
    byId('pane-frame', HTMLIFrameElement).title = manifest.name;
    byId('app-icon', HTMLImageElement).src = manifest.iconUrl;
    renderRibbon(byId('ribbon', HTMLElement), manifest, {
      showPane: () => showPane(true),
      run: (functionName, controlId) => pane.run(functionName, controlId),
    });
  };

  applyLanguage();
  await openSample();
  if (workbench.workbook.name !== 'sample.xlsx') pane.load(language);
  showName(workbench);
  new SheetScreen(
    workbench,
    {
      grid: byId('grid', HTMLElement),
      tabs: byId('sheet-tabs', HTMLElement),
      nameBox: byId('name-box', HTMLInputElement),
      formula: byId('formula', HTMLInputElement),
    },
    {
      locale: () => language,
      text,
      onRefused: (reason) => notice.show(text('refused', { reason })),
    },
  );
  offerLanguages(language, (chosen) => {
    language = chosen;
    localStorage.setItem(LANGUAGE_KEY, chosen);
    applyLanguage();
    pane.load(language);
  });
  connectButtons({ openSample, openFile, workbench, hidePane: () => showPane(false) });
  acceptDroppedFiles(byId('drop-cover', HTMLElement), (file) => void openFile(file));
  makePaneResizable(byId('pane-handle', HTMLElement), byId('pane', HTMLElement), () => undefined);
}

/** Why a file cannot be opened, in the page's language where the reason is known. */
function reasonOf(error: unknown, language: PageLanguage): string {
  if (error instanceof WorkbookFileError) return createTexts(language)(`files.${error.code}`);
  return error instanceof Error ? error.message : String(error);
}

function showPane(shown: boolean): void {
  byId('pane', HTMLElement).hidden = !shown;
  byId('pane-handle', HTMLElement).hidden = !shown;
}

function initialLanguage(): PageLanguage {
  const asked =
    new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(LANGUAGE_KEY) ?? navigator.language;
  return pageLanguage(asked);
}

function applyTexts(text: (key: PageText) => string): void {
  for (const [id, key] of Object.entries(TEXTS)) byId(id, HTMLElement).textContent = text(key);
  for (const [id, key] of Object.entries(TITLES)) byId(id, HTMLElement).title = text(key);
  for (const [id, key] of Object.entries(LABELS)) byId(id, HTMLElement).ariaLabel = text(key);
}

function showName(workbench: Workbench): void {
  byId('workbook-name', HTMLElement).textContent = workbench.workbook.name;
}

function offerLanguages(current: PageLanguage, choose: (language: PageLanguage) => void): void {
  const select = byId('language', HTMLSelectElement);
  select.replaceChildren(
    ...PAGE_LANGUAGES.map((value) => make('option', { value, textContent: LANGUAGE_NAMES[value] })),
  );
  select.value = current;
  select.addEventListener('change', () => choose(pageLanguage(select.value)));
}

interface ButtonActions {
  readonly openSample: () => Promise<void>;
  readonly openFile: (file: File) => Promise<void>;
  readonly workbench: Workbench;
  readonly hidePane: () => void;
}

function connectButtons({ openSample, openFile, workbench, hidePane }: ButtonActions): void {
  const file = byId('file', HTMLInputElement);
  const onClick = (id: string, action: () => void): void => byId(id, HTMLElement).addEventListener('click', action);
  onClick('open-sample', () => void openSample());
  onClick('open-file', () => file.click());
  onClick('download', () => download(workbench.save(), workbench.workbook.name.replace(/\.\w+$/, '.xlsx')));
  onClick('add-sheet', () => workbench.perform(addSheet()));
  onClick('close-pane', hidePane);
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (chosen) void openFile(chosen);
    file.value = '';
  });
}

void start();
