/** OAI-PMH 2.0: the Register for harvesters. */
export { oaiHandler } from './handler.ts';
export { isAdminEmail, type OaiOptions } from './repository.ts';
