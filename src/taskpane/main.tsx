import { createRoot } from 'react-dom/client';
import { createJobRequests } from '../commands/jobRequests';
import { associateRibbon } from '../commands/ribbon';

const requests = createJobRequests();
associateRibbon(Office, requests);

void Office.onReady().then(() => {
  const place = document.getElementById('pane');
  if (place) createRoot(place).render(<p>Customer Files</p>);
});
