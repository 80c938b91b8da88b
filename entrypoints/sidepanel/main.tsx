import { render } from 'preact';
import '../../components/styles/all.ts';
import '../../components/styles/panel.css';
import '../../components/styles/card.css';
import '../../components/styles/keys.css';
import '../../components/styles/deciding.css';
import { Panel } from '../../components/Panel.tsx';

render(<Panel />, document.querySelector('#app') as HTMLElement);
