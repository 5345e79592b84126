// The browsers: Chromium or Chrome, with the flags that stories and measurements share, and Firefox, which Playwright
// drives only in a build of its own.
import { execFileSync } from 'node:child_process';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';

const FLAGS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

/** Starts Chromium. */
export function launch() {
  const names = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'];
  return chromium.launch({ executablePath: executable('CHROME', names), args: FLAGS });
}

/** Starts Firefox, with preferences of its own; what comes back is Puppeteer's. */
export function launchFirefox(extraPrefsFirefox = {}) {
  const executablePath = executable('FIREFOX', ['firefox-esr', 'firefox']);
  return puppeteer.launch({ browser: 'firefox', headless: true, executablePath, extraPrefsFirefox });
}

/** The program that a variable names, or else the first of these on PATH. */
export function executable(variable, names) {
  if (process.env[variable]) return process.env[variable];
  for (const name of names) {
    try {
      return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
    } catch {
      // Not this one.
    }
  }
  throw new Error(`no ${names[0]} on PATH: install it, or say where it is with ${variable}=/path/to/it`);
}
