/** The genuine library's namespaces, bound to one page or one stand-in for a page. */
export interface LibraryNamespaces {
  readonly Excel: typeof Excel;
  readonly Office: Record<string, unknown>;
  readonly OfficeExtension: typeof OfficeExtension;
}

type PageWindow = Record<string, unknown>;
type Instantiate = (window: PageWindow) => LibraryNamespaces;

const compiled = new Map<string, Instantiate>();

/**
 * Evaluates the text of Microsoft's Excel library, unmodified, on globals of its own, in this realm, so that Dates and
 * Arrays are everybody's. Compiled once, instantiated for each caller.
 */
export function evaluateLibrary(text: string, page: PageWindow): LibraryNamespaces {
  let instantiate = compiled.get(text);
  if (!instantiate) {
    const source = `with (window) {\n${text}\nreturn { Excel: Excel, Office: Office, OfficeExtension: OfficeExtension };\n}`;
    instantiate = new Function('window', source) as Instantiate;
    compiled.set(text, instantiate);
  }
  const popStackFrame = Object.getOwnPropertyDescriptor(Error.prototype, 'popStackFrame');
  try {
    return instantiate.call(page, page);
  } finally {
    if (!popStackFrame) Reflect.deleteProperty(Error.prototype, 'popStackFrame');
  }
}

/** The least of a browser window that the library needs to be evaluated; `bridge` is what it finds there to talk to Excel. */
export function standInWindow(bridge: unknown, getContext: () => unknown): PageWindow {
  const location = { protocol: 'https:', hash: '', search: '', href: 'https://localhost/', origin: 'https://localhost', host: 'localhost', hostname: 'localhost' };
  const storage = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
  const document = { getElementsByTagName: () => [], createElement: () => ({}), addEventListener: () => undefined };
  const office = {};
  const page: PageWindow = {
    location,
    document,
    navigator: { userAgent: 'Node' },
    name: '',
    sessionStorage: storage,
    localStorage: storage,
    addEventListener: () => undefined,
    setTimeout: (handler: () => void, delay?: number) => setTimeout(handler, delay),
    clearTimeout: (timer: ReturnType<typeof setTimeout>) => clearTimeout(timer),
    Promise,
    Type: class {},
    Office: office,
    Microsoft: { Office: { WebExtension: office } },
    Excel: undefined,
    OfficeExtension: undefined,
    OSF: undefined,
    _richApiNativeBridge: bridge,
  };
  page['window'] = page['self'] = page;
  page['OSF'] = { _OfficeAppFactory: { getContext, getHostInfo: () => ({ isDialog: false, hostType: 'Excel', hostPlatform: 'Web' }) } };
  return page;
}
