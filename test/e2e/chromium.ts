import { readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { findBrowser, howToInstall } from '../../bin/browsers.mjs';
import { CdpView } from './cdp-view.ts';
import { rememberGrants } from './chromium-profile.ts';
import { dumpDatabase, QUIET_FILE } from './database.ts';
import { callSource, type Driver, type LaunchOptions, type Tab, TEST_HOSTS, until, type View } from './driver.ts';
import { makeWorkplace, setVersion, type Workplace } from './extension-folder.ts';
import { killGroup } from './kill-group.ts';
import { type Target, untilMiddle } from './middle.ts';

/** Chromium by Playwright, with the Chrome DevTools Protocol where Playwright does not reach. */
export async function launchChromium(options: LaunchOptions): Promise<ChromiumDriver> {
  const workplace = makeWorkplace('chromium', options);
  rememberGrants(workplace.profile, workplace.extension, options.origins);
  const driver = new ChromiumDriver(workplace, options);
  await driver.start();
  return driver;
}

export class ChromiumDriver implements Driver {
  readonly kind = 'chromium';
  readonly cannot = {};
  id = '';
  private context!: BrowserContext;
  private cdp!: CDPSession;
  private quiet: Page | null = null;
  private readonly asked = new Set<string>();
  private readonly workplace: Workplace;
  private readonly options: LaunchOptions;

  constructor(workplace: Workplace, options: LaunchOptions) {
    this.workplace = workplace;
    this.options = options;
  }

  get base(): string {
    return `chrome-extension://${this.id}/`;
  }

  async start(): Promise<void> {
    const { extension, profile } = this.workplace;
    const executablePath = findBrowser('chromium');
    if (!executablePath) throw new Error(howToInstall('chromium'));
    this.context = await chromium.launchPersistentContext(profile, {
      executablePath,
      headless: !this.options.headed,
      viewport: this.options.viewport ?? { width: 1280, height: 900 },
      colorScheme: this.options.dark ? 'dark' : 'light',
      ignoreDefaultArgs: ['--disable-extensions'],
      args: [...switches(extension), ...(this.options.dark ? ['--force-dark-mode'] : [])],
    });
    this.context.on('request', (request) => {
      const from = request.serviceWorker()?.url() ?? safely(() => request.frame().url()) ?? '';
      if (from.startsWith('chrome-extension://')) this.note(request.url());
    });
    const browser = this.context.browser();
    if (!browser) throw new Error('Playwright gives no browser for a persistent context.');
    this.cdp = await browser.newBrowserCDPSession();
    const worker = this.context.serviceWorkers()[0] ?? (await this.context.waitForEvent('serviceworker'));
    this.id = new URL(worker.url()).host;
  }

  async stop(): Promise<void> {
    this.quiet = null;
    await this.context.close();
  }

  async open(url: string): Promise<Tab> {
    const page = await this.context.newPage();
    await page.goto(url);
    return tabOf(page);
  }

  /** A session of the Chrome DevTools Protocol for a tab of this driver, for measuring. */
  devtools(tab: Tab): Promise<CDPSession> {
    return this.context.newCDPSession((tab as ReturnType<typeof tabOf>).page);
  }

  async openPopup(tab: Tab): Promise<View> {
    await tab.activate();
    const url = await tab.evaluate(() => location.href);
    const { targetInfos } = await this.cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    const target = targetInfos.find((info) => info.url === url);
    if (!target) throw new Error(`No tab shows ${url}.`);
    const before = await this.pageTargets('popup.html');
    await this.cdp.send(
      'Extensions.triggerAction' as 'Target.getTargets',
      { id: this.id, targetId: target.targetId } as object,
    );
    return this.attachNew('popup.html', before);
  }

  async openBeside(tab: Tab, path: string): Promise<View> {
    await tab.activate();
    return tabOf(await this.openBackgroundTab(this.base + path));
  }

  attachPanel(): Promise<View> {
    return this.attachNew('sidepanel.html', []);
  }

  async readDatabase(stores?: readonly string[]) {
    return dumpDatabase(tabOf(await this.quietPage()), stores);
  }

  async killBackground(): Promise<void> {
    const session = await this.context.newCDPSession(await this.quietPage());
    const stopped = new Promise<void>((resolve) => {
      session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        if (
          isStopping &&
          versions.some(({ scriptURL, runningStatus }) => isOurs(scriptURL) && runningStatus === 'stopped')
        )
          resolve();
      });
    });
    const isOurs = (url: string) => url.startsWith(this.base);
    let isStopping = false;
    await session.send('ServiceWorker.enable');
    isStopping = true;
    await session.send('ServiceWorker.stopAllWorkers');
    await stopped;
    await session.detach();
  }

  async giveFile(view: View, selector: string, path: string): Promise<void> {
    await (view as ReturnType<typeof tabOf>).page.setInputFiles(selector, path);
  }

  async savedBy(view: View, act: () => Promise<unknown>): Promise<Buffer> {
    const coming = (view as ReturnType<typeof tabOf>).page.waitForEvent('download');
    await act();
    return readFileSync(await (await coming).path());
  }

  async revoke(pattern: string): Promise<void> {
    const page = await this.context.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate(
      `chrome.developerPrivate.removeHostPermission(${JSON.stringify(this.id)}, ${JSON.stringify(pattern)})`,
    );
    await page.close();
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async crash(): Promise<void> {
    // The lock of the profile is a link that names its holder: "host-pid".
    const pid = Number(readlinkSync(join(this.workplace.profile, 'SingletonLock')).split('-').at(-1));
    await killGroup(pid);
    await this.stop();
    await this.start();
  }

  async update(version: string): Promise<void> {
    setVersion(this.workplace.extension, version);
    const path = this.workplace.extension;
    await this.cdp.send('Extensions.loadUnpacked' as 'Target.getTargets', { path } as object);
  }

  async requests(): Promise<string[]> {
    return [...this.asked];
  }

  async close(): Promise<void> {
    await this.stop();
    this.workplace.remove();
  }

  /** A tab of the extension in which nothing runs. An update of the extension closes it. */
  private async quietPage(): Promise<Page> {
    if (!this.quiet || this.quiet.isClosed()) this.quiet = await this.openBackgroundTab(this.base + QUIET_FILE);
    return this.quiet;
  }

  private async openBackgroundTab(url: string): Promise<Page> {
    const coming = this.context.waitForEvent('page');
    await this.cdp.send('Target.createTarget', { url, background: true });
    const page = await coming;
    await page.waitForURL(url);
    return page;
  }

  private note(url: string): void {
    if (!/^(chrome-extension|data|blob):/.test(url)) this.asked.add(url);
  }

  private async pageTargets(path: string): Promise<string[]> {
    const { targetInfos } = await this.cdp.send('Target.getTargets');
    const shown = targetInfos.filter((info) => info.type === 'page' && info.url.startsWith(this.base + path));
    return shown.map((info) => info.targetId);
  }

  private async attachNew(path: string, before: readonly string[]): Promise<View> {
    const fresh = async () => (await this.pageTargets(path)).find((target) => !before.includes(target));
    const view = await CdpView.attach(this.cdp, await until(`${path} to open`, fresh));
    await view.recordRequests((url) => this.note(url));
    await until(`${path} to load`, () => view.evaluate(() => document.readyState === 'complete'));
    return view;
  }
}

function switches(extension: string): string[] {
  return [
    `--load-extension=${extension}`,
    `--disable-extensions-except=${extension}`,
    '--enable-unsafe-extension-debugging',
    `--host-resolver-rules=${TEST_HOSTS.map((host) => `MAP ${host} 127.0.0.1`).join(',')}`,
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
}

function tabOf(page: Page): Tab & { page: Page } {
  const view = {
    evaluate: (run: unknown, argument?: unknown) => page.evaluate<never>(callSource(run, argument)),
  };
  const click = async (target: Target) => {
    const { x, y } = await untilMiddle(view, target);
    await page.mouse.click(x, y);
  };
  return {
    ...view,
    page,
    click,
    press: (key) => page.keyboard.press(key),
    fill: async (selector, text) => {
      await click(selector);
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.insertText(text);
    },
    screenshot: async (file) => void (await page.screenshot({ path: file })),
    close: () => page.close(),
    goto: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    activate: () => page.bringToFront(),
    resize: (size) => page.setViewportSize(size),
  };
}

function safely<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}
