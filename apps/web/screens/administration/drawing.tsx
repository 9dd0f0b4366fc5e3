import { useState } from 'react';
import { useTexts } from '../../language/language.js';
import { Scrolled } from '../../parts/scrolled.js';
import { Failed, Loading } from '../../parts/states.js';
import '../../styles/set-up.css';

/** Of its frame's width, in per cent: the whole of it at first, then so large that it can be read. */
const sizes = [100, 200, 300, 400] as const;

/** A large picture: the whole of it, or as large as one reads it in, to be scrolled by hand or by arrow keys. */
export function Drawing({ address, called }: { readonly address: string; readonly called: string }) {
  const text = useTexts().administration.drawing;
  const [at, setAt] = useState(0);
  const [state, setState] = useState<'loading' | 'there' | 'failed'>('loading');
  const size = sizes[at] ?? 100;
  return (
    <>
      <div className="list-tools">
        <button
          type="button"
          className="button button-secondary"
          aria-disabled={at === 0}
          onClick={() => setAt(Math.max(0, at - 1))}
        >
          {text.smaller}
        </button>
        <button
          type="button"
          className="button button-secondary"
          aria-disabled={at === sizes.length - 1}
          onClick={() => setAt(Math.min(sizes.length - 1, at + 1))}
        >
          {text.larger}
        </button>
        <output>{text.size(size)}</output>
        <a href={address} target="_blank" rel="noopener">
          {text.alone}
        </a>
      </div>
      {state === 'loading' && <Loading />}
      {state === 'failed' && <Failed error={null} />}
      <Scrolled className="drawing" label={text.scroll(called)}>
        <img
          src={address}
          alt={text.alt(called)}
          style={{ inlineSize: `${size}%` }}
          onLoad={() => setState('there')}
          onError={() => setState('failed')}
        />
      </Scrolled>
    </>
  );
}
