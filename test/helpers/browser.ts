import { chromium, type Browser } from 'playwright-core';
import { unpackBrowser, type BrowserProgram } from './packedBrowser';

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts a browser without a window. On Linux (x64) it is the one that `npm ci` brought; elsewhere the Chrome of the
 * machine. `BROWSER_PATH` names another one.
 */
export async function launchBrowser(): Promise<Browser> {
  const program = await browserProgram();
  if (!program) return chromium.launch({ channel: 'chrome', args: ARGUMENTS });
  return chromium.launch({
    executablePath: program.executablePath,
    args: ARGUMENTS,
    env: { ...definedEnvironment(), ...program.env },
  });
}

async function browserProgram(): Promise<BrowserProgram | undefined> {
  const given = process.env['BROWSER_PATH'];
  if (given) return { executablePath: given, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return unpackBrowser();
  return undefined;
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
