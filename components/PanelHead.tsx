import { Icon } from './Icon.tsx';
import { PageText } from './PageText.tsx';
import * as panel from './state/panel.ts';

/** Whose document this is, where it is shown, and which pack read it. */
export function PanelHead() {
  const record = panel.documentRecord.value;
  const name = record?.person || panel.tab.value?.host || 'Officer Lens';
  return (
    <header class="ph">
      <div class="row">
        <Icon name="mark" />
        <h1 class="cut">
          <PageText text={name} />
        </h1>
      </div>
      {record && (
        <>
          <p class="s meta cut">
            On this page · <PageText text={record.title || record.origin} />
          </p>
          <p class="xs cut">
            {record.stamp.pack} {record.stamp.packVersion} · read {timeOf(record.lastSeen)}
          </p>
        </>
      )}
    </header>
  );
}

function timeOf(time: number): string {
  return new Date(time).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
}
