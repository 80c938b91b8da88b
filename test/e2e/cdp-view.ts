import { writeFileSync } from 'node:fs';
import type { CDPSession } from 'playwright-core';
import { callSource, type View } from './driver.ts';
import { type Target, untilMiddle } from './middle.ts';

const GONE = 'the target has gone';

/** A target that Playwright does not list (the popup, the side panel), driven through a session of its own. */
export class CdpView implements View {
  private count = 0;
  private readonly waiting = new Map<number, (message: CdpAnswer) => void>();
  private onRequest: ((url: string) => void) | null = null;
  private readonly browser: CDPSession;
  private readonly targetId: string;
  private readonly sessionId: string;

  private constructor(browser: CDPSession, targetId: string, sessionId: string) {
    this.browser = browser;
    this.targetId = targetId;
    this.sessionId = sessionId;
    browser.on('Target.receivedMessageFromTarget', (event) => {
      if (event.sessionId !== sessionId) return;
      const message: CdpAnswer = JSON.parse(event.message);
      if (message.method === 'Network.requestWillBeSent') this.onRequest?.(message.params.request.url);
      this.waiting.get(message.id)?.(message);
      this.waiting.delete(message.id);
    });
    browser.on('Target.detachedFromTarget', (event) => {
      if (event.sessionId === sessionId) this.giveUp();
    });
  }

  /** A target that has gone answers nothing any more. */
  private giveUp(): void {
    for (const [id, answer] of this.waiting) answer({ id, params: NO_PARAMS, error: { message: GONE } });
    this.waiting.clear();
  }

  static async attach(browser: CDPSession, targetId: string): Promise<CdpView> {
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
    return new CdpView(browser, targetId, sessionId);
  }

  /** Tells of every request of the target from now on. */
  async recordRequests(onRequest: (url: string) => void): Promise<void> {
    this.onRequest = onRequest;
    await this.send('Network.enable');
  }

  /** Sends one command of the Chrome DevTools Protocol to the target. */
  async send<T = Record<string, unknown>>(method: string, params: object = {}): Promise<T> {
    const id = ++this.count;
    const answer = new Promise<CdpAnswer>((resolve) => this.waiting.set(id, resolve));
    const message = JSON.stringify({ id, method, params });
    await this.browser.send('Target.sendMessageToTarget', { sessionId: this.sessionId, message });
    const { result, error } = await answer;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result as T;
  }

  async evaluate<T>(run: unknown, argument?: unknown): Promise<T> {
    const { result, exceptionDetails } = await this.send<CdpEvaluation>('Runtime.evaluate', {
      expression: callSource(run, argument),
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  }

  async click(target: Target): Promise<void> {
    const point = await untilMiddle(this, target);
    const mouse = { ...point, button: 'left', clickCount: 1 };
    await this.send('Input.dispatchMouseEvent', { ...mouse, type: 'mousePressed' });
    // A popup whose button opens something else is closed by the click, before it can answer.
    await this.send('Input.dispatchMouseEvent', { ...mouse, type: 'mouseReleased' }).catch((error) => {
      if (!`${error}`.includes(GONE)) throw error;
    });
  }

  async press(key: string): Promise<void> {
    const text = key === 'Enter' ? '\r' : key.length === 1 ? key : undefined;
    await this.send('Input.dispatchKeyEvent', { type: 'keyDown', key, ...(text && { text }) });
    await this.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
  }

  async fill(selector: string, text: string): Promise<void> {
    await this.click(selector);
    await this.evaluate((name: string) => document.querySelector<HTMLInputElement>(name)?.select(), selector);
    await this.send('Input.insertText', { text });
  }

  async screenshot(file: string): Promise<void> {
    const { data } = await this.send<{ data: string }>('Page.captureScreenshot');
    writeFileSync(file, Buffer.from(data, 'base64'));
  }

  async resize(size: { width: number; height: number }): Promise<void> {
    await this.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 0, mobile: false });
  }

  async close(): Promise<void> {
    // A popup closes by itself when something else takes the focus.
    await this.browser.send('Target.closeTarget', { targetId: this.targetId }).catch(() => {});
  }
}

const NO_PARAMS = { request: { url: '' } };

interface CdpAnswer {
  id: number;
  method?: string;
  params: { request: { url: string } };
  result?: unknown;
  error?: { message: string };
}

interface CdpEvaluation {
  result: { value?: unknown };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}
