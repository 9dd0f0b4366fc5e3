import type { IncomingMessage } from 'node:http';
import type { Context, Next } from 'koa';
import type {
  Account,
  Configuration,
  KoaContextWithOIDC,
  Provider,
  TokenEndpointGrantContext,
} from 'oidc-provider';
import { type DemoPerson, demoOrganisations, demoPeople } from './directory.js';
import type { DemoKeys } from './keys.js';
import { memoryAdapter } from './memory-adapter.js';
import { errorPage, personPage, personPageStyle } from './person-page.js';

/** What the API is called in tokens: their audience. */
export const demoAudience = 'urn:stafet:api';

/** A script becomes a demo person by this grant, at the token endpoint: `person` is the handle. */
export const demoPersonGrant = 'urn:stafet:demo-person';

const tokenLife = 60 * 60;
const style = '/idp/style.css';
const sessionCookie = 'idp-session';
const personOf = new Map(demoPeople.map((person) => [person.handle, person]));

/** How the service signs people in while the demo is on. */
export function demoSignIn(publicUrl: string) {
  return {
    publicUrl,
    issuer: `${publicUrl}/idp`,
    clientId: 'stafet-web',
    audience: demoAudience,
    demo: true,
  } as const;
}

/**
 * A real OpenID provider whose people need no password: authorization code with PKCE for browsers, signed access
 * tokens for scripts. Mounted under `/idp`.
 */
export async function demoProvider(publicUrl: string, keys: DemoKeys): Promise<Provider> {
  const { Provider, errors } = await loadProvider();
  const provider = new Provider(demoSignIn(publicUrl).issuer, configuration(publicUrl, keys));
  provider.use(pages(provider, publicUrl));
  provider.registerGrantType(
    demoPersonGrant,
    async (ctx: TokenEndpointGrantContext<{ person?: string }>) => {
      const person = personOf.get(ctx.oidc.params.person ?? '');
      if (!person) throw new errors.InvalidGrant('no such demo person');
      const { client } = ctx.oidc;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: person.handle });
      grant.addResourceScope(demoAudience, 'api');
      const token = new provider.AccessToken({
        client,
        accountId: person.handle,
        grantId: await grant.save(),
        gty: demoPersonGrant,
        scope: 'api',
        resourceServer: new provider.ResourceServer(demoAudience, resourceServer),
      });
      ctx.body = {
        access_token: await token.save(),
        token_type: 'Bearer',
        expires_in: tokenLife,
        scope: 'api',
      };
    },
    'person',
  );
  return provider;
}

/**
 * Not by the package's main module: that one writes a warning to the terminal on Node 20, at each start and about
 * nothing that is used here. The same class, the same types.
 */
async function loadProvider() {
  type Whole = typeof import('oidc-provider');
  const [{ Provider }, errors] = (await Promise.all([
    import('oidc-provider/lib/provider.js' as string),
    import('oidc-provider/lib/helpers/errors.js' as string),
  ])) as [Whole, Whole['errors']];
  return { Provider, errors };
}

const resourceServer = {
  scope: 'api',
  audience: demoAudience,
  accessTokenFormat: 'jwt',
  accessTokenTTL: tokenLife,
  jwt: { sign: { alg: 'ES256' } },
} as const;

function configuration(publicUrl: string, keys: DemoKeys): Configuration {
  return {
    adapter: memoryAdapter(5000),
    jwks: { keys: [...keys.jwks.keys] } as Configuration['jwks'],
    cookies: { keys: [...keys.cookieKeys], names: { session: sessionCookie } },
    clientDefaults: { id_token_signed_response_alg: 'ES256', token_endpoint_auth_method: 'none' },
    clients: [
      { client_id: 'stafet-web', redirect_uris: [`${publicUrl}/sign-in/callback`] },
      { client_id: 'stafet-script', redirect_uris: [], response_types: [], grant_types: [demoPersonGrant] },
    ],
    claims: { openid: ['sub'], profile: ['name', 'locale'], cpr: ['cpr'] },
    // Who signs in is told in the ID token; nobody asks a second time.
    conformIdTokenClaims: false,
    findAccount: async (_ctx, handle) => account(personOf.get(handle)),
    loadExistingGrant: ownGrant,
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      resourceIndicators: { enabled: true, getResourceServerInfo: () => resourceServer },
    },
    interactions: { url: (_ctx, { uid }) => `/idp/interaction/${uid}` },
    ttl: {
      AccessToken: tokenLife,
      AuthorizationCode: 60,
      Grant: tokenLife,
      IdToken: 300,
      Interaction: 600,
      Session: tokenLife,
    },
    clientBasedCORS: () => false,
    renderError(ctx) {
      ctx.type = 'html';
      ctx.body = errorPage(style);
    },
  };
}

