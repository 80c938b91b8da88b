import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { findBrowser, howToInstall } from '../../bin/browsers.mjs';
import { readFolder } from '../../bin/folder.ts';
import { zip } from '../../bin/zip.ts';
import { dumpDatabase, QUIET_FILE } from './database.ts';
import { callSource, type Driver, type LaunchOptions, type Tab, TEST_HOSTS, until, type View } from './driver.ts';
import { makeWorkplace, setVersion, type Workplace } from './extension-folder.ts';
import { BrowserWindow, contextOf } from './firefox-window.ts';
import { killGroup } from './kill-group.ts';
import { untilMiddle } from './middle.ts';

/** Manifest id of the Firefox build. */
const ADDON_ID = 'officer-lens@example.org';
/** Firefox draws a random one for each profile; set, so that the addresses of the extension's pages are known. */
const ADDON_UUID = '5f3b3c5e-3f0e-4f7b-9b1e-0a1b2c3d4e5f';

/** Firefox by Puppeteer over WebDriver BiDi; the extension is installed for good from a zip of the built files. */
export async function launchFirefox(options: LaunchOptions): Promise<FirefoxDriver> {
  const workplace = makeWorkplace('firefox', options);
  const folder = join(workplace.profile, 'extensions');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${ADDON_ID}.xpi`), zip(readFolder(workplace.extension)));
  const driver = new FirefoxDriver(workplace, options);
  await driver.start();
  return driver;
}

export class FirefoxDriver implements Driver {
  readonly kind = 'firefox';
  readonly base = `moz-extension://${ADDON_UUID}/`;
  readonly cannot = {
    'drive the real side panel':
      'WebDriver reaches tabs only; the panel page is driven in a tab beside the page instead',
    'drive the popup in its bubble':
      'WebDriver reaches tabs only; the toolbar button is really pressed, then the popup page is driven in a tab beside the page',
  };
  private browser!: Browser;
  private window!: BrowserWindow;
  private quiet: View | null = null;
  private readonly asked = new Set<string>();
  private readonly workplace: Workplace;
  private readonly options: LaunchOptions;

  constructor(workplace: Workplace, options: LaunchOptions) {
    this.workplace = workplace;
    this.options = options;
  }

  async start(): Promise<void> {
    const executablePath = findBrowser('firefox');
    if (!executablePath) throw new Error(howToInstall('firefox'));
    this.browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: !this.options.headed,
      userDataDir: this.workplace.profile,
      defaultViewport: this.options.viewport ?? { width: 1280, height: 900 },
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: preferences(this.options.dark === true, this.workplace.downloads),
    });
    this.window = await BrowserWindow.find(this.browser, ADDON_ID);
    await until('the extension to start', () => this.window.isAddonReady());
    await this.window.recordRequests();
  }

  async stop(): Promise<void> {
    this.quiet = null;
    for (const url of await this.window.recordedRequests()) this.asked.add(url);
    await this.browser.close();
  }

  async open(url: string): Promise<Tab> {
    const page = await this.browser.newPage();
    await page.goto(url);
    return tabOf(page);
  }

  async openPopup(tab: Tab): Promise<View> {
    await tab.activate();
    await this.window.pressToolbarButton();
    return this.openBeside(tab, 'popup.html');
  }

  async openBeside(tab: Tab, path: string): Promise<View> {
    await tab.activate();
    return this.openBackgroundTab(path);
  }

  attachPanel(): Promise<View> {
    throw new Error(this.cannot['drive the real side panel']);
  }

  async readDatabase(stores?: readonly string[]) {
    try {
      this.quiet ??= await this.openBackgroundTab(QUIET_FILE);
      return await dumpDatabase(this.quiet, stores);
    } catch {
      // An update of the extension closes its tabs.
      this.quiet = await this.openBackgroundTab(QUIET_FILE);
      return dumpDatabase(this.quiet, stores);
    }
  }

  async killBackground(): Promise<void> {
    await this.window.terminateBackground();
  }

  async giveFile(view: View, selector: string, path: string): Promise<void> {
    const field = await (view as ReturnType<typeof tabOf>).page.waitForSelector(selector);
    await (field as ElementHandle<HTMLInputElement>).uploadFile(path);
  }

  async savedBy(_view: View, act: () => Promise<unknown>): Promise<Buffer> {
    const folder = this.workplace.downloads;
    const before = new Set(readdirSync(folder));
    await act();
    const name = await until('a saved file', async () => {
      const fresh = readdirSync(folder).filter((one) => !before.has(one));
      // While it is written a file of the same name with ".part" stands beside it.
      const whole = fresh.find((one) => !one.endsWith('.part') && statSync(join(folder, one)).size > 0);
      return fresh.some((one) => one.endsWith('.part')) ? null : whole;
    });
    return readFileSync(join(folder, name));
  }

  async revoke(pattern: string): Promise<void> {
    await this.window.revoke(pattern);
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async crash(): Promise<void> {
    const pid = this.browser.process()?.pid;
    if (pid === undefined) throw new Error('Firefox was not started by this driver.');
    await killGroup(pid);
    await this.start();
  }

  async update(version: string): Promise<void> {
    setVersion(this.workplace.extension, version);
    const path = join(this.workplace.root, `${version}.xpi`);
    writeFileSync(path, zip(readFolder(this.workplace.extension)));
    await this.window.install(path);
  }

  async requests(): Promise<string[]> {
    for (const url of await this.window.recordedRequests()) this.asked.add(url);
    return [...this.asked];
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.workplace.remove();
  }

  private async openBackgroundTab(path: string): Promise<View> {
    const context = await this.window.openTabBeside(this.base + path);
    const page = await until(`${path} to open`, async () =>
      (await this.browser.pages()).find((candidate) => contextOf(candidate) === context),
    );
    const view = tabOf(page);
    await until(`${path} to load`, () => view.evaluate(loaded, this.base));
    return view;
  }
}

