import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

const audience = 'urn:torture:stafet';

/** An OpenID issuer with keys and nothing else: who the token says it is, it is. */
export interface Issuer {
  readonly url: string;
  readonly audience: string;
  /** Holds however far the clock is moved. */
  token(handle: string): Promise<string>;
  stop(): void;
}

export async function startIssuer(): Promise<Issuer> {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), alg: 'ES256', use: 'sig', kid: 'torture' };
  let url = '';
  const server = createServer((request, response) => {
    const metadata = {
      issuer: url,
      jwks_uri: `${url}/jwks`,
      authorization_endpoint: `${url}/auth`,
      token_endpoint: `${url}/token`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['ES256'],
    };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/jwks' ? { keys: [jwk] } : metadata));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const tokens = new Map<string, Promise<string>>();
  const sign = (handle: string) =>
    new SignJWT({ sub: handle })
      .setProtectedHeader({ alg: 'ES256', kid: 'torture' })
      .setIssuer(url)
      .setAudience(audience)
      .setExpirationTime('3650d')
      .sign(privateKey);
  return {
    url,
    audience,
    token(handle) {
      const known = tokens.get(handle) ?? sign(handle);
      tokens.set(handle, known);
      return known;
    },
    stop: () => void server.close(),
  };
}
