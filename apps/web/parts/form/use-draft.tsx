import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { type Elements, type Form, type Place, pathOf, type Values } from '../../api/cases.js';
import { Answered } from '../states.js';
import { type Draft, type DraftContent, DraftKeeper, type DraftState, readDraft } from './draft-keeper.js';
import type { Filled } from './filled.js';
import { type LeftOver, takenOver } from './taken-over.js';

/** What somebody fills in, and how it is kept at the server meanwhile. */
export interface DraftInHand {
  readonly fields: Filled;
  /** What was written earlier and has no place in the form as it is now. It stays until its author has seen to it. */
  readonly left: readonly LeftOver[];
  readonly elements: Elements;
  readonly state: DraftState;
  readonly change: (change: Partial<Content>) => void;
  readonly settle: (choice: 'mine' | 'theirs') => void;
  readonly drop: () => void;
  /** Writes what still waits; to be awaited before it is sent, lest the draft outlive it. */
  readonly flush: () => Promise<void>;
  /** Once it is sent. */
  readonly end: () => void;
}

/** What a form begins with: the latest version of what it writes. */
export interface Beginning {
  readonly fields: Values;
  /** When it was written. */
  readonly at: string;
}

interface Parts {
  readonly place: Place;
  /** As it is now: a draft may be older. */
  readonly form: Form;
  /** What stands in the fields where there is no draft: the version that a new one is made of. */
  readonly startFrom?: Pick<Beginning, 'fields'> | undefined;
  readonly children: (draft: DraftInHand) => ReactNode;
}

/** Fetches the draft of an action, and gives its form what was typed before. */
export function WithDraft({ place, form, startFrom, children }: Parts) {
  const path = pathOf(place, 'draft');
  const found = useQuery({
    queryKey: ['draft', path],
    queryFn: () => readDraft(path),
    // Read once, when the page opens: later the page knows better than the server.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return (
    <Answered query={found}>
      {(draft) => (
        <Kept path={path} form={form} startFrom={startFrom?.fields ?? {}} found={draft}>
          {children}
        </Kept>
      )}
    </Answered>
  );
}

interface KeptParts {
  readonly path: string;
  readonly form: Form;
  readonly startFrom: Values;
  readonly found: Draft | null;
  readonly children: Parts['children'];
}

interface Content {
  readonly fields: Filled;
  readonly left: readonly LeftOver[];
  readonly elements: Elements;
}

function Kept({ path, form, startFrom, found, children }: KeptParts) {
  const contentOf = (draft: Draft | null) => contentIn(form, draft ?? { fields: startFrom });
  const [keeper] = useState(() => new DraftKeeper(path, found));
  const [content, setContent] = useState(() => contentOf(found));
  const state = useSyncExternalStore(keeper.subscribe, () => keeper.state);
  useLeaving(keeper);
  return children({
    ...content,
    state,
    change: (change) => {
      const next = { ...content, ...change };
      setContent(next);
      keeper.keep(bodyOf(next));
    },
    settle: (choice) => {
      if (choice === 'theirs' && state.is === 'differs') setContent(contentOf(state.theirs));
      keeper.settle(choice, bodyOf(content));
    },
    drop: () => {
      setContent(contentOf(null));
      void keeper.drop();
    },
    flush: () => keeper.flush(),
    end: () => keeper.end(),
  });
}

/** What was typed last goes along when the page is left, hidden or closed. */
function useLeaving(keeper: DraftKeeper): void {
  useEffect(() => {
    const leave = () => void keeper.flush(true);
    const hide = () => {
      if (document.visibilityState === 'hidden') leave();
    };
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('pagehide', leave);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [keeper]);
}

type Written = Pick<Draft, 'left' | 'elements'> & { readonly fields: Values };

function contentIn(form: Form, { fields, left: before = [], elements = {} }: Written): Content {
  const { filled, left } = takenOver(form, fields as Filled);
  return { fields: filled, left: [...before, ...left], elements };
}

function bodyOf({ fields, left, elements }: Content): DraftContent {
  return {
    fields,
    ...(left.length > 0 && { left }),
    ...(Object.keys(elements).length > 0 && { elements }),
  };
}
