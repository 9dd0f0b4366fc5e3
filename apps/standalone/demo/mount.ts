import type { FastifyInstance } from 'fastify';
import type { Provider } from 'oidc-provider';

/** Serves the provider under `/idp`. To be called before the server listens. */
export function mountProvider(server: FastifyInstance, provider: Provider): void {
  const answer = provider.callback();
  void server.register(async (idp) => {
    // The provider reads its bodies itself; a parser of ours would leave it an empty stream.
    idp.removeAllContentTypeParsers();
    idp.addContentTypeParser('*', (_request, _body, done) => done(null));
    idp.all('/idp/*', (request, reply) => {
      reply.hijack();
      // As a mounted middleware sees it: the path below the mount, and the whole one beside it.
      const { raw } = request as { raw: typeof request.raw & { originalUrl?: string } };
      raw.originalUrl = raw.url;
      raw.url = (raw.url ?? '').slice('/idp'.length);
      void answer(raw, reply.raw);
    });
  });
}