function account(person: DemoPerson | undefined): Account | undefined {
  if (!person) return undefined;
  const { handle, name, cpr } = person;
  return {
    accountId: handle,
    claims: () => ({ sub: handle, name, locale: 'da', ...(cpr !== undefined && { cpr }) }),
  };
}

/** Stafet asks its own provider: there is nobody to ask for consent. */
async function ownGrant(ctx: KoaContextWithOIDC) {
  const { client, provider, session } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile cpr');
  await grant.save();
  return grant;
}

/** The page of demo people, and its answer. All else is the provider's. */
function pages(provider: Provider, publicUrl: string) {
  return async (ctx: Context, next: Next): Promise<void> => {
    // The provider remembers nobody from one sign-in to the next: whoever comes again is somebody else as often as not.
    const cookies = ctx.req.headers.cookie?.split(/; */) ?? [];
    ctx.req.headers.cookie = cookies.filter((cookie) => !cookie.startsWith(sessionCookie)).join('; ');
    if (ctx.path === '/style.css') {
      ctx.type = 'css';
      ctx.body = personPageStyle;
      return;
    }
    if (ctx.path === '/people') {
      ctx.body = demoPeople.map(introduced);
      return;
    }
    if (!ctx.path.startsWith('/interaction/')) return next();
    ctx.set('cache-control', 'no-store');
    ctx.set(
      'content-security-policy',
      `default-src 'none'; style-src 'self'; form-action 'self' ${publicUrl}; frame-ancestors 'none'; base-uri 'none'`,
    );
    if (ctx.method !== 'POST') {
      const hinted = await hintedPerson(provider, ctx);
      if (hinted) {
        ctx.respond = false;
        return provider.interactionFinished(ctx.req, ctx.res, { login: { accountId: hinted.handle } });
      }
      ctx.type = 'html';
      ctx.body = personPage(demoPeople, style);
      return;
    }
    const person = personOf.get(new URLSearchParams(await smallBody(ctx.req)).get('person') ?? '');
    // Holds the interaction's cookie against the path: nothing for one who comes from elsewhere, or too late.
    const interaction = await provider.interactionDetails(ctx.req, ctx.res).catch(() => null);
    if (!person || !interaction) {
      ctx.status = 400;
      ctx.type = 'html';
      ctx.body = errorPage(style);
      return;
    }
    ctx.respond = false;
    await provider.interactionFinished(ctx.req, ctx.res, { login: { accountId: person.handle } });
  };
}

/** Who came here by a click on their name: no second one is asked of them. */
async function hintedPerson(provider: Provider, ctx: Context): Promise<DemoPerson | undefined> {
  const interaction = await provider.interactionDetails(ctx.req, ctx.res).catch(() => null);
  const hint = interaction?.params.login_hint;
  return typeof hint === 'string' ? personOf.get(hint) : undefined;
}

/** As the page on which one signs in shows them. */
function introduced({ handle, name, title, memberships }: DemoPerson) {
  const codes = memberships.map(({ code }) => code);
  const organisations = demoOrganisations.filter(({ code }) => codes.includes(code));
  const citizen = handle === 'mette' ? 'guardian' : 'youngPerson';
  return {
    handle,
    name,
    title,
    organisation: organisations.map((one) => one.name).join(', ') || null,
    role: organisations[0]?.kind ?? citizen,
    duty: memberships[0]?.duty ?? null,
  };
}

async function smallBody(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > 1000) return '';
  }
  return body;
}
