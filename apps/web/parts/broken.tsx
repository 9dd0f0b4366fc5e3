import { Component, type ReactNode, useState } from 'react';
import { useTexts } from '../language/language.js';
import { Page } from './page.js';

interface BoundaryParts {
  /** What broke at one address may be whole at the next. */
  readonly at: string;
  readonly children: ReactNode;
}

interface Trouble {
  readonly broke: boolean;
  readonly at: string;
}

/** Whatever breaks within, or cannot be fetched, leaves the rest of the page standing. */
export class Boundary extends Component<BoundaryParts, Trouble> {
  override state: Trouble = { broke: false, at: this.props.at };

  static getDerivedStateFromError(): Partial<Trouble> {
    return { broke: true };
  }

  static getDerivedStateFromProps({ at }: BoundaryParts, state: Trouble): Trouble | null {
    return at === state.at ? null : { broke: false, at };
  }

  override componentDidCatch(): void {
    void takeNewer();
  }

  override render(): ReactNode {
    return this.state.broke ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const text = useTexts().parts.broken;
  const [away, setAway] = useState(false);
  const again = async () => {
    const served = await servedScript();
    if (served === null) setAway(true);
    else window.location.reload();
  };
  return (
    <Page title={text.title} lead={text.lead}>
      <p>{text.kept}</p>
      <button type="button" className="button button-primary" onClick={() => void again()}>
        {text.again}
      </button>
      <output>{away && text.away}</output>
    </Page>
  );
}

const entry = 'script[type="module"][src]';
const reloadedFor = 'stafet-reloaded-for';

/** A page of before a new version asks for files that are there no more: it is read anew, once for each version. */
async function takeNewer(): Promise<void> {
  const served = await servedScript();
  const own = document.querySelector(entry)?.getAttribute('src');
  if (served === null || served === own || sessionStorage.getItem(reloadedFor) === served) return;
  sessionStorage.setItem(reloadedFor, served);
  window.location.reload();
}

/** The script with which the server begins a page now; null where it does not answer. */
async function servedScript(): Promise<string | null> {
  try {
    const answer = await fetch('/', { cache: 'no-store', headers: { accept: 'text/html' } });
    if (!answer.ok) return null;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return page.querySelector(entry)?.getAttribute('src') ?? null;
  } catch {
    return null;
  }
}
