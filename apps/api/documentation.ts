import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { Definitions, FormClasses, PersonShape } from '#casework';
import { DoneAnswer, OpenedAnswer } from './answers/cases.js';
import { problemAnswer, problemSchema, processPaths } from './openapi.js';
import { pagePolicy } from './surface/headers.js';

/**
 * Serves the OpenAPI document at `/api/openapi.json` and a page to read it at `/api/docs`; both are open to everyone
 * and load nothing from elsewhere. To be called before the server listens.
 */
export function serveDocumentation(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  const document = JSON.stringify(documentOf(app));
  const assets = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  const serve = (path: string, type: string, content: () => string | Promise<Buffer>) =>
    server.get(path, async (_request, reply) => {
      void reply.header('content-security-policy', pagePolicy).type(type);
      return content();
    });
  serve('/api/openapi.json', 'application/json', () => document);
  serve('/api/docs', 'text/html', () => page);
  serve('/api/docs/start.js', 'text/javascript', () => start);
  for (const [file, type] of [
    ['swagger-ui-bundle.js', 'text/javascript'],
    ['swagger-ui.css', 'text/css'],
  ] as const) {
    serve(`/api/docs/${file}`, type, () => readFile(join(assets, file)));
  }
}

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Stafet API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
<script src="/api/docs/swagger-ui-bundle.js" defer></script>
<script src="/api/docs/start.js" defer></script>
</head>
<body><div id="api"></div></body>
</html>
`;

/** Without a validator: the page's own would send the document's address elsewhere. */
const start = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#api', validatorUrl: null, docExpansion: 'none' });\n`;

function documentOf(app: NestFastifyApplication): OpenAPIObject {
  const forms = app.get(FormClasses);
  const settings = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Stafet')
    .setDescription(
      'Cross-actor case handoff: one case, one baton. A change names the version that it changes by If-Match; ' +
        'what is sent twice with one Idempotency-Key happens once. What is refused is answered by a problem ' +
        '(RFC 9457) with a stable code. 422: a field is wrong or unknown; 400: the request itself cannot be read.',
    )
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'bearer')
    .addCookieAuth('stafet-session', { type: 'apiKey', in: 'cookie' }, 'session')
    .addSecurityRequirements('bearer')
    .addSecurityRequirements('session')
    .build();
  const document = SwaggerModule.createDocument(app, settings, {
    extraModels: [...forms.all(), PersonShape, DoneAnswer, OpenedAnswer] as (new () => object)[],
    operationIdFactory: (controller, method) =>
      `${controller.replace('Controller', '').toLowerCase()}_${method}`,
  });
  for (const path of Object.values(document.paths)) {
    for (const operation of [path.get, path.put, path.post, path.delete]) {
      if (operation) operation.responses = { ...operation.responses, default: problemAnswer };
    }
  }
  const schemas = { ...document.components?.schemas, Problem: problemSchema };
  return {
    ...document,
    paths: { ...document.paths, ...processPaths(app.get(Definitions), forms) },
    components: { ...document.components, schemas },
  };
}
