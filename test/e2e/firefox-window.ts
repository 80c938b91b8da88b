import type { Browser, Page } from 'puppeteer-core';
import { callSource } from './driver.ts';

/**
 * Firefox's own window, reached by WebDriver BiDi with system access: what a person does with the browser around the page, and
 * what tabs alone do not show. Functions given to `run` are run there, with the privileges of the browser.
 */
export class BrowserWindow {
  private readonly connection: BidiConnection;
  private readonly context: string;
  private readonly addon: string;

  private constructor(connection: BidiConnection, context: string, addon: string) {
    this.connection = connection;
    this.context = context;
    this.addon = addon;
  }

  static async find(browser: Browser, addon: string): Promise<BrowserWindow> {
    const { connection } = browser as unknown as { connection: BidiConnection };
    const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const contexts = result.contexts as { url: string; context: string }[];
    const window = contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
    if (!window) throw new Error('Firefox shows no browser window.');
    return new BrowserWindow(connection, window.context, addon);
  }

  isAddonReady(): Promise<boolean> {
    return this.run((id) => WebExtensionPolicy.getByID(id)?.extension?.backgroundState === 'running', this.addon);
  }

  /** Opens the popup as a press on the toolbar button does, `activeTab` included, and closes its bubble again. */
  async pressToolbarButton(): Promise<void> {
    await this.run(async (id) => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID(id);
      await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
      const bubbles = document.querySelectorAll('.webextension-popup-browser');
      for (const bubble of bubbles) bubble.closest<HTMLElement & { hidePopup(): void }>('panel')?.hidePopup();
    }, this.addon);
  }

  /**
   * Opens a tab behind the one in front and gives its browsing context. The protocol makes it: of a tab that the window itself adds,
   * Firefox sometimes never tells. It never tells either that a page of an extension has loaded, so nothing waits for that here.
   */
  async openTabBeside(url: string): Promise<string> {
    const { result } = await this.connection.send('browsingContext.create', { type: 'tab', background: true });
    const context = result.context as string;
    await this.connection.send('browsingContext.navigate', { context, url, wait: 'none' });
    return context;
  }

  async terminateBackground(): Promise<void> {
    await this.run(
      (id) => WebExtensionPolicy.getByID(id).extension.terminateBackground({ ignoreDevToolsAttached: true }),
      this.addon,
    );
  }

  /** What the switch in about:addons does. */
  async revoke(pattern: string): Promise<void> {
    await this.run(
      async ([id, origin]) => {
        const { ExtensionPermissions } = ChromeUtils.importESModule(
          'resource://gre/modules/ExtensionPermissions.sys.mjs',
        );
        const { extension } = WebExtensionPolicy.getByID(id as string);
        await ExtensionPermissions.remove(id, { permissions: [], origins: [origin] }, extension);
      },
      [this.addon, pattern],
    );
  }

  /** Installs an add-on file for good, over the version that is there. */
  async install(path: string): Promise<void> {
    const extensionData = { type: 'archivePath', path };
    await this.connection.send('webExtension.install', { extensionData, 'moz:permanent': true });
  }

  /** From now on notes every request that a page or the background of the extension makes. */
  async recordRequests(): Promise<void> {
    await this.run((id) => {
      const { mozExtensionHostname } = WebExtensionPolicy.getByID(id);
      const seen: string[] = [];
      const observe = (subject: { QueryInterface(kind: unknown): RequestChannel }) => {
        const channel = subject.QueryInterface(Ci.nsIHttpChannel);
        if (channel.loadInfo.loadingPrincipal?.host === mozExtensionHostname) seen.push(channel.URI.spec);
      };
      Services.obs.addObserver({ observe }, 'http-on-modify-request');
      Object.assign(window, { extensionRequests: seen });
    }, this.addon);
  }

  recordedRequests(): Promise<string[]> {
    return this.run(() => (window as unknown as { extensionRequests: string[] }).extensionRequests, undefined);
  }

  private async run<T, A>(task: (argument: A) => T | Promise<T>, argument: A): Promise<T> {
    const { result } = await this.connection.send('script.evaluate', {
      expression: `Promise.resolve(${callSource(task, argument)}).then((value) => JSON.stringify(value))`,
      target: { context: this.context },
      awaitPromise: true,
    });
    if (result.type !== 'success') throw new Error(JSON.stringify(result.exceptionDetails));
    const { value } = result.result as { value?: string };
    return (value === undefined ? undefined : JSON.parse(value)) as T;
  }
}

/** The browsing context that a page of Puppeteer stands for. */
export const contextOf = (page: Page): string => (page.mainFrame() as unknown as { _id: string })._id;

interface BidiConnection {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
}

interface RequestChannel {
  URI: { spec: string };
  loadInfo: { loadingPrincipal: { host: string } | null };
}

/** Names of Firefox's own world, as far as they are used here. */
// biome-ignore lint/suspicious/noExplicitAny: Firefox publishes no types for them.
declare const ChromeUtils: any, Ci: any, Services: any, WebExtensionPolicy: any;
