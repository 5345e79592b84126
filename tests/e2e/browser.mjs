// The browsers: Chromium or Chrome, its shell, with the flags that stories and measurements share, and Firefox.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, firefox } from 'playwright-core';

/** The pages behind Chromium's address bar, which each new window loads: they take longer than most stories. */
export const ADDRESS_BAR = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/** What Chromium goes without. This list takes the place of Playwright's, whose own entries follow. */
const WITHOUT = [
  ...ADDRESS_BAR,
  'AimEnabled', 'AvoidCorsURLLoaderRestartOnRedirect', 'AvoidUnnecessaryBeforeUnloadCheckSync',
  'BlockOriginHeaderModificationOnRedirect', 'DestroyProfileOnBrowserClose', 'DialMediaRouteProvider',
  'GlobalMediaControls', 'HttpsUpgrades', 'LensOverlay', 'MediaRouter', 'NetworkTimeServiceQuerying',
  'OptimizationHints', 'PaintHolding', 'ThirdPartyStoragePartitioning', 'Translate',
];

const FLAGS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
  `--disable-features=${WITHOUT}`,
];

/** Where Firefox saves files. */
export const DOWNLOADS = join(tmpdir(), `rangerank-stories-${process.pid}`);

const CHROMIUM = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'];

/** Chromium without its windows: the same engine, at half the work a page. */
const SHELL = ['chromium-headless-shell', 'chrome-headless-shell'];

/**
 * Starts `'Chromium'` or `'Firefox'`. A taste is told to Chromium's pages, and to Firefox as it starts. `isWhole` is
 * Chromium with its windows, as people have it; otherwise its shell may do, where it is installed.
 */
export function launch(engine = 'Chromium', { colorScheme = 'light', reducedMotion = 'no-preference', isWhole = true } = {}) {
  if (engine === 'Chromium') {
    const names = isWhole ? CHROMIUM : [...SHELL, ...CHROMIUM];
    return chromium.launch({ executablePath: executable('CHROME', names), args: FLAGS });
  }
  mkdirSync(DOWNLOADS, { recursive: true });
  // The channel is how Playwright drives a Firefox that is not its own build: by WebDriver BiDi.
  return firefox.launch({
    channel: 'moz-firefox',
    downloadsPath: DOWNLOADS,
    executablePath: executable('FIREFOX', ['firefox-esr', 'firefox']),
    firefoxUserPrefs: {
      'ui.systemUsesDarkTheme': Number(colorScheme === 'dark'),
      'ui.prefersReducedMotion': Number(reducedMotion === 'reduce'),
    },
  });
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
