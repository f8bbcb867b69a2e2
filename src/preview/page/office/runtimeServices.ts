import type { NativeBridge } from '../../interpreter/bridge';
import { ActionType, PathType, type WireAction, type WireBatch } from '../../interpreter/wire';

/** Office's services beside Excel's objects, which office.js reaches by the same wire. */
const SERVICES = /^Microsoft\.(AppRuntime|InternalService)\./;

/** What the page does when the add-in shows or hides its pane (`Office.addin.showAsTaskpane`, `hide`). */
export interface PaneVisibility {
  readonly isShown: () => boolean;
  readonly show: (shown: boolean) => void;
}

interface Message {
  readonly id: number;
  readonly message?: { readonly body?: WireBatch };
}

/** The bridge with Office's own services answered here; everything else goes to the workbook. */
export function withRuntimeServices(workbook: NativeBridge, pane: PaneVisibility): NativeBridge {
  const bridge: NativeBridge = {
    sendMessageToHost: (text) => {
      const { id, message } = JSON.parse(text) as Message;
      if (!message?.body || !concernsServices(message.body)) workbook.sendMessageToHost(text);
      else setTimeout(() => bridge.onMessageFromHost?.(reply(id, message.body, pane)), 0);
    },
    onMessageFromHost: null,
  };
  workbook.onMessageFromHost = (text) => bridge.onMessageFromHost?.(text);
  return bridge;
}

const concernsServices = ({ ObjectPaths }: WireBatch): boolean =>
  Object.values(ObjectPaths).some(
    ({ ObjectPathType, Name }) => ObjectPathType === PathType.newObject && SERVICES.test(Name),
  );

function reply(id: number, batch: WireBatch | undefined, pane: PaneVisibility): string {
  const actions = batch?.Actions ?? [];
  const Results = actions.map((action) => ({ ActionId: action.Id, Value: perform(action, pane) }));
  const TraceIds = actions.filter(({ ActionType: type }) => type === ActionType.trace).map(({ Id }) => Id);
  const body = { Results, TraceIds };
  return JSON.stringify({ id, type: 1, flags: 0, message: { statusCode: 200, headers: {}, body } });
}

function perform(action: WireAction, pane: PaneVisibility): unknown {
  if (action.ActionType === ActionType.instantiate) return {};
  switch (action.Name) {
    case 'SetAppRuntimeState':
      pane.show(action.ArgumentInfo?.Arguments?.[0] === 'Visible');
      return null;
    case 'GetAppRuntimeState':
      return pane.isShown() ? 'Visible' : 'Background';
    default:
      return null;
  }
}
