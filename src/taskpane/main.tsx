import { createRoot } from 'react-dom/client';
import { createJobRequests } from '../commands/jobRequests';
import type {} from '../commands/beforeOffice';
import { associateRibbon } from '../commands/ribbon';
import { createTexts } from '../i18n/texts';
import { openDoor } from '../workbook/runExcel';
import { App } from './app/App';
import { languageOfOffice } from './language/languageOfOffice';
import type { PaneServices } from './services';
import { startWorker } from './startWorker';

const requests = window.jobRequests ?? createJobRequests();
associateRibbon(Office, requests);

void Office.onReady().then(({ host }) => {
  const place = document.getElementById('pane');
  if (!place) return;
  // `String`: in a browser tab without Excel, Office has no context and says null for the host.
  const displayLanguage = languageOfOffice(Office.context?.displayLanguage ?? navigator.language);
  if (String(host) !== 'Excel') {
    place.textContent = createTexts(displayLanguage)('pane.notExcel');
    return;
  }
  const services: PaneServices = {
    door: openDoor(Excel, (set, version) => Office.context.requirements.isSetSupported(set, version)),
    requests,
    displayLanguage,
    loadJobs: async () => (await import('../jobs/registry')).jobs,
    proposeSetUp: async (context) => (await import('../jobs/setUpProposal')).proposeSetUp(context),
    readCustomers: async (context) => (await import('../jobs/customerList')).readCustomers(context),
    checkEntries: async (context) => (await import('../jobs/checkEntries')).checkEntries(context),
    proposeFixes: async (context, choice) => (await import('../jobs/fixEntries')).proposeFixes(context, choice),
    listDuplicates: async (context) => (await import('../jobs/duplicateList')).listDuplicates(context),
    listJoins: async (context) => (await import('../jobs/merge/listJoins')).listJoins(context),
    readSteps: async (context) => (await import('../jobs/archiveSteps/stepsOverview')).readStepsOverview(context),
    readArchive: async (context) => (await import('../jobs/archiveOverview')).readArchive(context),
    readCompositions: async (context) => (await import('../jobs/compositionPreview')).readCompositions(context),
    startWorker,
    storage: window.localStorage,
    isDark: Office.context.officeTheme?.isDarkTheme,
  };
  createRoot(place).render(<App services={services} />);
});
