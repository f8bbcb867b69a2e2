import type { Workbench } from './workbench';
import { OfficeHost } from './office/officeHost';
import type { HostFacts } from './office/hostMessages';
import './office/paneConnection';
import { withRuntimeServices, type PaneVisibility } from './office/runtimeServices';

const PANE_PAGE = '/pane/taskpane.html';

/** The requirement sets that the preview carries out, as Excel's requirement matrix has them. */
const REQUIREMENT_SETS: Readonly<Record<string, number>> = {
  ExcelApi: 1.13,
  RichApiRuntime: 1.2,
  RichApiRuntimeFlag: 1.2,
  DelayForCellEdit: 1.1,
  SharedRuntime: 1.1,
  RibbonApi: 1.1,
  KeyboardShortcuts: 1.1,
  DialogApi: 1.1,
  AddinCommands: 1.1,
  Settings: 1.1,
};

/** The task pane's frame, and Excel's part in it: every document loaded into it meets a host of its own. */
export class PaneFrame {
  private office: OfficeHost | undefined;
  private readonly arrivals: ((office: OfficeHost) => void)[] = [];

  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly workbench: Workbench,
    private readonly visibility: PaneVisibility,
    private language: string,
  ) {
    window.excelForPane = { connect: (pane) => this.connect(pane).connection };
  }

  /** Loads the pane anew, as Excel does for another workbook or another display language. */
  load(language: string): void {
    this.language = language;
    this.office?.leave();
    this.office = undefined;
    this.frame.src = PANE_PAGE;
  }

  /** Runs an associated function in the pane; resolves at its `event.completed()`. */
  async run(functionName: string, controlId: string): Promise<void> {
    for (;;) {
      const office = this.office ?? (await new Promise<OfficeHost>((resolve) => this.arrivals.push(resolve)));
      await office.ready();
      // Another document may have been loaded meanwhile: the click is for that one.
      if (office === this.office) return office.runCommand(functionName, controlId);
    }
  }

  private connect(pane: Window): OfficeHost {
    const bridge = withRuntimeServices(this.workbench.connectPane(this.language), this.visibility);
    const office = new OfficeHost(pane, () => this.facts(), bridge);
    this.office = office;
    for (const resolve of this.arrivals.splice(0)) resolve(office);
    return office;
  }

  private facts(): HostFacts {
    const { workbook } = this.workbench;
    return {
      displayLanguage: this.language,
      contentLanguage: this.language,
      documentUrl: workbook.name,
      settings: [...workbook.settings].map(([name, value]) => [name, JSON.stringify(value)]),
      requirementSets: REQUIREMENT_SETS,
    };
  }
}
