/** The schema.org block of a record's page. */
export {
  escapeForScript,
  type SchemaOrgOptions,
  serialToSchemaOrg,
  writeSchemaOrg,
  writeSchemaOrgDocument,
} from './schema-org.ts';
