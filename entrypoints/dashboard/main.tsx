import { render } from 'preact';
import '../../components/styles/all.ts';
import '../../components/styles/tables.css';
import '../../components/styles/dashboard.css';
import '../../components/styles/keys.css';
import '../../components/styles/menus.css';
import '../../components/styles/merge.css';
import '../../components/styles/packs.css';
import { Dashboard } from '../../components/dashboard/Dashboard.tsx';

render(<Dashboard />, document.querySelector('#app') as HTMLElement);