function preferences(dark: boolean, downloads: string): Record<string, unknown> {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: ADDON_UUID }),
    // Optional permissions are granted without the prompt, which WebDriver cannot reach; the request itself is the real one.
    'extensions.webextOptionalPermissionPrompts': false,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.useDownloadDir': true,
    'xpinstall.signatures.required': false,
    'extensions.autoDisableScopes': 0,
    'extensions.enabledScopes': 15,
    'network.dns.localDomains': TEST_HOSTS.join(','),
    'ui.systemUsesDarkTheme': dark ? 1 : 0,
    'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
  };
}

function tabOf(page: Page): Tab & { page: Page } {
  const view = {
    evaluate: (run: unknown, argument?: unknown) => page.evaluate(callSource(run, argument)) as Promise<never>,
  };
  return {
    ...view,
    page,
    click: async (target) => {
      const { x, y } = await untilMiddle(view, target);
      await page.mouse.click(x, y);
    },
    press: (key) => page.keyboard.press(key as 'Enter'),
    // Firefox gives no keys to a tab that is not in front: the value is set, and said to have been.
    fill: async (selector, text) => {
      await page.waitForSelector(selector);
      await page.evaluate(callSource(setValue, [selector, text]));
    },
    screenshot: async (file) => void (await page.screenshot({ path: file as `${string}.png` })),
    resize: (size) => page.setViewport(size),
    close: () => page.close(),
    goto: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    activate: () => page.bringToFront(),
  };
}

/** Puts a text into a field; runs in the document. */
function setValue([selector, text]: [string, string]): void {
  const field = document.querySelector<HTMLInputElement>(selector);
  if (!field) throw new Error(`There is no ${selector}.`);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Whether a page of the extension has loaded; runs in the document. */
function loaded(base: string): boolean {
  return location.href.startsWith(base) && document.readyState === 'complete';
}
