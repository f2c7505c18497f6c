/** The secret of credentials that a request brings along (RFC 6750, 2.1). */
export const secretOf = (authorization = ''): string | undefined =>
  /^Bearer +([\w~+/.-]+=*)$/i.exec(authorization)?.[1];
