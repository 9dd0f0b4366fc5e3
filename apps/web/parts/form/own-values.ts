import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Field, Form, Values } from '../../api/cases.js';
import { type Me, useMe } from '../../api/me.js';
import { type Organisation, receiversQuery } from '../../api/organisations.js';

/** What nobody but oneself knows, as it was written last: until one signs out or the page goes, and stored nowhere. */
const rememberedKey = ({ organisation }: Me) => ['own', organisation];
const remembered = ['telephone', 'email'];

/** What a form begins with of what is known of whoever fills it in; null until it is. */
export function useOwnValues(form: Form | undefined): Values | null {
  const me = useMe();
  const client = useQueryClient();
  const fields = form?.fields.filter(({ own }) => own !== undefined) ?? [];
  const sent = fields.find(({ own }) => own === 'municipality');
  const receivers = useQuery({ ...receiversQuery(sent?.role ?? ''), enabled: sent !== undefined });
  // Whoever cannot be proposed is chosen by hand.
  if (sent && receivers.isPending) return null;
  const before = client.getQueryData<Values>(rememberedKey(me)) ?? {};
  const known = fields.map((field) => [field.name, ownValue(field, me, receivers.data ?? [], before)]);
  return Object.fromEntries(known.filter(([, value]) => value !== undefined));
}

function ownValue({ own, options }: Field, me: Me, receivers: readonly Organisation[], before: Values) {
  const place = me.memberships.find(({ organisation }) => organisation === me.organisation);
  switch (own) {
    case 'name':
      return me.name;
    case 'programmeType':
      return place?.programmeType && options?.[place.programmeType] ? place.programmeType : undefined;
    case 'municipality':
      return receivers.find(({ municipalityCode }) => municipalityCode === place?.municipalityCode)?.id;
    default:
      return own && before[own];
  }
}

/** For the next form of today. */
export function rememberOwn(client: QueryClient, me: Me, form: Form, filled: Values): void {
  const own = form.fields.flatMap(({ name, own }) =>
    own !== undefined && remembered.includes(own) ? [[own, filled[name]]] : [],
  );
  client.setQueryDefaults(rememberedKey(me), { gcTime: Number.POSITIVE_INFINITY });
  client.setQueryData(rememberedKey(me), Object.fromEntries(own));
}
