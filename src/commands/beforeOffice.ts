import { createJobRequests, type JobRequests } from './jobRequests';
import { ribbonFunctions } from './ribbon';

declare global {
  interface Window {
    /** Jobs asked for by clicks that came before the pane was loaded. */
    jobRequests?: JobRequests;
  }
}

/*
 * The page's first script, before office.js. office.js takes ribbon clicks as soon as it has met Excel, which may be before
 * the pane's own script is there, and drops those whose function it does not find. It looks for a function by its name in the
 * window, too: so the functions stand there from the beginning, and what they ask for waits until the pane listens.
 */
const requests = createJobRequests();
window.jobRequests = requests;
Object.assign(window, Object.fromEntries(ribbonFunctions(() => Office.addin, requests)));
