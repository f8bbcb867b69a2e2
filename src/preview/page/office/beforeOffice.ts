import './paneConnection';

/*
 * The one script that the preview puts before office.js into the production page. It makes the three things that
 * office.js looks for: who the host is, the window to talk to, and where batches go. office.js takes an opener for
 * its host before it takes the parent, and talks to https hosts only; an opener that is an object of ours needs no
 * address, so nobody has to trust a certificate.
 */
const connection = window.parent.excelForPane?.connect(window);
if (connection) {
  window.name = connection.windowName;
  window.opener = connection.hostWindow;
  Object.assign(window, { _richApiNativeBridge: connection.bridge });
}
