/** The description of the writing interface in OpenAPI 3.1, made from the same list as its routes. */
import { z } from 'zod';
import { permissions } from '../../domain/permissions.ts';
import type { Endpoint } from './endpoint.ts';

export function describeInterface(endpoints: readonly Endpoint[], baseUrl: string): unknown {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const one of endpoints) {
    const path = `/api${one.path.replace(/:(\w+)/g, '{$1}')}`;
    paths[path] ??= {};
    paths[path][one.method.toLowerCase()] = describeOperation(one);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Masthead: writing interface',
      version: '1',
      description: 'Verbs of the ISSN Register for programs.',
    },
    servers: [{ url: baseUrl }],
    security: [{ token: [] }],
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: { Problems: problemsSchema },
    },
    paths,
  };
}

const problemsSchema = {
  type: 'object',
  required: ['title', 'status', 'problems'],
  properties: {
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    problems: {
      type: 'array',
      items: {
        type: 'object',
        required: ['type', 'sentence'],
        properties: { type: { type: 'string' }, sentence: { type: 'string' } },
      },
    },
  },
} as const;

function describeOperation({ verb, summary, path, params, body }: Endpoint): unknown {
  const schema = z.toJSONSchema(params, { io: 'input', unrepresentable: 'any' });
  const required = new Set(schema.required ?? []);
  const inPath = new Set([...path.matchAll(/:(\w+)/g)].map(([, name]) => name));
  const parameters = Object.entries(schema.properties ?? {}).map(([name, given]) => ({
    name,
    in: inPath.has(name) ? 'path' : 'query',
    required: inPath.has(name) || required.has(name),
    schema: given,
  }));
  const problem = { content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problems' } } } };
  const may = Object.entries(permissions[verb]).map(([role, scope]) =>
    scope === 'own' ? `${role} (own centre)` : role,
  );
  return {
    summary,
    description: `Right: ${verb}. Roles: ${may.filter((role) => role !== 'system').join(', ')}.`,
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }) } },
      },
    }),
    responses: {
      '200': { description: 'Done', content: { 'application/json': {} } },
      '400': { description: 'The request is not as described', ...problem },
      '401': { description: 'Credentials are needed', ...problem },
      '403': { description: 'Not permitted', ...problem },
      '404': { description: 'Not found', ...problem },
      '409': { description: 'Something else happened meanwhile', ...problem },
      '422': { description: 'Refused by the rules of the Register', ...problem },
    },
  };
}
