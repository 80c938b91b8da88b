import { Icon, type IconName } from './Icon.tsx';

/** What the extension does on a site that is on, and what it never does. */
export function MayList({ isOn }: { isOn: boolean }) {
  const may: [IconName, string][] = [
    ['check', isOn ? 'Reads the text of applicant pages here' : 'If on: reads the text of applicant pages here'],
    ['check', 'Draws marks and labels over the page'],
    ['no', 'Never changes, sends or submits anything'],
    ['no', 'Never reads other sites or form fields'],
  ];
  return (
    <ul class="may">
      {may.map(([icon, words]) => (
        <li key={words} class={icon === 'no' ? 'no' : ''}>
          <Icon name={icon} />
          <span>{words}</span>
        </li>
      ))}
    </ul>
  );
}
