/** The schema.org block of a record's page. */
export { escapeForScript, type SchemaOrgOptions, serialToSchemaOrg, writeSchemaOrg } from './schema-org.ts';
