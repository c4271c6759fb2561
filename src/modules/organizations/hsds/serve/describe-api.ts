import { type Entity, entities, type Field } from '../model.ts';
import { MOST_MINIMAL, MOST_PER_PAGE, PER_PAGE } from './asked.ts';

const parameters: Readonly<Record<string, object>> = {
  search: {
    schema: { type: 'string', maxLength: 500 },
    description: 'Words, in English or Spanish; all of them have to be found.',
  },
  page: { schema: { type: 'integer', minimum: 1, default: 1 }, description: 'Which page.' },
  per_page: {
    schema: { type: 'integer', minimum: 1, maximum: MOST_PER_PAGE, default: PER_PAGE },
    description: `How many on a page; with minimal up to ${MOST_MINIMAL}.`,
  },
  format: {
    schema: { type: 'string', enum: ['json', 'ndjson'], default: 'json' },
    description: 'A page, or all of the list with one object on each line.',
  },
  full: { schema: { type: 'boolean', default: false }, description: 'Everything around each object.' },
  minimal: {
    schema: { type: 'boolean', default: false },
    description: 'Only which services there are and when each changed.',
  },
  full_service: {
    schema: { type: 'boolean', default: false },
    description: 'Organizations with their whole services.',
  },
  modified_after: { schema: { type: 'string' }, description: 'Only what changed at this moment or later (ISO 8601).' },
  taxonomy_term_id: { schema: { type: 'string', format: 'uuid' }, description: 'Of this category or one below it.' },
  taxonomy_id: { schema: { type: 'string', format: 'uuid' }, description: 'Of any category of this taxonomy.' },
  organization_id: { schema: { type: 'string', format: 'uuid' }, description: 'Of this organization.' },
  parent_id: { schema: { type: 'string', format: 'uuid' }, description: 'Categories right below this one.' },
  top_only: { schema: { type: 'boolean', default: false }, description: 'Categories that stand under no other.' },
  postcode: {
    schema: { type: 'string' },
    description: 'For people who live in this postal code; with proximity, places near its middle.',
  },
  proximity: { schema: { type: 'number' }, description: 'Meters from the middle of the postal code.' },
};
const paging = ['search', 'page', 'per_page', 'format'];
const listParameters: Readonly<Record<string, readonly string[]>> = {
  services: [...paging, 'full', 'minimal', 'modified_after', 'taxonomy_term_id', 'taxonomy_id', 'organization_id'],
  service_at_locations: [
    ...paging,
    'full',
    'modified_after',
    'taxonomy_term_id',
    'taxonomy_id',
    'organization_id',
    'postcode',
    'proximity',
  ],
  organizations: [...paging, 'full', 'full_service', 'taxonomy_term_id', 'taxonomy_id'],
  locations: [...paging, 'full', 'organization_id', 'postcode'],
  taxonomies: paging,
  taxonomy_terms: [...paging, 'taxonomy_id', 'parent_id', 'top_only'],
};
const objects: Readonly<Record<string, string>> = {
  services: 'service',
  service_at_locations: 'service_at_location',
  organizations: 'organization',
  locations: 'location',
  taxonomies: 'taxonomy',
  taxonomy_terms: 'taxonomy_term',
};
const summaries: Readonly<Record<string, string>> = {
  services: 'Services of the community directory',
  service_at_locations: 'Services at the places where they are given; confidential places are not among them',
  organizations: 'Organizations of the community directory',
  locations: 'Places; confidential ones are not among them',
  taxonomies: 'Schemes of categories',
  taxonomy_terms: 'Categories of services',
};

/** The OpenAPI 3.1 description of the public API, made of the same model that answers it. */
export function describeApi(origin: string): object {
  const reply = (schema: object) => ({
    200: { description: 'The answer', content: { 'application/json': { schema } } },
    304: { description: 'Nothing changed' },
  });
  const problem = {
    description: 'A problem, RFC 9457',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  const paths: Record<string, object> = {
    '/': {
      get: {
        operationId: 'about',
        summary: 'What is served here',
        responses: reply({
          type: 'object',
          properties: {
            version: { type: 'string' },
            profile: { type: 'string', format: 'uri' },
            openapi_url: { type: 'string', format: 'uri' },
          },
        }),
      },
    },
  };
  for (const [name, object] of Object.entries(objects)) {
    const page = {
      allOf: [{ $ref: '#/components/schemas/Page' }],
      properties: { contents: { type: 'array', items: { $ref: `#/components/schemas/${object}` } } },
    };
    const responses = { ...reply(page), 400: problem, 404: problem };
    const asked = listParameters[name]!.map(each => ({ name: each, in: 'query', ...parameters[each] }));
    const form = {
      type: 'object',
      properties: Object.fromEntries(
        listParameters[name]!.map(each => [each, (parameters[each] as { schema: object }).schema]),
      ),
    };
    const body = {
      content: { 'application/json': { schema: form }, 'application/x-www-form-urlencoded': { schema: form } },
    };
    paths[`/${name}`] = {
      get: { operationId: `list_${name}`, summary: summaries[name], parameters: asked, responses },
      post: {
        operationId: `find_${name}`,
        summary: `${summaries[name]}, with what is looked for in the body`,
        requestBody: body,
        responses,
      },
    };
    paths[`/${name}/{id}`] = {
      get: {
        operationId: `get_${object}`,
        summary: `One ${object.replaceAll('_', ' ')} with everything around it`,
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
        responses: { ...reply({ $ref: `#/components/schemas/${object}` }), 404: problem },
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Community directory',
      version: '3.1',
      description: 'Public and read-only, in the Human Services Data Specification 3.1.',
    },
    servers: [{ url: `${origin}/hsds` }],
    paths,
    components: {
      schemas: {
        ...Object.fromEntries(entities.map(entity => [entity.name, shapeOf(entity)])),
        Page: pageShape,
        Problem: problemShape,
      },
    },
  };
}

const pageShape = {
  type: 'object',
  required: ['total_items', 'total_pages', 'page_number', 'size', 'first_page', 'last_page', 'empty'],
  properties: {
    ...Object.fromEntries(
      ['total_items', 'total_pages', 'page_number', 'size'].map(name => [name, { type: 'integer' }]),
    ),
    ...Object.fromEntries(['first_page', 'last_page', 'empty'].map(name => [name, { type: 'boolean' }])),
  },
};
const problemShape = {
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: { type: { type: 'string' }, title: { type: 'string' }, status: { type: 'integer' } },
};

/** The fields of a kind of objects; what is nested in it is of the kinds described beside it. */
function shapeOf(entity: Entity): object {
  const id = { type: 'string', format: 'uuid' };
  return {
    type: 'object',
    required: ['id', ...entity.fields.filter(field => field.required).map(({ name }) => name)],
    properties: {
      id,
      ...Object.fromEntries(entity.references.map(({ name }) => [name, id])),
      ...Object.fromEntries(entity.fields.map(field => [field.name, typeOf(field)])),
    },
  };
}

function typeOf({ name, type, holds }: Field): object {
  if (name === 'unit')
    return { type: 'object', properties: { id: { type: 'string', format: 'uuid' }, name: { type: 'string' } } };
  if (typeof holds === 'object') return { type: 'string', enum: holds.codes };
  if (type === 'numeric' || type === 'integer' || type === 'bigint') return { type: 'number' };
  if (type === 'boolean') return { type: 'boolean' };
  return {
    type: 'string',
    ...(holds === 'email' && { format: 'email' }),
    ...(holds === 'url' && { format: 'uri' }),
    ...(type === 'date' && { format: 'date' }),
  };
}
