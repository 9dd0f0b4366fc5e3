import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { api } from '../../api/client.js';
import type { Me } from '../../api/me.js';
import { useTexts } from '../../language/language.js';
import { Page } from '../../parts/page.js';
import { Failed } from '../../parts/states.js';

/** Whoever belongs to several places says for which one this session acts. */
export function ChooseOrganisation({ me }: { readonly me: Me }) {
  const text = useTexts().signIn.chooseOrganisation;
  const client = useQueryClient();
  const [location, go] = useLocation();
  const choose = useMutation({
    mutationFn: (organisation: string) => api.PUT('/api/v1/me/organisation', { body: { organisation } }),
    // Nothing that was read for one organisation is shown to another.
    onSuccess: async () => {
      await client.resetQueries();
      // Asked in between, on the way to some page, that page comes next.
      if (location === '/organisation') go('/');
    },
  });
  return (
    <Page title={text.title} lead={me.memberships.length > 0 ? text.lead : text.none}>
      {choose.error && <Failed error={choose.error} />}
      <ul className="choice-list nobullet-list no-max-width">
        {me.memberships.map(({ organisation, name }) => (
          <li key={organisation}>
            <button
              type="button"
              className="choice"
              aria-current={organisation === me.organisation || undefined}
              disabled={choose.isPending}
              onClick={() => choose.mutate(organisation)}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </Page>
  );
}
