import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { findBrowser, howToInstall } from '../../bin/browsers.mjs';
import { CdpView } from './cdp-view.ts';
import { rememberGrants } from './chromium-profile.ts';
import { dumpDatabase } from './database.ts';
import { callSource, type Driver, type LaunchOptions, type Tab, TEST_HOSTS, until, type View } from './driver.ts';
import { makeWorkplace, setVersion, type Workplace } from './extension-folder.ts';

/** Chromium by Playwright, with the Chrome DevTools Protocol where Playwright does not reach. */
export async function launchChromium(options: LaunchOptions): Promise<ChromiumDriver> {
  const workplace = makeWorkplace('chromium', options.extension);
  const driver = new ChromiumDriver(workplace, options);
  await driver.start();
  await driver.stop();
  rememberGrants(workplace.profile, driver.id, options.origins);
  await driver.start();
  return driver;
}

export class ChromiumDriver implements Driver {
  readonly kind = 'chromium';
  readonly cannot = {};
  id = '';
  private context!: BrowserContext;
  private cdp!: CDPSession;
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
    const url = this.base + path;
    await tab.activate();
    const coming = this.context.waitForEvent('page');
    await this.cdp.send('Target.createTarget', { url, background: true });
    const page = await coming;
    await page.waitForURL(url);
    return tabOf(page);
  }

  attachPanel(): Promise<View> {
    return this.attachNew('sidepanel.html', []);
  }

  async readDatabase() {
    const page = await this.context.newPage();
    try {
      await page.goto(`${this.base}popup.html`);
      return await dumpDatabase(tabOf(page));
    } finally {
      await page.close();
    }
  }

  async killBackground(): Promise<void> {
    const worker = async () => {
      const { targetInfos } = await this.cdp.send('Target.getTargets');
      return targetInfos.find((info) => info.type === 'service_worker' && info.url.startsWith(this.base));
    };
    const target = await worker();
    if (target) await this.cdp.send('Target.closeTarget', { targetId: target.targetId });
    await until('the worker to end', async () => (await worker())?.targetId !== target?.targetId || !target);
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

  private note(url: string): void {
    if (!url.startsWith(this.base) && !url.startsWith('data:') && !url.startsWith('blob:')) this.asked.add(url);
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
  return {
    page,
    evaluate: (run: unknown, argument?: unknown) => page.evaluate<never>(callSource(run, argument)),
    click: (selector) => page.locator(selector).first().click(),
    press: (key) => page.keyboard.press(key),
    fill: (selector, text) => page.locator(selector).first().fill(text),
    screenshot: async (file) => void (await page.screenshot({ path: file })),
    resize: (size) => page.setViewportSize(size),
    close: () => page.close(),
    goto: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    activate: () => page.bringToFront(),
  };
}

function safely<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}
