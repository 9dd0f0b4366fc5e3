import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { Definitions, FormClasses, PersonShape } from '#casework';
import { DoneAnswer, OpenedAnswer } from './answers/cases.js';
import { problemAnswer, problemSchema, processPaths } from './openapi.js';

/**
 * Serves the OpenAPI document at `/api/openapi.json` and a page to read it at `/api/docs`; both are open to everyone
 * and load nothing from elsewhere. To be called before the server listens.
 */
export function serveDocumentation(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, documentOf(app), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    customSiteTitle: 'Stafet API',
    // Otherwise the page sends the document's address to a validator elsewhere.
    swaggerOptions: { validatorUrl: null },
  });
}

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
    operationIdFactory: (controller, method) => `${controller.replace('Controller', '').toLowerCase()}_${method}`,
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
