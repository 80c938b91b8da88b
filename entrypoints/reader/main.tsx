import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/styles/all.ts';
import '../../components/styles/panel.css';
import '../../components/styles/card.css';
import '../../components/styles/keys.css';
import '../../components/styles/deciding.css';
import '../../components/styles/reader.css';
import { Reader } from '../../components/reader/Reader.tsx';
import { startReading } from '../../utils/page/start.ts';

browser.tabs.getCurrent().then((tab) => {
  render(<Reader tabId={tab?.id ?? -1} start={startReading} />, document.querySelector('#app') as HTMLElement);
});
