import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/styles/all.ts';
import '../../components/styles/popup.css';
import { Popup } from '../../components/Popup.tsx';

// The window is asked for first: the panel may be opened only within a click, where nothing can be awaited any more.
browser.windows.getCurrent().then(({ id }) => {
  render(<Popup windowId={id} />, document.querySelector('#app') as HTMLElement);
});
