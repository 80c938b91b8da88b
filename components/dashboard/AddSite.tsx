import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { patternOf } from '../../utils/sites/patterns.ts';

/** Turns a site on by its address. The browser asks; nothing is read before it was allowed. */
export function AddSite() {
  const [address, setAddress] = useState('');
  const [said, setSaid] = useState('');
  const add = (event: Event): void => {
    event.preventDefault();
    const pattern = patternOf(address.includes('://') ? address.trim() : `https://${address.trim()}`);
    if (pattern === '') {
      setSaid('This is no address of a web page. Copy it from the address bar of an applicant’s page.');
      return;
    }
    // Asked within the press itself: the browser allows it nowhere else.
    browser.permissions
      .request({ origins: [pattern] })
      .then((isGranted) => setSaid(isGranted ? 'It is on. Open an applicant there.' : 'Not allowed, so it stays off.'))
      .catch((error: unknown) => setSaid(error instanceof Error ? error.message : String(error)));
  };
  return (
    <form class="set-row" onSubmit={add}>
      <label>
        <span class="s">Address of an applicant’s page on the site</span>
        <input
          class="field"
          name="address"
          inputMode="url"
          placeholder="https://hire.example/applicants/7"
          value={address}
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="btn">
        Turn on this site
      </button>
      <p class="s" role="status">
        {said}
      </p>
    </form>
  );
}
